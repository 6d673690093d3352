package microlearning.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {
  /** The tests' JVM is started with the module that the second one needs. */
  @Test
  void shouldHaveBothKernels() {
    assertThat(Kernel.KERNELS)
        .hasExactlyElementsOfTypes(LoopKernel.class, VectorKernel.class)
        .endsWith(Kernel.FASTEST);
  }

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
    "7, 0, 3",
    "40, 256, 50",
    "40, 257, 50",
    "60, 1000, 9",
    "60, 1001, 9",
    "10, 2009, 40",
    "11, 401, 67",
    "31, 400, 33",
    "65, 401, 12",
    "70, 801, 600"
  })
  void shouldAddInTheOrderOfTheInnerIndex(int m, int k, int n) {
    Generator rng = Generator.defaultRng(7);
    Matrix a = rng.normal(1, m, k);
    Matrix b = withZeros(rng.normal(1, k, n));

    for (Kernel kernel : Kernel.KERNELS) {
      Matrix c = product(kernel, a, b);
      for (int i = 0; i < m; i += 1 + m / 20) {
        for (int j = 0; j < n; j += 1 + n / 20) {
          double sum = 0;
          for (int p = 0; p < k; p++) {
            sum += a.get(i, p) * b.get(p, j);
          }
          assertThat(c.get(i, j)).as("%s, entry (%d, %d)", kernel, i, j).isEqualTo(sum);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"500, 785, 200", "500, 200, 785", "10, 501, 200", "130, 1001, 799"})
  void shouldGiveTheSameBitsByAnyKernel(int m, int k, int n) {
    Generator rng = Generator.defaultRng(11);
    Matrix a = rng.normal(1, m, k);
    Matrix b = withZeros(rng.normal(1, k, n));

    assertThat(Kernel.KERNELS.stream().map(kernel -> product(kernel, a, b))).containsOnly(a.dot(b));
  }

  @ParameterizedTest
  @CsvSource({"500, 785, 200", "10, 501, 200", "3, 2, 5", "500, 785, 1", "2, 1, 3", "0, 4, 2"})
  void shouldMultiplyAsWithARowOfOnes(int m, int k, int n) {
    Generator rng = Generator.defaultRng(12);
    Matrix a = rng.normal(1, m, k);
    Matrix b = withZeros(withSpecialValues(rng, rng.normal(1, k - 1, n)));

    assertThat(a.dotWithOnesBelow(b)).isEqualTo(a.dot(b.appendRow(1)));
  }

  private static Matrix product(Kernel kernel, Matrix a, Matrix b) {
    Matrix c = new Matrix(a.rows(), b.columns());
    Product.multiply(
        kernel,
        new Operands(a.values(), b.values(), c.values(), a.rows(), a.columns(), b.columns()));
    return c;
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

    for (Kernel kernel : Kernel.KERNELS) {
      assertThat(product(kernel, a, b)).isEqualTo(product(kernel, finite, b));
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 3, 5", "40, 270, 30", "10, 270, 50", "129, 1003, 8"})
  void shouldPassOnInfinitiesAndNaNsAsOneTermAfterTheOther(int m, int k, int n) {
    Generator rng = Generator.defaultRng(10);
    Matrix a = withSpecialValues(rng, rng.normal(1, m, k));
    Matrix b = withZeros(withSpecialValues(rng, rng.normal(1, k, n)));

    Matrix expected = new Matrix(m, n);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double sum = 0;
        for (int p = 0; p < k; p++) {
          sum = b.get(p, j) == 0 ? sum : sum + a.get(i, p) * b.get(p, j);
        }
        expected.set(i, j, sum);
      }
    }
    for (Kernel kernel : Kernel.KERNELS) {
      assertThat(product(kernel, a, b)).isEqualTo(expected);
    }
  }

  /** One column of ten gets values for which shortcuts are often wrong. */
  private static Matrix withSpecialValues(Generator rng, Matrix matrix) {
    double[] special = {
      Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, -0.0, 1e308
    };
    for (int j = 0; j < matrix.columns() && matrix.rows() > 0; j += 10) {
      int row = (int) rng.integers(0, matrix.rows());
      matrix.set(row, j, special[(int) rng.integers(0, special.length)]);
    }
    return matrix;
  }

  /** A product is divided where it is alone, and not beside as many as there are threads. */
  @Test
  void shouldGiveTheSameBitsOnAnyNumberOfThreads() {
    Generator rng = Generator.defaultRng(8);
    Matrix a = rng.normal(1, 300, 90);
    Matrix b = rng.normal(1, 90, 110);
    Matrix divided = a.dot(b);

    List<Matrix> sideBySide = Parallel.map(List.of(1, 2, 3, 4), i -> a.dot(b));

    assertThat(sideBySide).containsOnly(divided);
  }

  /** Every third entry becomes zero, as most pixels are. */
  private static Matrix withZeros(Matrix matrix) {
    for (int i = 0; i < matrix.values().length; i += 3) {
      matrix.values()[i] = 0;
    }
    return matrix;
  }
}
