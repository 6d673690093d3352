package microlearning.matrix;

import java.util.Arrays;

/**
 * Part of a product: 128 rows of the left operand, many columns of them, and the sums that grow by
 * these columns, which are the same rows of the result.
 *
 * <p>Each column has an array of its own, as the JIT compiler uses vector instructions only where
 * all arrays of a loop share one index; offsets into one large array cost two thirds of the speed.
 * The length is a constant for the same reason: the loop over eight columns is unrolled only if it
 * is known how long it is.
 */
final class Panel {
  static final int LENGTH = 128;

  /** At most so many at a time: 1 MB. */
  static final int COLUMNS = 1000;

  /** All sums grow by so many columns before any grows by the next: 256 KB, for a cache. */
  private static final int COLUMNS_IN_CACHE = 256;

  /**
   * Where a column begins in its array: an array that begins with a line of the cache has a header
   * of 16 bytes, so six doubles further begins the next line.
   */
  private static final int BEGIN = 6;

  /** Loops begin one place before: the JIT compiler takes a step before it uses vectors. */
  private static final int BEFORE = BEGIN - 1;

  private static final int END = BEGIN + LENGTH;

  /** How many columns are added in a pass, in which the sum is loaded and stored once. */
  private static final int PASS = 8;

  /** Stands for the columns that a last pass lacks. */
  private static final double[] ZEROS = new double[END];

  /** Kept from product to product: to make one would cost as much as to use it. */
  private static final ThreadLocal<Panel> OWN = ThreadLocal.withInitial(Panel::new);

  private final double[][] pass = new double[PASS][];
  private final double[] passFactors = new double[PASS];
  private double[][] columns = new double[0][];
  private double[][] sums = new double[0][];
  private int first;
  private int end;

  private Panel() {}

  /** This thread's panel, with at least so many columns, and so many sums, these all zero. */
  static Panel own(int columns, int sums) {
    Panel panel = OWN.get();
    panel.columns = grown(panel.columns, Math.min(columns, COLUMNS));
    panel.sums = grown(panel.sums, sums);
    for (int j = 0; j < sums; j++) {
      Arrays.fill(panel.sums[j], 0);
    }
    return panel;
  }

  private static double[][] grown(double[][] arrays, int count) {
    int there = arrays.length;
    if (there >= count) {
      return arrays;
    }
    double[][] grown = Arrays.copyOf(arrays, count);
    for (int i = there; i < count; i++) {
      grown[i] = new double[END];
    }
    return grown;
  }

  /** Begins with other columns; {@link #putColumn} or {@link #put} is to fill them in. */
  void start(int first, int end) {
    this.first = first;
    this.end = end;
  }

  /** Fills in the first rows of column p of the operand. */
  void putColumn(int p, double[] from, int offset, int height) {
    System.arraycopy(from, offset, columns[p - first], BEGIN, height);
  }

  /** Fills in one row of column p of the operand. */
  void put(int row, int p, double value) {
    columns[p - first][BEGIN + row] = value;
  }

  /** Takes out the first rows of a sum. */
  void takeSum(int j, double[] to, int offset, int height) {
    System.arraycopy(sums[j], BEGIN, to, offset, height);
  }

  /** One row of a sum. */
  double sum(int j, int row) {
    return sums[j][BEGIN + row];
  }

  /** Where to pause so that the columns in between stay in a cache: the last is the end. */
  int[] borders() {
    int[] borders = new int[(end - first + COLUMNS_IN_CACHE - 1) / COLUMNS_IN_CACHE];
    Arrays.setAll(borders, i -> Math.min(end, first + (i + 1) * COLUMNS_IN_CACHE));
    return borders;
  }

  /**
   * Adds columns times factors to a sum, in the order of a list, until one lies at a border or
   * beyond. The pass that goes over a border is made whole by columns from behind it; what the last
   * one lacks is made up by 0 · 0, which changes no sum: one that starts at +0 is never −0.
   *
   * @param j the sum
   * @param list which columns, from {@code from} to {@code to} − 1, in rising order
   * @param factors column p is multiplied by entry {@code offset + p · stride}
   * @return where to go on in the list
   */
  int add(
      int j, int[] list, int from, int to, int border, double[] factors, int offset, int stride) {
    int next = from;
    while (next < to && list[next] < border) {
      if (next + PASS <= to && list[next + PASS - 1] < end) {
        addWholePass(j, list, next, factors, offset, stride);
        next += PASS;
      } else {
        next = addLastPass(j, list, next, to, factors, offset, stride);
      }
    }
    return next;
  }

  /** As the last pass, but without the detour by arrays: a step of training takes 6 % less. */
  private void addWholePass(int j, int[] list, int next, double[] factors, int offset, int stride) {
    int p0 = list[next];
    int p1 = list[next + 1];
    int p2 = list[next + 2];
    int p3 = list[next + 3];
    int p4 = list[next + 4];
    int p5 = list[next + 5];
    int p6 = list[next + 6];
    int p7 = list[next + 7];
    addPass(
        columns[p0 - first],
        columns[p1 - first],
        columns[p2 - first],
        columns[p3 - first],
        columns[p4 - first],
        columns[p5 - first],
        columns[p6 - first],
        columns[p7 - first],
        factors[offset + p0 * stride],
        factors[offset + p1 * stride],
        factors[offset + p2 * stride],
        factors[offset + p3 * stride],
        factors[offset + p4 * stride],
        factors[offset + p5 * stride],
        factors[offset + p6 * stride],
        factors[offset + p7 * stride],
        sums[j]);
  }

  private int addLastPass(
      int j, int[] list, int from, int to, double[] factors, int offset, int stride) {
    int next = from;
    for (int i = 0; i < PASS; i++) {
      boolean there = next < to && list[next] < end;
      pass[i] = there ? columns[list[next] - first] : ZEROS;
      passFactors[i] = there ? factors[offset + list[next] * stride] : 0;
      next += there ? 1 : 0;
    }
    double[] f = passFactors;
    addPass(
        pass[0], pass[1], pass[2], pass[3], pass[4], pass[5], pass[6], pass[7], f[0], f[1], f[2],
        f[3], f[4], f[5], f[6], f[7], sums[j]);
    return next;
  }

  private static void addPass(
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
    for (int i = BEFORE; i < END; i++) {
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
}
