package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import microlearning.data.Digits;
import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.SolvedRules;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.ReferenceData;
import microlearning.reference.SmallNetwork;
import microlearning.training.Experiment;
import microlearning.training.NetworkFactory;
import microlearning.training.Progress;
import microlearning.training.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What adding in another order changes, beside the tolerances of the checks: a batch with its
 * images the other way round has the same update, but for rounding.
 */
class TolerancesIT {
  private static final ReferenceData REFERENCE = ReferenceData.stored();

  @ParameterizedTest
  @EnumSource(names = {"BACKPROPAGATION", "FEEDBACK_ALIGNMENT", "KOLEN_POLLACK"})
  void shouldBeFarAboveWhatTheOrderOfImagesChanges(Rule rule) {
    assertThat(largestChange(rule)).isBetween(Double.MIN_VALUE, 1e-12);
    assertThat(Comparison.TOLERANCE).isGreaterThan(1e-12 * 1000);
  }

  /**
   * Noise of 1e-6 changes losses by so little that their difference keeps few digits. Where it
   * keeps too few for this tolerance, {@link LossDifference} has one that counts from the losses.
   */
  @Test
  void shouldLeaveADifferenceOfLossesFewerDigits() {
    assertThat(largestChange(Rule.WEIGHT_PERTURBATION)).isBetween(1e-10, Comparison.TOLERANCE);
  }

  /** Relative to the largest entry, over all networks of the reference. */
  private static double largestChange(Rule rule) {
    double largest = 0;
    for (SmallNetwork network : networks().toList()) {
      SmallNetwork.Trial trial = network.setUp(SolvedRules.factory(rule));
      SmallNetwork.Trial other = network.setUp(SolvedRules.factory(rule));
      Update update = trial.call(rule);
      Update reversed =
          new SmallNetwork.Trial(
                  network,
                  other.mlp(),
                  other.rng(),
                  reversed(other.inputs()),
                  reversed(other.targets()))
              .call(rule);
      largest = Math.max(largest, change(update.deltaWh(), reversed.deltaWh()));
      largest = Math.max(largest, change(update.deltaWy(), reversed.deltaWy()));
    }
    return largest;
  }

  private static Stream<SmallNetwork> networks() {
    return Stream.of(REFERENCE.smallNetworks(), REFERENCE.largeNetworks()).flatMap(List::stream);
  }

  private static Matrix reversed(Matrix images) {
    int last = images.columns() - 1;
    return images.columns(IntStream.rangeClosed(0, last).map(i -> last - i).toArray());
  }

  private static double change(Matrix expected, Matrix actual) {
    return change(expected.values(), actual.values());
  }

  private static double change(double[] expected, double[] actual) {
    double change = 0;
    double size = Double.MIN_NORMAL;
    for (int i = 0; i < expected.length; i++) {
      change = Math.max(change, Math.abs(expected[i] - actual[i]));
      size = Math.max(size, Math.abs(expected[i]));
    }
    return change / size;
  }

  @Test
  void shouldBeFarAboveWhatTheOrderOfImagesChangesInATraining() {
    double[] losses = losses(FeedbackAlignmentMLP::new);
    double[] others = losses(OtherWayRound::new);
    assertThat(change(losses, others)).isBetween(Double.MIN_VALUE, 1e-12);
    assertThat(TrainingChecks.TOLERANCE).isGreaterThan(1e-12 * 1000);
  }

  private static double[] losses(NetworkFactory factory) {
    return new Experiment(Digits.draw(), Settings.DIGITS)
        .run(Rule.FEEDBACK_ALIGNMENT, factory, Progress.NONE)
        .losses();
  }

  private static final class OtherWayRound extends FeedbackAlignmentMLP {
    OtherWayRound(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      return super.feedback(rng, reversed(inputs), reversed(targets));
    }
  }
}
