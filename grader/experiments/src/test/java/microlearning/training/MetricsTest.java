package microlearning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;

class MetricsTest {

  /** Expected: NumPy 2.4.6, {@code default_rng(3).choice(11, size=(2, 4), replace=False)}. */
  @Test
  void shouldDrawBatchesAsNumPyDoesAndLeaveOutTheRest() {
    int[][] batches = Metrics.createBatches(Generator.defaultRng(3), 4, 11);

    assertThat(batches).isDeepEqualTo(new int[][] {{6, 9, 8, 7}, {1, 0, 10, 3}});
  }

  @Test
  void shouldCountImagesWhoseTargetUnitIsTheMostActive() {
    Matrix outputs = Matrix.of(row(0.9, 0.1, 0.2, -3), row(0.8, 0.7, 0.3, -1));
    Matrix targets = Matrix.of(row(1, 1, 0, 0), row(0, 0, 1, 1));

    assertThat(Metrics.accuracy(outputs, targets)).isEqualTo(75);
  }

  @Test
  void shouldCountATieAsRight() {
    Matrix outputs = Matrix.of(row(0.5, 0.5, 0.1), row(0.5, 0.5, 0.5), row(0.1, 0.5, 0.5));
    Matrix targets = Matrix.of(row(0, 0, 1), row(1, 0, 0), row(0, 1, 0));

    assertThat(Metrics.accuracy(outputs, targets)).isEqualTo(2.0 / 3 * 100);
  }

  @Test
  void shouldCountNoImageWithoutANumber() {
    Matrix outputs = Matrix.of(row(Double.NaN, 1), row(0.5, 0));
    Matrix targets = Matrix.of(row(1, 1), row(0, 0));

    assertThat(Metrics.accuracy(outputs, targets)).isEqualTo(50);
  }

  @Test
  void shouldBeTheCosineOfTheAngleBetweenTwoUpdates() {
    Matrix a = Matrix.of(row(3, 0), row(4, 0));

    assertThat(Metrics.cosineSimilarity(a, Matrix.of(row(4, 0), row(3, 0))))
        .isCloseTo(0.96, within(1e-15));
    assertThat(Metrics.cosineSimilarity(a, Matrix.of(row(0, 7), row(0, 7)))).isZero();
    assertThat(Metrics.cosineSimilarity(a, a.times(-1e-3))).isCloseTo(-1, within(1e-15));
  }

  @Test
  void shouldHaveNoCosineToNothing() {
    assertThat(Metrics.cosineSimilarity(new Matrix(2, 2), Matrix.of(row(1, 2), row(3, 4)))).isNaN();
  }

  @Test
  void shouldNameTheShapesThatDoNotGoTogether() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Metrics.cosineSimilarity(new Matrix(2, 3), new Matrix(3, 2)))
        .withMessageContainingAll("2x3", "3x2");
  }

  private static double[] row(double... values) {
    return values;
  }
}
