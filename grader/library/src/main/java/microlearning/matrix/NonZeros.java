package microlearning.matrix;

import java.util.Arrays;

/** The entries of a right operand that are not zero, column by column. */
final class NonZeros {
  private static final int COLUMNS_FOR_A_THREAD = 50;

  /** Kept from product to product: to make one would cost as much as to fill it. */
  private static final ThreadLocal<NonZeros> OWN = ThreadLocal.withInitial(NonZeros::new);

  private int[] rows = new int[0];
  private double[] values = new double[0];
  private int[] ends = new int[0];
  private int k;
  private int left;

  private NonZeros() {}

  /**
   * Lists those of columns left to right − 1. The list is good until this thread makes the next.
   *
   * @param b k × n, not modified
   */
  static NonZeros of(double[] b, int k, int left, int right) {
    NonZeros own = OWN.get();
    own.makeRoom(k, left, right - left);
    Parallel.forRanges(
        right - left, COLUMNS_FOR_A_THREAD, (from, to) -> own.list(b, left + from, left + to));
    return own;
  }

  private void makeRoom(int k, int left, int columns) {
    this.k = k;
    this.left = left;
    if (rows.length < k * columns) {
      rows = new int[k * columns];
      values = new double[k * columns];
    }
    ends = ends.length < columns ? new int[columns] : ends;
  }

  private void list(double[] b, int from, int to) {
    for (int j = from; j < to; j++) {
      int next = begin(j);
      for (int p = 0; p < k; p++) {
        // Written always, kept if it counts: a branch on an image's pixels is often mispredicted.
        double value = b[j * k + p];
        rows[next] = p;
        values[next] = value;
        next += oneIfNotZero(value);
      }
      ends[j - left] = next;
    }
  }

  /** Without a branch: zero is the only number without a bit, but for its sign. */
  private static int oneIfNotZero(double value) {
    long bits = Double.doubleToRawLongBits(value) << 1;
    return (int) ((bits | -bits) >>> 63);
  }

  /** The row of each entry. Those of column j are from {@link #begin} to {@link #end} − 1. */
  int[] rows() {
    return rows;
  }

  /** Each entry, in the place of its row. */
  double[] values() {
    return values;
  }

  /** Where column j begins. */
  int begin(int j) {
    return (j - left) * k;
  }

  /** Behind the last of column j. */
  int end(int j) {
    return ends[j - left];
  }

  /** Where, in column j, row p or the next that there is lies. */
  int place(int j, int p) {
    if (p == 0 || p == k) {
      return p == 0 ? begin(j) : end(j);
    }
    int found = Arrays.binarySearch(rows, begin(j), end(j), p);
    return found < 0 ? -found - 1 : found;
  }
}
