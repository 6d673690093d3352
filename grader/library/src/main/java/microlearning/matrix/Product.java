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
  private static final long LARGE_FROM = 100_000;

  /** Columns of C below which a packed panel is not used often enough to be worth packing. */
  private static final int PACKED_FROM_COLUMNS = 8;

  /** Rows of C up to which panels are made of its columns: ten outputs do not fill one. */
  private static final int NARROW = 32;

  private static final int COLUMNS_TO_LIST = 50;

  /** Their sums take 200 KB of a second-level cache. */
  private static final int COLUMNS_OF_A_SHARE = 200;

  private final double[] a;
  private final double[] b;
  private final double[] c;
  private final int m;
  private final int k;
  private final int n;

  private Product(double[] a, double[] b, double[] c, int m, int k, int n) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.m = m;
    this.k = k;
    this.n = n;
  }

  /**
   * Multiplies.
   *
   * @param a m × k, not modified
   * @param b k × n, not modified
   * @param c m × n, all zeros on entry; the product on return
   */
  static void multiply(double[] a, double[] b, double[] c, int m, int k, int n) {
    Product product = new Product(a, b, c, m, k, n);
    if ((long) m * k * n < LARGE_FROM || n < PACKED_FROM_COLUMNS || k == 1) {
      product.multiplyUnpacked();
    } else if (m <= NARROW && n > NARROW && allFinite(a)) {
      product.multiplyByColumnPanels();
    } else {
      product.multiplyByRowPanels();
    }
  }

  private void multiplyUnpacked() {
    for (int j = 0; j < n; j++) {
      for (int p = 0; p < k; p++) {
        double factor = b[j * k + p];
        if (factor != 0) {
          for (int i = 0; i < m; i++) {
            c[j * m + i] += factor * a[p * m + i];
          }
        }
      }
    }
  }

  /** Each panel is made of rows of A, and gives these rows of C. */
  private void multiplyByRowPanels() {
    int[] nonZeros = new int[k * n];
    int[] ends = new int[n];
    Parallel.forRanges(n, COLUMNS_TO_LIST, (from, to) -> listNonZeros(nonZeros, ends, from, to));

    int panels = parts(m, Panel.LENGTH);
    // Shares of the columns, so that all threads have work, and a share's sums stay in a cache.
    int shares =
        Math.min(n, Math.max(parts(2 * Parallel.threads(), panels), parts(n, COLUMNS_OF_A_SHARE)));
    Parallel.forEach(
        panels * shares,
        t -> {
          int from = (int) ((long) n * (t % shares) / shares);
          int to = (int) ((long) n * (t % shares + 1) / shares);
          multiplyRows(t / shares * Panel.LENGTH, from, to, nonZeros, ends);
        });
  }

  /** Lists the rows of the non-zero entries of some columns of B, from j·k to ends[j] − 1. */
  private void listNonZeros(int[] nonZeros, int[] ends, int from, int to) {
    for (int j = from; j < to; j++) {
      int next = j * k;
      for (int p = 0; p < k; p++) {
        // Written always, kept if it counts: a branch on an image's pixels is often mispredicted.
        nonZeros[next] = p;
        next += oneIfNotZero(b[j * k + p]);
      }
      ends[j] = next;
    }
  }

  /** Without a branch: zero is the only number without a bit, but for its sign. */
  private static int oneIfNotZero(double value) {
    long bits = Double.doubleToRawLongBits(value) << 1;
    return (int) ((bits | -bits) >>> 63);
  }

  private void multiplyRows(int top, int from, int to, int[] nonZeros, int[] ends) {
    int height = Math.min(Panel.LENGTH, m - top);
    Panel panel = Panel.own(k, to - from);
    int[] places = new int[to - from];
    for (int j = from; j < to; j++) {
      places[j - from] = j * k;
    }
    for (int first = 0; first < k; first += Panel.COLUMNS) {
      int end = Math.min(k, first + Panel.COLUMNS);
      panel.start(first, end);
      for (int p = first; p < end; p++) {
        panel.putColumn(p, a, p * m + top, height);
      }
      for (int border : panel.borders()) {
        for (int j = from; j < to; j++) {
          int place = places[j - from];
          places[j - from] = panel.add(j - from, nonZeros, place, ends[j], border, b, j * k, 1);
        }
      }
    }
    for (int j = from; j < to; j++) {
      panel.takeSum(j - from, c, j * m + top, height);
    }
  }

  /**
   * Each panel is made of columns of B, laid down, and gives these columns of C. Zeros are not
   * passed over, which for a finite left operand makes no difference: a sum that starts at +0 is
   * never −0, so adding a zero of either sign leaves it as it is.
   */
  private void multiplyByColumnPanels() {
    int[] all = IntStream.range(0, k).toArray();
    Parallel.forEach(parts(n, Panel.LENGTH), t -> multiplyColumns(t * Panel.LENGTH, all));
  }

  private void multiplyColumns(int left, int[] all) {
    int width = Math.min(Panel.LENGTH, n - left);
    Panel panel = Panel.own(k, m);
    for (int first = 0; first < k; first += Panel.COLUMNS) {
      int end = Math.min(k, first + Panel.COLUMNS);
      panel.start(first, end);
      for (int j = 0; j < width; j++) {
        for (int p = first; p < end; p++) {
          panel.put(j, p, b[(left + j) * k + p]);
        }
      }
      for (int i = 0; i < m; i++) {
        panel.add(i, all, first, end, end, a, i, m);
      }
    }
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < width; j++) {
        c[(left + j) * m + i] = panel.sum(i, j);
      }
    }
  }

  private static boolean allFinite(double[] values) {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  private static int parts(int whole, int part) {
    return (whole + part - 1) / part;
  }
}
