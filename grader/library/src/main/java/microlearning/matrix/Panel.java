package microlearning.matrix;

import java.util.Arrays;

/**
 * Part of a product: 128 rows of the left operand, 64 columns of them at a time, and the sums that
 * grow by these columns, which are the same rows of the result.
 *
 * <p>Each column has an array of its own, as the JIT compiler uses vector instructions only where
 * all arrays of a loop share one index; offsets into one large array cost two thirds of the speed.
 * The length is a constant for the same reason: JDK 17 unrolls the loop over eight columns only if
 * it knows how long it is. 64 columns of 128 doubles are 64 KB, near enough to a first-level cache;
 * fewer columns would mean more passes that are not full.
 */
final class Panel {
  static final int LENGTH = 128;
  static final int COLUMNS = 64;

  /** Kept from product to product: to make one would cost as much as to use it. */
  private static final ThreadLocal<Panel> OWN = ThreadLocal.withInitial(Panel::new);

  private final double[][] columns = new double[COLUMNS][LENGTH];
  private double[][] sums = new double[0][];
  private int first;

  private Panel() {}

  /** This thread's panel, with at least so many sums, these all zero. */
  static Panel own(int sums) {
    Panel panel = OWN.get();
    int there = panel.sums.length;
    if (there < sums) {
      panel.sums = Arrays.copyOf(panel.sums, sums);
      for (int j = there; j < sums; j++) {
        panel.sums[j] = new double[LENGTH];
      }
    }
    for (int j = 0; j < Math.min(there, sums); j++) {
      Arrays.fill(panel.sums[j], 0);
    }
    return panel;
  }

  /** Begins with other columns, from this one on; {@link #column} is to fill them in. */
  void start(int first) {
    this.first = first;
  }

  /** Column p of the operand, one of the 64. */
  double[] column(int p) {
    return columns[p - first];
  }

  /** One of the sums itself. */
  double[] sum(int j) {
    return sums[j];
  }

  /**
   * Adds columns times factors to a sum, in the order of a list.
   *
   * @param j the sum
   * @param list which columns, from {@code from} to {@code to} − 1
   * @param factors column p is multiplied by entry {@code offset + p · stride}
   */
  void add(int j, int[] list, int from, int to, double[] factors, int offset, int stride) {
    double[] sum = sums[j];
    int q = from;
    // Eight columns a pass: the sum is loaded and stored an eighth as often.
    for (; q + 8 <= to; q += 8) {
      addEight(
          columns[list[q] - first],
          columns[list[q + 1] - first],
          columns[list[q + 2] - first],
          columns[list[q + 3] - first],
          columns[list[q + 4] - first],
          columns[list[q + 5] - first],
          columns[list[q + 6] - first],
          columns[list[q + 7] - first],
          factors[offset + list[q] * stride],
          factors[offset + list[q + 1] * stride],
          factors[offset + list[q + 2] * stride],
          factors[offset + list[q + 3] * stride],
          factors[offset + list[q + 4] * stride],
          factors[offset + list[q + 5] * stride],
          factors[offset + list[q + 6] * stride],
          factors[offset + list[q + 7] * stride],
          sum);
    }
    for (; q + 4 <= to; q += 4) {
      addFour(
          columns[list[q] - first],
          columns[list[q + 1] - first],
          columns[list[q + 2] - first],
          columns[list[q + 3] - first],
          factors[offset + list[q] * stride],
          factors[offset + list[q + 1] * stride],
          factors[offset + list[q + 2] * stride],
          factors[offset + list[q + 3] * stride],
          sum);
    }
    for (; q < to; q++) {
      addOne(columns[list[q] - first], factors[offset + list[q] * stride], sum);
    }
  }

  private static void addEight(
      double[] a0,
      double[] a1,
      double[] a2,
      double[] a3,
      double[] a4,
      double[] a5,
      double[] a6,
      double[] a7,
      double f0,
      double f1,
      double f2,
      double f3,
      double f4,
      double f5,
      double f6,
      double f7,
      double[] sum) {
    for (int i = 0; i < LENGTH; i++) {
      sum[i] =
          sum[i]
              + f0 * a0[i]
              + f1 * a1[i]
              + f2 * a2[i]
              + f3 * a3[i]
              + f4 * a4[i]
              + f5 * a5[i]
              + f6 * a6[i]
              + f7 * a7[i];
    }
  }

  private static void addFour(
      double[] a0,
      double[] a1,
      double[] a2,
      double[] a3,
      double f0,
      double f1,
      double f2,
      double f3,
      double[] sum) {
    for (int i = 0; i < LENGTH; i++) {
      sum[i] = sum[i] + f0 * a0[i] + f1 * a1[i] + f2 * a2[i] + f3 * a3[i];
    }
  }

  private static void addOne(double[] a, double factor, double[] sum) {
    for (int i = 0; i < LENGTH; i++) {
      sum[i] += factor * a[i];
    }
  }
}
