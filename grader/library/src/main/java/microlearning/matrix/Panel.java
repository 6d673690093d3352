package microlearning.matrix;

import java.util.Arrays;

/**
 * Part of a product's left operand: 128 of its rows, each column of them in an array of its own,
 * and the sums that grow by these columns.
 *
 * <p>The JIT compiler uses vector instructions where all arrays of a loop share one index; offsets
 * into one large array keep it from that, at a third of the speed. The length is a constant for the
 * same reason: JDK 17 unrolls the loop over eight columns only if it knows how long it is. At 128
 * rows, 785 columns take 0.8 MB, and stay in a second-level cache of 1 MB.
 */
final class Panel {
  static final int LENGTH = 128;

  /**
   * Kept from product to product: to make one, and to collect it, would cost as much as to use it.
   */
  private static final ThreadLocal<Panel> OWN = ThreadLocal.withInitial(Panel::new);

  private final double[] sums = new double[LENGTH];
  private double[][] columns = new double[0][];

  private Panel() {}

  /**
   * This thread's panel, with room for at least so many columns. What is in it is of no meaning.
   */
  static Panel own(int columns) {
    Panel panel = OWN.get();
    int there = panel.columns.length;
    if (there < columns) {
      panel.columns = Arrays.copyOf(panel.columns, columns);
      for (int p = there; p < columns; p++) {
        panel.columns[p] = new double[LENGTH];
      }
    }
    return panel;
  }

  /** Column p of the panel, to be filled in. */
  double[] column(int p) {
    return columns[p];
  }

  /** The sums themselves. */
  double[] sums() {
    return sums;
  }

  /**
   * Sets the sums to the sum of columns times factors, added in the order of the list.
   *
   * @param list which columns, from {@code from} on, {@code count} of them
   * @param factors column p is multiplied by entry {@code offset + p · stride}
   */
  void sum(int[] list, int from, int count, double[] factors, int offset, int stride) {
    Arrays.fill(sums, 0);
    int q = from;
    // Eight columns a pass: the sums are loaded and stored an eighth as often.
    for (; q + 8 <= from + count; q += 8) {
      addEight(
          columns[list[q]],
          columns[list[q + 1]],
          columns[list[q + 2]],
          columns[list[q + 3]],
          columns[list[q + 4]],
          columns[list[q + 5]],
          columns[list[q + 6]],
          columns[list[q + 7]],
          factors[offset + list[q] * stride],
          factors[offset + list[q + 1] * stride],
          factors[offset + list[q + 2] * stride],
          factors[offset + list[q + 3] * stride],
          factors[offset + list[q + 4] * stride],
          factors[offset + list[q + 5] * stride],
          factors[offset + list[q + 6] * stride],
          factors[offset + list[q + 7] * stride],
          sums);
    }
    for (; q < from + count; q++) {
      addOne(columns[list[q]], factors[offset + list[q] * stride], sums);
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
      double[] sums) {
    for (int i = 0; i < LENGTH; i++) {
      sums[i] =
          sums[i]
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

  private static void addOne(double[] a, double factor, double[] sums) {
    for (int i = 0; i < LENGTH; i++) {
      sums[i] += factor * a[i];
    }
  }
}
