package microlearning.matrix;

/**
 * The entries of a right operand that are not zero, column by column, and within a column in
 * sections of {@link #SECTION} rows.
 */
final class NonZeros {
  /** As many columns of the left operand stay in a second-level cache. */
  static final int SECTION = 400;

  private static final int COLUMNS_FOR_A_THREAD = 50;

  /** Kept from product to product: to make one would cost as much as to fill it. */
  private static final ThreadLocal<NonZeros> OWN = ThreadLocal.withInitial(NonZeros::new);

  private int[] rows = new int[0];
  private double[] values = new double[0];
  private int[] ends = new int[0];
  private int k;
  private int left;
  private int sections;

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
    sections = (k + SECTION - 1) / SECTION;
    if (rows.length < k * columns) {
      rows = new int[k * columns];
      values = new double[k * columns];
    }
    ends = ends.length < columns * sections ? new int[columns * sections] : ends;
  }

  private void list(double[] b, int from, int to) {
    for (int j = from; j < to; j++) {
      int begin = (j - left) * k;
      int next = begin;
      for (int section = 0; section < sections; section++) {
        next = list(b, j * k, section * SECTION, Math.min(k, (section + 1) * SECTION), rows, next);
        ends[(j - left) * sections + section] = next;
      }
      // Afterwards, as most are zero: a second number for each to write would take as long again.
      for (int i = begin; i < next; i++) {
        values[i] = b[j * k + rows[i]];
      }
    }
  }

  /** Static, with all in local variables: what might change would be loaded each time. */
  private static int list(double[] b, int column, int first, int end, int[] rows, int place) {
    int next = place;
    for (int p = first; p < end; p++) {
      // Written always, kept if it counts: a branch on an image's pixels is often mispredicted.
      rows[next] = p;
      next += oneIfNotZero(b[column + p]);
    }
    return next;
  }

  /** Without a branch: zero is the only number without a bit, but for its sign. */
  private static int oneIfNotZero(double value) {
    long bits = Double.doubleToRawLongBits(value) << 1;
    return (int) ((bits | -bits) >>> 63);
  }

  /** The row of each entry. */
  int[] rows() {
    return rows;
  }

  /** Each entry, in the place of its row. */
  double[] values() {
    return values;
  }

  /** Into how many sections the rows are divided. */
  int sections() {
    return sections;
  }

  /** Where, in rows and values, a section of column j begins. */
  int begin(int j, int section) {
    return section == 0 ? (j - left) * k : end(j, section - 1);
  }

  /** The place behind the last of a section of column j. */
  int end(int j, int section) {
    return ends[(j - left) * sections + section];
  }
}
