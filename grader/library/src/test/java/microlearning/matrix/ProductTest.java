package microlearning.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, 1",
    "3, 2, 5",
    "10, 501, 200",
    "10, 200, 501",
    "500, 785, 1",
    "500, 1, 785",
    "129, 23, 130",
    "500, 785, 200",
    "64, 3, 1000",
    "7, 0, 3"
  })
  void shouldAddInTheOrderOfTheInnerIndex(int m, int k, int n) {
    Generator rng = Generator.defaultRng(7);
    Matrix a = rng.normal(1, m, k);
    Matrix b = withZeros(rng.normal(1, k, n));

    Matrix c = a.dot(b);

    for (int i = 0; i < m; i += 1 + m / 20) {
      for (int j = 0; j < n; j += 1 + n / 20) {
        double sum = 0;
        for (int p = 0; p < k; p++) {
          sum += a.get(i, p) * b.get(p, j);
        }
        assertThat(c.get(i, j)).as("entry (%d, %d)", i, j).isEqualTo(sum);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 5", "10, 120, 300", "200, 12, 300"})
  void shouldLeaveOutTermsOfZeroEvenIfTheOtherFactorIsInfinite(int m, int k, int n) {
    Generator rng = Generator.defaultRng(9);
    Matrix a = rng.normal(1, m, k);
    Matrix b = rng.normal(1, k, n);
    for (int i = 0; i < m; i++) {
      a.set(i, 1, i % 2 == 0 ? Double.POSITIVE_INFINITY : Double.NaN);
    }
    for (int j = 0; j < n; j++) {
      b.set(1, j, j % 2 == 0 ? 0.0 : -0.0);
    }
    Matrix finite = a.copy();
    for (int i = 0; i < m; i++) {
      finite.set(i, 1, 0);
    }

    assertThat(a.dot(b)).isEqualTo(finite.dot(b));
  }

  @Test
  void shouldGiveTheSameBitsOnAnyNumberOfThreads() throws Exception {
    Generator rng = Generator.defaultRng(8);
    Matrix a = rng.normal(1, 120, 90);
    Matrix b = rng.normal(1, 90, 110);
    Callable<Matrix> product = () -> a.dot(b);

    Matrix inFive = inPoolOf(5, product);

    assertThat(inPoolOf(1, product)).isEqualTo(inFive);
    assertThat(product.call()).isEqualTo(inFive);
  }

  private static Matrix inPoolOf(int threads, Callable<Matrix> task) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(task).get();
    } finally {
      pool.shutdown();
    }
  }

  /** Every third entry becomes zero, as most pixels are. */
  private static Matrix withZeros(Matrix matrix) {
    for (int i = 0; i < matrix.values().length; i += 3) {
      matrix.values()[i] = 0;
    }
    return matrix;
  }
}
