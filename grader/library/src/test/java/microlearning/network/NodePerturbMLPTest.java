package microlearning.network;

import static org.assertj.core.api.Assertions.assertThat;

import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;

/**
 * Over many draws of small noise the update's mean must be the gradient's first-order prediction,
 * within its standard error. With g = ∂L/∂y = −2(t − y) for each image: the hidden layer's is
 * −∂L/∂h · xᵀ, and the output layer's −(I + D·W·Wᵀ·D)·g·hᵀ, since its activities also move with the
 * hidden noise (W: output weights without biases; D: derivative of the output activation).
 */
class NodePerturbMLPTest {
  private static final int DRAWS = 4000;
  private static final double NOISE = 1e-3;

  private final Generator rng = Generator.defaultRng(11);
  private final NodePerturbMLP network =
      new NodePerturbMLP(rng, new Architecture(4, 3, 2, 1, Activation.SIGMOID));
  private final Matrix inputs = rng.normal(1, 4, 2);
  private final Matrix targets = rng.normal(1, 2, 2);
  private final Activity activity = network.inference(rng, inputs);
  private final Matrix lossSlope = activity.output().minus(targets).times(2);

  @Test
  void shouldEstimateTheGradientWithRespectToTheHiddenActivities() {
    Matrix back = network.outputWeights().withoutLastColumn().transpose();
    Matrix slope = back.dot(lossSlope.times(network.actDeriv(activity.output())));
    Matrix expected = slope.dot(MLP.addBias(inputs).transpose()).dividedBy(-inputs.columns());
    assertMeanIs(expected, true);
  }

  @Test
  void shouldEstimateTheGradientWithRespectToTheOutputActivities() {
    Matrix weights = network.outputWeights().withoutLastColumn();
    Matrix slopes = network.actDeriv(activity.output());
    Matrix expected = new Matrix(2, 4);
    for (int image = 0; image < inputs.columns(); image++) {
      Matrix g = lossSlope.columns(image);
      Matrix d = slopes.columns(image);
      Matrix spread = weights.dot(weights.transpose().dot(g.times(d))).times(d);
      Matrix hidden = MLP.addBias(activity.hidden().columns(image));
      expected.plusEquals(-1.0 / inputs.columns(), g.plus(spread).dot(hidden.transpose()));
    }
    assertMeanIs(expected, false);
  }

  private void assertMeanIs(Matrix expected, boolean hidden) {
    Matrix sum = new Matrix(expected.rows(), expected.columns());
    Matrix squares = new Matrix(expected.rows(), expected.columns());
    for (int draw = 0; draw < DRAWS; draw++) {
      Update update = network.nodePerturb(rng, inputs, targets, NOISE);
      Matrix value = hidden ? update.deltaWh() : update.deltaWy();
      sum.plusEquals(1, value);
      squares.plusEquals(1, value.times(value));
    }
    double clearest = 0;
    for (int i = 0; i < sum.values().length; i++) {
      double mean = sum.values()[i] / DRAWS;
      double standardError = Math.sqrt((squares.values()[i] / DRAWS - mean * mean) / DRAWS);
      double z = (mean - expected.values()[i]) / standardError;
      assertThat(Math.abs(z)).as("standard errors off, entry %d", i).isLessThan(4);
      clearest = Math.max(clearest, Math.abs(expected.values()[i]) / standardError);
    }
    assertThat(clearest).as("the gradient, in standard errors").isGreaterThan(20);
  }

  @Test
  void shouldLeaveWeightsAndBatchAlone() {
    Matrix hidden = network.hiddenWeights().copy();
    Matrix x = inputs.copy();
    network.nodePerturb(rng, inputs, targets, 0.1);
    assertThat(network.hiddenWeights()).isEqualTo(hidden);
    assertThat(inputs).isEqualTo(x);
  }
}
