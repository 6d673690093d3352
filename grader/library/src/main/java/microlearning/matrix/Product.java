package microlearning.matrix;

import java.util.stream.IntStream;

/**
 * The matrix product C = A·B for column-major matrices: each entry of C is
 *
 * <pre>c(i,j) = ((0 + a(i,0)·b(0,j)) + a(i,1)·b(1,j)) + …</pre>
 *
 * added in the order of the inner index, with the terms of zero entries b(p,j) left out. Multiply
 * and add stay two roundings, as Java demands. No entry's sum depends on another's, so neither the
 * vector width nor the number of threads can change a bit.
 */
final class Product {
  /** Multiply-adds below which handing work to other threads costs more than it saves. */
  private static final long PARALLEL_FROM = 100_000;

  /** Columns of C for one task: enough tasks for any machine, each long enough to be worth it. */
  private static final int COLUMNS_PER_TASK = 25;

  private Product() {}

  /**
   * Multiplies.
   *
   * @param a m × k, not modified
   * @param b k × n, not modified
   * @param c m × n, all zeros on entry; the product on return
   */
  static void multiply(double[] a, double[] b, double[] c, int m, int k, int n) {
    if ((long) m * k * n < PARALLEL_FROM) {
      multiplyColumns(a, b, c, m, k, 0, n);
      return;
    }
    int tasks = (n + COLUMNS_PER_TASK - 1) / COLUMNS_PER_TASK;
    IntStream.range(0, tasks)
        .parallel()
        .forEach(
            task -> {
              int from = task * COLUMNS_PER_TASK;
              multiplyColumns(a, b, c, m, k, from, Math.min(n, from + COLUMNS_PER_TASK));
            });
  }

  private static void multiplyColumns(
      double[] a, double[] b, double[] c, int m, int k, int fromColumn, int toColumn) {
    int[] offsets = new int[k];
    double[] factors = new double[k];
    for (int j = fromColumn; j < toColumn; j++) {
      int nonZero = 0;
      for (int p = 0; p < k; p++) {
        double factor = b[j * k + p];
        if (factor != 0) {
          offsets[nonZero] = p * m;
          factors[nonZero++] = factor;
        }
      }
      addColumns(a, offsets, factors, nonZero, c, j * m, m);
    }
  }

  /** Adds the columns of A that start at the offsets, each times its factor, to a column of C. */
  private static void addColumns(
      double[] a, int[] offsets, double[] factors, int count, double[] c, int start, int m) {
    int q = 0;
    // Four columns a pass: c is loaded and stored a quarter as often; the order stays the same.
    for (; q + 4 <= count; q += 4) {
      addFourColumns(
          a,
          offsets[q],
          offsets[q + 1],
          offsets[q + 2],
          offsets[q + 3],
          factors[q],
          factors[q + 1],
          factors[q + 2],
          factors[q + 3],
          c,
          start,
          m);
    }
    for (; q < count; q++) {
      int offset = offsets[q];
      double factor = factors[q];
      for (int i = 0; i < m; i++) {
        c[start + i] += factor * a[offset + i];
      }
    }
  }

  private static void addFourColumns(
      double[] a,
      int o0,
      int o1,
      int o2,
      int o3,
      double f0,
      double f1,
      double f2,
      double f3,
      double[] c,
      int start,
      int m) {
    for (int i = 0; i < m; i++) {
      c[start + i] =
          c[start + i] + f0 * a[o0 + i] + f1 * a[o1 + i] + f2 * a[o2 + i] + f3 * a[o3 + i];
    }
  }
}
