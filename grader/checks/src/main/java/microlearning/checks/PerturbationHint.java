package microlearning.checks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import microlearning.checks.LossDifference.Kind;
import microlearning.matrix.Matrix;
import microlearning.reference.Part;

/** Says what is wrong with the noise of weight perturbation, or with its factor. */
final class PerturbationHint {
  private static final String FACTOR =
      "Your noise is right, but its factor is not: it must be how much this very noise lowers the"
          + " loss of the whole batch, over σ².";

  /** A mistake, and the difference of losses that an update with it amounts to. */
  private record Mistake(String hint, ToDoubleFunction<PerturbedCall> difference) {}

  private static final Mistake SOME_IMAGES =
      new Mistake(
          "Your loss leaves out some images of the batch: it must be the mean over all of them.",
          call -> Double.NaN);

  private final List<PerturbedCall> calls;
  private final Part part;

  PerturbationHint(List<PerturbedCall> calls, Part part) {
    this.calls = calls;
    this.part = part;
  }

  /** The hint. */
  String text() {
    // The largest tells most: a few numbers may look like others by chance.
    Optional<PerturbedCall> noNoise =
        calls.stream()
            .filter(call -> !call.isNoise(part))
            .max(Comparator.comparingInt(call -> call.call().update().deltaWh().values().length));
    if (noNoise.isPresent()) {
      return NoiseHint.text(noNoise.get(), part);
    }
    return Stream.of(mistakes(), List.of(SOME_IMAGES), vagueMistakes())
        .flatMap(List::stream)
        .filter(mistake -> calls.stream().allMatch(call -> isRight(call) || is(mistake, call)))
        .map(Mistake::hint)
        .findFirst()
        .orElse(FACTOR);
  }

  private boolean is(Mistake mistake, PerturbedCall call) {
    return mistake == SOME_IMAGES ? isOfSomeImages(call) : explains(mistake, call);
  }

  private boolean isRight(PerturbedCall call) {
    return call.isRight(part, EnumSet.allOf(Kind.class));
  }

  private boolean explains(Mistake mistake, PerturbedCall call) {
    double expected = mistake.difference.applyAsDouble(call);
    double tolerance = call.difference().tolerance() + NormalMatch.TOLERANCE * Math.abs(expected);
    return Math.abs(call.actual(part) - expected) <= tolerance;
  }

  private static double forward(PerturbedCall call) {
    return call.difference().of(Kind.FORWARD);
  }

  private static int images(PerturbedCall call) {
    return call.call().inputs().columns();
  }

  private static double noise(PerturbedCall call) {
    return call.call().noise();
  }

  private List<Mistake> mistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    mistakes.add(new Mistake("All your numbers are 0.", call -> 0));
    mistakes.add(
        new Mistake(
            "Your loss difference has the wrong sign: the weights must follow noise that lowered "
                + "the loss, and go against noise that raised it.",
            call -> -forward(call)));
    mistakes.add(
        new Mistake(
            "Your update is half as large as it should be: half of the loss difference is missing.",
            call -> forward(call) / 2));
    mistakes.add(
        new Mistake(
            "Your update is twice as large as it should be: the loss difference counts once.",
            call -> 2 * forward(call)));
    mistakes.add(
        new Mistake(
            "You divide by the noise's standard deviation σ; the rule divides by its variance σ².",
            call -> forward(call) * noise(call)));
    mistakes.add(
        new Mistake(
            "Your update is not divided by the noise's variance σ²: its size must not depend on "
                + "that of the noise.",
            call -> forward(call) * noise(call) * noise(call)));
    mistakes.add(
        new Mistake(
            "You divide by the number of images, but the loss is averaged over the batch already.",
            call -> forward(call) / images(call)));
    mistakes.add(
        new Mistake(
            "Your loss is summed over the batch; it must be averaged.",
            call -> forward(call) * images(call)));
    mistakes.add(
        new Mistake(
            "Your loss is averaged over the output units; an image's loss is the sum of their "
                + "squared errors.",
            call -> forward(call) / call.call().targets().rows()));
    addLosses(mistakes);
    addNoises(mistakes);
    return mistakes;
  }

  /** Mistakes with a number in them that is taken from the update itself. */
  private List<Mistake> vagueMistakes() {
    List<Mistake> mistakes = new ArrayList<>();
    mistakes.add(
        new Mistake(
            "Something small is added to the denominator: divide by σ² alone.", this::withEpsilon));
    mistakes.add(
        new Mistake(
            "Your factor is the right one times the same number in every call. Is there a"
                + " constant in your lines that is not in the formula?",
            this::multiple));
    mistakes.add(
        new Mistake(
            "Your losses are rounded: their difference is smaller than what is lost. Keep them in"
                + " double, and do not round them.",
            this::rounded));
    return mistakes;
  }

  private static void addLosses(List<Mistake> mistakes) {
    mistakes.add(
        new Mistake(
            "Your loss difference is cut off at 1: use it as it is, however large.",
            call -> Math.max(-1, Math.min(1, forward(call)))));
    mistakes.add(
        new Mistake(
            "You use the perturbed loss alone; what counts is how much the noise changed the loss.",
            call -> -call.difference().loss(1)));
    mistakes.add(
        new Mistake(
            "You use the unperturbed loss alone; what counts is how much the noise changed it.",
            call -> call.difference().loss(0)));
    mistakes.add(
        new Mistake(
            "You add the two losses; what counts is their difference.",
            call -> call.difference().loss(0) + call.difference().loss(1)));
    mistakes.add(
        new Mistake(
            "You divide one loss by the other; what counts is their difference.",
            call -> call.difference().loss(0) / call.difference().loss(1)));
    mistakes.add(
        new Mistake(
            "You use only the sign of the loss difference; its size counts too.",
            call -> StrictMath.signum(forward(call))));
    mistakes.add(
        new Mistake(
            "You use the size of the loss difference without its sign, so your weights follow noise"
                + " that raised the loss too.",
            call -> Math.abs(forward(call))));
    mistakes.add(
        new Mistake(
            "Your factor is the slope of the loss, taken from its gradient. Weight perturbation"
                + " knows no gradient: measure the loss a second time, with the noise on the"
                + " weights.",
            call -> call.difference().slope()));
  }

  /** Noise of another size: the difference is that of its own Ψ, and so is the update. */
  private static void addNoises(List<Mistake> mistakes) {
    ofSize(
        mistakes,
        "The noise's size σ is its standard deviation, and you take it for its variance.",
        Math::sqrt);
    ofSize(
        mistakes,
        "The standard deviation of your noise is σ²; it must be σ.",
        noise -> noise * noise);
    ofSize(
        mistakes,
        "Your noise has standard deviation 1; it must have the one that is handed in, σ.",
        noise -> 1);
    ofSize(
        mistakes,
        "The standard deviation of your noise is not the σ that is handed in, but twice that.",
        noise -> 2 * noise);
    ofSize(
        mistakes,
        "The standard deviation of your noise is not the σ that is handed in, but half of that.",
        noise -> noise / 2);
    ofSize(
        mistakes,
        "The standard deviation of your noise is a number of your own: take the σ handed in.",
        noise -> 0.1);
  }

  private static void ofSize(List<Mistake> mistakes, String hint, DoubleUnaryOperator size) {
    mistakes.add(
        new Mistake(
            hint,
            call -> {
              double sd = size.applyAsDouble(noise(call));
              return withNoise(call, sd) * sd / noise(call);
            }));
    mistakes.add(
        new Mistake(
            hint,
            call -> {
              double sd = size.applyAsDouble(noise(call));
              return withNoise(call, sd) * noise(call) / sd;
            }));
  }

  private static double withNoise(PerturbedCall call, double sd) {
    Matrix hidden = call.fit().hidden().normals();
    Matrix output = call.fit().output().normals();
    return new LossDifference(call.call(), hidden, output, sd).of(Kind.FORWARD);
  }

  /** The epsilon is taken from the call that tells most exactly what it is. */
  private double withEpsilon(PerturbedCall call) {
    double epsilon = 0;
    double error = Double.POSITIVE_INFINITY;
    for (PerturbedCall other : calls) {
      double variance = noise(other) * noise(other);
      double quotient = forward(other) / other.actual(part);
      double here = variance * (quotient - 1);
      double errorHere =
          variance
              * (1 + Math.abs(quotient))
              * other.difference().tolerance()
              / Math.abs(other.actual(part))
              / here;
      if (here > 0 && errorHere < error) {
        epsilon = here;
        error = errorHere;
      }
    }
    double variance = noise(call) * noise(call);
    double expected = forward(call) * variance / (variance + epsilon);
    double tolerance =
        (1 + variance / (variance + epsilon)) * call.difference().tolerance()
            + error * Math.abs(expected);
    return error < 0.01 && Math.abs(call.actual(part) - expected) <= tolerance
        ? call.actual(part)
        : Double.NaN;
  }

  /** What a float keeps, or a few decimals. */
  private double rounded(PerturbedCall call) {
    double off = Math.abs(call.actual(part) - forward(call));
    return off <= 2e-6 * call.difference().tolerance() / LossDifference.ROUNDING
        ? call.actual(part)
        : Double.NaN;
  }

  private double multiple(PerturbedCall call) {
    PerturbedCall first = calls.get(0);
    return forward(call) * first.actual(part) / forward(first);
  }

  /** Whether the losses are those of the first or of the last images, over their number or all. */
  private boolean isOfSomeImages(PerturbedCall call) {
    int images = images(call);
    double[] prefix = new double[images + 1];
    LossDifference difference = call.difference();
    Matrix now = difference.imageLosses(0);
    Matrix then = difference.imageLosses(1);
    for (int i = 0; i < images; i++) {
      prefix[i + 1] = prefix[i] + now.get(0, i) - then.get(0, i);
    }
    for (int count = 1; count < images; count++) {
      for (double sum : new double[] {prefix[count], prefix[images] - prefix[images - count]}) {
        for (int divisor : new int[] {count, images}) {
          if (Math.abs(sum / divisor - call.actual(part))
              <= difference.tolerance() * images / divisor) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
