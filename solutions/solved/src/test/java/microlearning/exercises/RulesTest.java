package microlearning.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import microlearning.data.Digits;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Curves;
import microlearning.reference.ReferenceData;
import org.junit.jupiter.api.Test;

/** The solved rules against their derivations. */
class RulesTest {
  private static final Architecture SMALL = new Architecture(4, 3, 2, 0.8, Activation.SIGMOID);

  private final Generator rng = Generator.defaultRng(3);
  private final Matrix inputs = rng.normal(1, 4, 6);
  private final Matrix targets = rng.normal(1, 2, 6);

  /** The update of backpropagation is −n/2 times the gradient of the mean loss over n images. */
  @Test
  void shouldAverageWeightPerturbationsToTheGradientWithinTheirStandardError() {
    int draws = 10_000;
    MLP network = new WeightPerturbMLP(rng, SMALL);
    Matrix expected =
        network.backprop(rng, inputs, targets).deltaWh().times(2.0 / inputs.columns());
    Matrix mean = new Matrix(3, 5);
    Matrix meanSquare = new Matrix(3, 5);
    for (int i = 0; i < draws; i++) {
      Matrix drawn = network.perturb(rng, inputs, targets, 1e-3).deltaWh();
      mean.plusEquals(1.0 / draws, drawn);
      meanSquare.plusEquals(1.0 / draws, drawn.times(drawn));
    }
    double clearest = 0;
    for (int i = 0; i < mean.values().length; i++) {
      double average = mean.values()[i];
      double error = Math.sqrt((meanSquare.values()[i] - average * average) / draws);
      assertThat(average).isCloseTo(expected.values()[i], within(4.5 * error));
      clearest = Math.max(clearest, Math.abs(expected.values()[i]) / error);
    }
    assertThat(clearest).isGreaterThan(20);
  }

  @Test
  void shouldGiveBackpropagationWhenTheFeedbackWeightsAreTheTransposedOutputWeights() {
    MLP network = new FeedbackAlignmentMLP(rng, SMALL);
    Matrix transposed = network.outputWeights().withoutLastColumn().transpose();
    network.setWeights(network.hiddenWeights(), network.outputWeights(), transposed);
    assertThat(network.feedback(rng, inputs, targets))
        .isEqualTo(network.backprop(rng, inputs, targets));
  }

  @Test
  void shouldBringFeedbackAndOutputWeightsTogetherByOneMinusDecayTimesEtaAStep() {
    double eta = 0.25;
    MLP network = new KolenPollackMLP(rng, SMALL);
    for (int step = 0; step < 20; step++) {
      Matrix before = gap(network);
      network.update(Rule.KOLEN_POLLACK, rng, inputs, targets, eta, 1);
      Matrix expected = before.times(1 - 0.1 * eta);
      assertThat(gap(network).values()).containsExactly(expected.values(), within(1e-15));
    }
  }

  private static Matrix gap(MLP network) {
    Matrix transposed = network.outputWeights().withoutLastColumn().transpose();
    return transposed.minus(network.feedbackWeights());
  }

  @Test
  void shouldKeepFeedbackWeightsWhenEtaBackIsZero() {
    MLP network = new KolenPollackMLP(rng, SMALL);
    Matrix before = network.feedbackWeights().copy();
    Update update = network.kolepoll(rng, inputs, targets, 0);
    assertThat(network.feedbackWeights()).isEqualTo(before);
    assertThat(update.deltaWh()).isNotEqualTo(new Matrix(3, 5));
  }

  /** By the stored curves, which the solutions' training is compared with elsewhere. */
  @Test
  void shouldRankTheRulesOnDigitsAsOnMnist() {
    double alignment = accuracy(Rule.FEEDBACK_ALIGNMENT);
    assertThat(accuracy(Rule.BACKPROPAGATION)).isGreaterThan(90);
    assertThat(accuracy(Rule.KOLEN_POLLACK)).isGreaterThan(alignment);
    assertThat(accuracy(Rule.NODE_PERTURBATION))
        .isLessThan(alignment - 25)
        .isGreaterThan(accuracy(Rule.WEIGHT_PERTURBATION));
    assertThat(curves(Rule.FEEDBACK_ALIGNMENT).cosineSimilarity()[2])
        .isLessThan(curves(Rule.KOLEN_POLLACK).cosineSimilarity()[2]);
  }

  private static double accuracy(Rule rule) {
    double[] accuracy = curves(rule).accuracy();
    return accuracy[accuracy.length - 1];
  }

  private static Curves curves(Rule rule) {
    return ReferenceData.stored().curves(Digits.NAME, rule);
  }
}
