package microlearning.checks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.IntStream;
import microlearning.checks.LossDifference.Kind;
import microlearning.checks.NoiseFit.Layer;
import microlearning.matrix.Matrix;
import microlearning.reference.Part;
import microlearning.training.RuleCall;
import org.jspecify.annotations.Nullable;

/**
 * A call of weight perturbation, with the noise that its update is made of and the difference that
 * this noise makes to the loss. An update is right if it is δL·Ψ/σ² for noise Ψ of different
 * normals from the generator, which nothing but its state decides, times σ.
 */
final class PerturbedCall {
  private final String where;
  private final RuleCall call;
  private final @Nullable RuleCall otherTargets;
  private final @Nullable RuleCall otherState;
  private final NoiseSearch search;
  private @Nullable NoiseFit fit;
  private @Nullable Selection selection;
  private @Nullable LossDifference difference;

  /**
   * Takes a call.
   *
   * @param where such as "network one_image (…)"
   * @param otherTargets a call from the same state with other targets, or null
   * @param otherState the same call from another state of the generator, or null
   * @param search of the submission
   */
  PerturbedCall(
      String where,
      RuleCall call,
      @Nullable RuleCall otherTargets,
      @Nullable RuleCall otherState,
      NoiseSearch search) {
    this.where = where;
    this.call = call;
    this.otherTargets = otherTargets;
    this.otherState = otherState;
    this.search = search;
  }

  private PerturbedCall like(RuleCall other) {
    return new PerturbedCall(where, other, null, null, search);
  }

  String where() {
    return where;
  }

  RuleCall call() {
    return call;
  }

  /** The noise that the update is made of; found at the first call. */
  NoiseFit fit() {
    if (fit == null) {
      fit = NoiseFit.of(call, search);
    }
    return fit;
  }

  Layer layer(Part part) {
    return part == Part.HIDDEN ? fit().hidden() : fit().output();
  }

  /** The differences that this noise makes to the loss. */
  LossDifference difference() {
    if (difference == null) {
      difference =
          new LossDifference(
              call, fit().hidden().normals(), fit().output().normals(), call.noise());
    }
    return difference;
  }

  /** Whether a layer's update is a factor times different normals of the generator. */
  boolean isNoise(Part part) {
    return layer(part).fits() && fit().fault() != NoiseFit.Fault.USED_TWICE;
  }

  /** The difference of the losses that a layer's update amounts to. */
  double actual(Part part) {
    return layer(part).size() * call.noise();
  }

  /** Whether the factor of a layer's noise comes from a difference of this kind. */
  boolean follows(Part part, Kind kind) {
    double expected = difference().of(kind);
    return Math.abs(actual(part) - expected) <= difference().tolerance();
  }

  /** Whether a layer's factor comes from one of the right differences. */
  boolean isRight(Part part, Set<Kind> kinds) {
    return isNoise(part) && kinds.stream().anyMatch(kind -> follows(part, kind));
  }

  /** Whether the same state of the generator gave other noise where the targets were others. */
  boolean isNoiseChosen(Part part) {
    if (otherTargets == null || !isNoise(part)) {
      return false;
    }
    PerturbedCall other = like(otherTargets);
    Matrix here = layer(part).normals();
    Matrix there = other.layer(part).normals();
    if (!other.isNoise(part) || other.layer(part).size() == 0 || layer(part).size() == 0) {
      return false;
    }
    for (int i = 0; i < here.values().length; i++) {
      if (!(Math.abs(here.values()[i] - there.values()[i]) <= 2 * NormalMatch.TOLERANCE)) {
        return true;
      }
    }
    return false;
  }

  /** What decides the noise besides the generator. */
  enum Selection {
    /** Nothing. */
    NONE,
    /** The numbers that were drawn: some are left out. */
    LEFT_OUT,
    /** The same: they are put in an order of sizes. */
    SORTED
  }

  /** Whether the numbers that were drawn decided which of them became noise, and where. */
  Selection selection() {
    if (selection == null) {
      selection = findSelection();
    }
    return selection;
  }

  private Selection findSelection() {
    if (otherState == null || !isAllNoise() || NoiseFit.isNatural(call)) {
      return Selection.NONE;
    }
    PerturbedCall other = like(otherState);
    if (!other.isAllNoise()) {
      return Selection.NONE;
    }
    if (search.isOfGenerator() && UnusedDraws.of(this).contradicts(UnusedDraws.of(other))) {
      return Selection.LEFT_OUT;
    }
    return isSortedLike(other, Part.HIDDEN) || isSortedLike(other, Part.OUTPUT)
        ? Selection.SORTED
        : Selection.NONE;
  }

  /** In two draws of so many numbers, the first, second and so on by size hardly share places. */
  private boolean isSortedLike(PerturbedCall other, Part part) {
    double[] here = layer(part).normals().values();
    double[] there = other.layer(part).normals().values();
    return largest(here) == largest(there) && Arrays.equals(places(here), places(there));
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int i = 0; i < values.length; i++) {
      largest = values[i] > values[largest] ? i : largest;
    }
    return largest;
  }

  /** Where the smallest number stands, the next one, and so on. */
  private static int[] places(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(place -> values[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private boolean isAllNoise() {
    return isNoise(Part.HIDDEN) && isNoise(Part.OUTPUT);
  }
}
