package microlearning.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DerivedVarianceTest {
  private static final double ETA = 0.3;
  private static final double NOISE = 1e-4;
  private static final int DRAWS = 40_000;

  /** Weights and inputs of different sizes: r = (2.1, -1.8). */
  private final LinearNetwork network =
      new LinearNetwork(
          Matrix.of(new double[] {1, -0.5, 0.2}, new double[] {0.3, 0.8, -1}),
          Matrix.of(new double[] {1}, new double[] {-2}, new double[] {0.5}));

  @Test
  void shouldBeTheFormulasWorkedOutByHand() {
    DerivedVariance weights = DerivedVariance.of(Perturbation.WEIGHTS, network, ETA);
    DerivedVariance nodes = DerivedVariance.of(Perturbation.NODES, network, ETA);
    // Σ r² = 2.1² + 1.8² = 7.65, Σ x² = 5.25, η² = 0.09; the entry (0, 1) has r = 2.1, x = -2.
    assertThat(weights.own().get(0, 1)).isCloseTo(0.09 * 4.41 * 4, within(1e-12));
    assertThat(weights.all().get(0, 1)).isCloseTo(0.09 * 7.65 * 5.25, within(1e-12));
    assertThat(nodes.own().get(0, 1)).isCloseTo(0.09 * 4.41 * 4, within(1e-12));
    assertThat(nodes.all().get(0, 1)).isCloseTo(0.09 * 7.65 * 4, within(1e-12));
    assertThat(nodes.total().get(1, 2)).isCloseTo(0.09 * (3.24 + 7.65) * 0.25, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void shouldFollowTheGradientOnAverage(Perturbation perturbation) {
    Matrix gradient = network.weightGradient().times(-ETA);
    Statistics statistics = draw(perturbation);
    Matrix deviation = statistics.mean.minus(gradient).map(Math::abs);
    double standardError = Math.sqrt(statistics.variance.mean() / DRAWS);
    assertThat(Arrays.stream(deviation.values()).max().orElseThrow()).isLessThan(4 * standardError);
    assertThat(Arrays.stream(gradient.map(Math::abs).values()).min().orElseThrow())
        .isGreaterThan(4 * standardError);
  }

  @ParameterizedTest
  @EnumSource
  void shouldAgreeWithTheMeasuredVarianceOfEveryWeight(Perturbation perturbation) {
    Statistics measured = draw(perturbation);
    DerivedVariance derived = DerivedVariance.of(perturbation, network, ETA);
    assertThat(measured.farthestFrom(derived.total())).isLessThan(4);
  }

  @ParameterizedTest
  @EnumSource
  void shouldDisagreeWithTheMeasuredVarianceWhereAFormulaIsWrong(Perturbation perturbation) {
    Statistics measured = draw(perturbation);
    DerivedVariance derived = DerivedVariance.of(perturbation, network, ETA);
    Perturbation other =
        perturbation == Perturbation.NODES ? Perturbation.WEIGHTS : Perturbation.NODES;
    assertThat(measured.farthestFrom(derived.own())).isGreaterThan(8);
    assertThat(measured.farthestFrom(derived.all())).isGreaterThan(8);
    assertThat(measured.farthestFrom(derived.total().plus(derived.own()))).isGreaterThan(8);
    assertThat(measured.farthestFrom(derived.total().times(1 / ETA))).isGreaterThan(8);
    assertThat(measured.farthestFrom(DerivedVariance.of(other, network, ETA).total()))
        .isGreaterThan(8);
  }

  @ParameterizedTest
  @EnumSource
  void shouldBeMeasuredTheSameWayByTheExperiment(Perturbation perturbation) {
    Generator rng = Generator.defaultRng(7);
    MeasuredVariance measured =
        MeasuredVariance.of(g -> perturbation.update(network, ETA, NOISE, g), rng, DRAWS);
    Statistics here = draw(perturbation);
    // Two ways to sum the same numbers.
    assertThat(measured.mean()).isCloseTo(here.variance.mean(), within(1e-10));
    assertThat(rng.nextLong()).isEqualTo(here.next);
    // The weights' errors go together: that of their mean is near the mean of their errors.
    assertThat(measured.standardError()).isBetween(0.3 * here.error.mean(), here.error.mean());
  }

  /** Mean and variance of each weight's update, and the standard error of the variance. */
  private record Statistics(Matrix mean, Matrix variance, Matrix error, long next) {
    /** The largest deviation from a formula, in standard errors. */
    private double farthestFrom(Matrix formula) {
      double farthest = 0;
      for (int i = 0; i < formula.values().length; i++) {
        double deviation = Math.abs(variance.values()[i] - formula.values()[i]);
        farthest = Math.max(farthest, deviation / error.values()[i]);
      }
      return farthest;
    }
  }

  private Statistics draw(Perturbation perturbation) {
    Generator rng = Generator.defaultRng(7);
    Matrix[] updates = new Matrix[DRAWS];
    Matrix mean = new Matrix(2, 3);
    for (int k = 0; k < DRAWS; k++) {
      updates[k] = perturbation.update(network, ETA, NOISE, rng);
      mean.plusEquals(1.0 / DRAWS, updates[k]);
    }
    Matrix squares = new Matrix(2, 3);
    Matrix fourths = new Matrix(2, 3);
    for (Matrix update : updates) {
      Matrix square = update.minus(mean).times(update.minus(mean));
      squares.plusEquals(1.0 / (DRAWS - 1), square);
      fourths.plusEquals(1.0 / DRAWS, square.times(square));
    }
    Matrix error = fourths.minus(squares.times(squares)).map(spread -> Math.sqrt(spread / DRAWS));
    return new Statistics(mean, squares, error, rng.nextLong());
  }
}
