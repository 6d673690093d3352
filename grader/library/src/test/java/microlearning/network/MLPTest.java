package microlearning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MLPTest {
  private static final int IMAGES = 3;

  private final Generator rng = Generator.defaultRng(5);
  private final Matrix inputs = rng.normal(1, 6, IMAGES).map(Math::abs);
  private final Matrix targets = rng.normal(1, 4, IMAGES);

  @Test
  void shouldDrawHiddenThenOutputThenFeedbackWeights() {
    MLP network = new MLP(Generator.defaultRng(1), small(Activation.SIGMOID));
    Generator same = Generator.defaultRng(1);
    assertThat(network.hiddenWeights()).isEqualTo(same.normal(0.5, 5, 7));
    assertThat(network.outputWeights()).isEqualTo(same.normal(0.5, 4, 6));
    assertThat(network.feedbackWeights()).isEqualTo(same.normal(0.5, 5, 4));
  }

  @Test
  void shouldAddBiasesFromTheLastColumns() {
    MLP network = new MLP(rng, new Architecture(1, 1, 1, 1, Activation.RELU));
    network.setWeights(
        Matrix.of(new double[] {2, 3}), Matrix.of(new double[] {5, 7}), new Matrix(1, 1));
    Activity activity = network.inference(rng, Matrix.of(new double[] {10, -10}));
    assertThat(activity.hidden()).isEqualTo(Matrix.of(new double[] {23, 0}));
    assertThat(activity.output()).isEqualTo(Matrix.of(new double[] {122, 7}));
  }

  @Test
  void shouldSumTheSquaredErrorOverOutputsAndAverageItOverImages() {
    MLP network = new MLP(rng, new Architecture(1, 1, 2, 1, Activation.RELU));
    network.setWeights(
        Matrix.of(new double[] {1, 0}),
        Matrix.of(new double[] {1, 0}, new double[] {2, 0}),
        new Matrix(1, 2));
    Matrix x = Matrix.of(new double[] {1, 3});
    Matrix t = Matrix.of(new double[] {0, 1}, new double[] {4, 6});
    assertThat(network.mseLossBatch(t, network.inference(rng, x).output()))
        .isEqualTo(Matrix.of(new double[] {5, 4}));
    assertThat(network.mseLoss(rng, x, t)).isEqualTo(4.5);
  }

  @Test
  void shouldUseOtherWeightsWhereTheyAreGiven() {
    MLP network = new MLP(rng, small(Activation.SIGMOID));
    MLP other = new MLP(rng, small(Activation.SIGMOID));
    assertThat(network.mseLoss(rng, inputs, targets, other.hiddenWeights(), other.outputWeights()))
        .isEqualTo(other.mseLoss(rng, inputs, targets))
        .isNotEqualTo(network.mseLoss(rng, inputs, targets));
  }

  @Test
  void shouldAddNoiseToTheHiddenActivitiesBeforeTheyGoOn() {
    MLP network = new MLP(rng, small(Activation.SIGMOID));
    Activity clean = network.inference(rng, inputs);

    Activity noisy = network.inference(Generator.defaultRng(9), inputs, 0.1);

    Generator same = Generator.defaultRng(9);
    Matrix hidden = clean.hidden().plus(same.normal(0.1, 5, IMAGES));
    Matrix output =
        network
            .activate(network.outputWeights().dot(MLP.addBias(hidden)))
            .plus(same.normal(0.1, 4, IMAGES));
    assertThat(noisy).isEqualTo(new Activity(hidden, output));
  }

  @Test
  void shouldDrawNothingWithoutNoise() {
    MLP network = new MLP(rng, small(Activation.SIGMOID));
    Generator untouched = rng.copy();
    network.inference(rng, inputs);
    network.mseLoss(rng, inputs, targets);
    network.backprop(rng, inputs, targets);
    assertThat(rng.nextLong()).isEqualTo(untouched.nextLong());
  }

  /** Half the negative gradient of the summed loss is n/2 times that of the mean loss. */
  @ParameterizedTest
  @EnumSource
  void shouldBackpropagateWhatFiniteDifferencesGive(Activation activation) {
    MLP network = new MLP(Generator.defaultRng(2), small(activation));
    Update update = network.backprop(rng, inputs, targets);
    assertThat(update.deltaWh().values())
        .containsExactly(numericUpdate(network, network.hiddenWeights()), within(1e-8));
    assertThat(update.deltaWy().values())
        .containsExactly(numericUpdate(network, network.outputWeights()), within(1e-8));
    assertThat(Arrays.stream(update.deltaWh().values()).map(Math::abs).max().orElseThrow())
        .isGreaterThan(0.1);
  }

  private double[] numericUpdate(MLP network, Matrix weights) {
    double step = 1e-5;
    Matrix update = new Matrix(weights.rows(), weights.columns());
    for (int i = 0; i < weights.values().length; i++) {
      double weight = weights.values()[i];
      weights.values()[i] = weight + step;
      double above = network.mseLoss(rng, inputs, targets);
      weights.values()[i] = weight - step;
      double below = network.mseLoss(rng, inputs, targets);
      weights.values()[i] = weight;
      update.values()[i] = -(above - below) / (2 * step) * IMAGES / 2;
    }
    return update.values();
  }

  @Test
  void shouldChangeTheForwardWeightsByTheLearningRateTimesTheUpdate() {
    MLP network = new MLP(rng, small(Activation.SIGMOID));
    Matrix feedback = network.feedbackWeights().copy();
    Update update = network.backprop(rng, inputs, targets);
    Matrix hidden = network.hiddenWeights().plus(update.deltaWh().times(0.1));
    Matrix output = network.outputWeights().plus(update.deltaWy().times(0.1));

    network.update(Rule.BACKPROPAGATION, rng, inputs, targets, 0.1, 1);

    assertThat(network.hiddenWeights()).isEqualTo(hidden);
    assertThat(network.outputWeights()).isEqualTo(output);
    assertThat(network.feedbackWeights()).isEqualTo(feedback);
  }

  @ParameterizedTest
  @EnumSource(value = Rule.class, mode = EnumSource.Mode.EXCLUDE, names = "BACKPROPAGATION")
  void shouldSayWhichMethodIsMissing(Rule rule) {
    MLP network = new MLP(rng, small(Activation.SIGMOID));
    assertThatThrownBy(() -> network.returnGrad(rule, rng, inputs, targets, 0, 1))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageStartingWith("MLP does not define ");
  }

  @Test
  void shouldKeepItsOwnCopyOfNewWeights() {
    MLP network = new MLP(rng, small(Activation.SIGMOID));
    Matrix hidden = new Matrix(5, 7);
    network.setWeights(hidden, new Matrix(4, 6), new Matrix(5, 4));
    hidden.set(0, 0, 1);
    assertThat(network.hiddenWeights().get(0, 0)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.setWeights(hidden, new Matrix(6, 4), new Matrix(5, 4)))
        .withMessage("The output weights must be 4x6, not 6x4.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.setWeights(new Matrix(5, 6), new Matrix(4, 6), new Matrix(5, 4)))
        .withMessage("The hidden weights must be 5x7, not 5x6.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.setWeights(hidden, new Matrix(4, 6), new Matrix(4, 4)))
        .withMessage("The feedback weights must be 5x4, not 4x4.");
    assertThat(network.architecture()).isEqualTo(small(Activation.SIGMOID));
  }

  @Test
  void shouldTakeTheSmallestArchitectureAndTheTutorials() {
    assertThat(new Architecture(1, 1, 1, 0, Activation.RELU).sigma()).isZero();
    assertThat(new Architecture(1, 1, 1, Double.MAX_VALUE, Activation.RELU).hidden()).isOne();
    assertThat(Architecture.forDigits(500, 0.1, Activation.SIGMOID))
        .isEqualTo(new Architecture(784, 500, 10, 0.1, Activation.SIGMOID));
  }

  @Test
  void shouldNameRulesAndActivationsInFilesAndTexts() {
    assertThat(Rule.WEIGHT_PERTURBATION.id()).isEqualTo("weight_perturbation");
    assertThat(Rule.KOLEN_POLLACK.title()).isEqualTo("Kolen-Pollack");
    assertThat(Activation.SIGMOID.id()).isEqualTo("sigmoid");
  }

  @Test
  void shouldRefuseImpossibleArchitectures() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Architecture(1, 0, 1, 1, Activation.RELU))
        .withMessageContaining("1-0-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Architecture(1, 1, 1, Double.NaN, Activation.RELU))
        .withMessageContaining("NaN");
    assertThatIllegalArgumentException().isThrownBy(() -> new Architecture(1, 1, 1, 1, null));
  }

  static Architecture small(Activation activation) {
    return new Architecture(6, 5, 4, 0.5, activation);
  }
}
