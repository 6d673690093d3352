package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.SmallNetwork;
import org.junit.jupiter.api.Test;

/**
 * Two updates in turn, so that every mean can be written down. There is an even number of updates,
 * so each has half of the weight.
 */
class PerturbationSampleTest {
  private static final int IMAGES = 5;
  private static final SmallNetwork NETWORK =
      new SmallNetwork("A", 1, new Architecture(2, 3, 2, 1, Activation.SIGMOID), IMAGES, 0.1, 0.25);

  private final Generator rng = Generator.defaultRng(17);
  private final Matrix one = rng.normal(2, 3, 3);
  private final Matrix two = rng.normal(3, 3, 3);
  private final PerturbationSample hidden = sample()[0];
  private final Matrix gradient = hidden.expectedMean().times(-1);

  private PerturbationSample[] sample() {
    int[] calls = {0};
    return PerturbationSample.draw(
        NETWORK,
        0.1,
        rng,
        (start, architecture) ->
            new MLP(start, architecture) {
              @Override
              public Update perturb(Generator any, Matrix x, Matrix t, double noise) {
                return new Update(calls[0]++ % 2 == 0 ? one : two, new Matrix(2, 4));
              }
            });
  }

  private static double sum(Matrix matrix) {
    double sum = 0;
    for (double value : matrix.values()) {
      sum += value;
    }
    return sum;
  }

  private Matrix mean() {
    return one.plus(two).times(0.5);
  }

  private Matrix meanSquare() {
    return one.times(one).plus(two.times(two)).times(0.5);
  }

  private static double shape(Matrix update) {
    Matrix squares = update.times(update);
    return 9 * sum(squares.times(squares)) / (sum(squares) * sum(squares));
  }

  /** The squares of the gradient over both layers. */
  private static double squareOfWhole() {
    SmallNetwork.Trial trial = NETWORK.setUp(MLP::new);
    Update update = trial.mlp().backprop(rng(), trial.inputs(), trial.targets());
    double scale = 2.0 / IMAGES;
    return scale
        * scale
        * (sum(update.deltaWh().times(update.deltaWh()))
            + sum(update.deltaWy().times(update.deltaWy())));
  }

  private static Generator rng() {
    return Generator.defaultRng(1);
  }

  /** The negative gradient of the mean loss, by central differences. */
  @Test
  void shouldExpectTheNegativeGradient() {
    SmallNetwork.Trial trial = NETWORK.setUp(MLP::new);
    double step = 1e-6;
    Matrix up = trial.mlp().hiddenWeights().copy();
    Matrix down = up.copy();
    up.set(1, 2, up.get(1, 2) + step);
    down.set(1, 2, down.get(1, 2) - step);
    Matrix output = trial.mlp().outputWeights();
    double rise =
        trial.mlp().mseLoss(rng(), trial.inputs(), trial.targets(), up, output)
            - trial.mlp().mseLoss(rng(), trial.inputs(), trial.targets(), down, output);
    assertThat(hidden.expectedMean().get(1, 2)).isCloseTo(-rise / (2 * step), within(1e-8));
  }

  @Test
  void shouldMeasureDistancesInTheLargerOfTwoStandardErrors() {
    double difference = one.get(0, 1) - two.get(0, 1);
    assertThat(hidden.mean().get(0, 1)).isCloseTo(mean().get(0, 1), within(1e-10));
    assertThat(hidden.standardError(0, 1))
        .isCloseTo(Math.abs(difference) / 2 / Math.sqrt(4000), within(1e-10));
    assertThat(hidden.distance(0, 1))
        .isCloseTo(
            Math.abs(mean().get(0, 1) + gradient.get(0, 1)) / hidden.standardError(0, 1),
            within(1e-9));
    double own = sample()[1].expectedMean().get(1, 3);
    assertThat(sample()[1].standardError(1, 3))
        .isCloseTo(Math.sqrt((own * own + squareOfWhole()) / 4000), within(1e-12));
  }

  @Test
  void shouldFitAFactorToTheNegativeGradient() {
    double squares = sum(gradient.times(gradient));
    double factor = -sum(mean().times(gradient)) / squares;
    assertThat(hidden.factor()).isCloseTo(factor, within(1e-9));
    assertThat(hidden.factorVariance())
        .isCloseTo((squareOfWhole() / squares + 1) / 4000, within(1e-12));

    Matrix rest = mean().plus(gradient.times(factor));
    double byChance = (sum(meanSquare()) - sum(mean().times(mean()))) / 4000;
    assertThat(hidden.residue())
        .isCloseTo((sum(rest.times(rest)) - byChance) / sum(mean().times(mean())), within(1e-9))
        .isBetween(0.001, 1.0);
  }

  @Test
  void shouldCompareTheVarianceWithTheTutorials() {
    double expected = sum(gradient.times(gradient)) + 9 * squareOfWhole();
    double measured = sum(meanSquare()) - sum(mean().times(mean()));
    assertThat(hidden.varianceRatio()).isCloseTo(measured / expected, within(1e-8));
  }

  @Test
  void shouldMeasureTheShapeOfTheDistribution() {
    double mean = (shape(one) + shape(two)) / 2;
    double difference = (shape(one) - shape(two)) / 2;
    assertThat(hidden.shapeError()).isCloseTo(mean - 3 * 9.0 / 11, within(1e-9));
    assertThat(hidden.shapeErrorVariance())
        .isCloseTo(difference * difference / 4000, within(1e-12));
  }

  @Test
  void shouldDrawAnEvenNumberOfUpdates() {
    assertThat(PerturbationSample.UPDATES).isEqualTo(4000);
    assertThat(hidden.noise()).isEqualTo(0.1);
    assertThat(hidden.network()).isEqualTo(NETWORK);
  }
}
