package microlearning.matrix;

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

  /** Columns of C below which what a kernel prepares is not used often enough to be worth it. */
  private static final int PREPARED_FROM_COLUMNS = 8;

  /** Rows of C up to which columns are calculated, not rows: ten outputs do not fill a panel. */
  private static final int NARROW = 32;

  /** Entries of B that are listed at a time: the lists take 2.4 MB of each thread. */
  private static final int LISTED = 200_000;

  private final Kernel kernel;
  private final Operands of;

  private Product(Kernel kernel, Operands of) {
    this.kernel = kernel;
    this.of = of;
  }

  /**
   * Multiplies.
   *
   * @param a m × k, not modified
   * @param b k × n, not modified
   * @param c m × n, all zeros on entry; the product on return
   */
  static void multiply(double[] a, double[] b, double[] c, int m, int k, int n) {
    multiply(Kernel.FASTEST, new Operands(a, b, c, m, k, n));
  }

  /** Multiplies; each kernel gives the same bits. */
  static void multiply(Kernel kernel, Operands of) {
    Product product = new Product(kernel, of);
    if ((long) of.m() * of.k() * of.n() < LARGE_FROM
        || of.n() < PREPARED_FROM_COLUMNS
        || of.k() == 1) {
      product.multiplyUnprepared();
    } else if (of.m() <= NARROW && of.n() > NARROW && allFinite(of.a())) {
      product.multiplyColumns();
    } else {
      product.multiplyRows();
    }
  }

  private void multiplyUnprepared() {
    double[] a = of.a();
    double[] c = of.c();
    int m = of.m();
    int k = of.k();
    for (int j = 0; j < of.n(); j++) {
      for (int p = 0; p < k; p++) {
        double factor = of.b()[j * k + p];
        if (factor != 0) {
          for (int i = 0; i < m; i++) {
            c[j * m + i] += factor * a[p * m + i];
          }
        }
      }
    }
  }

  private void multiplyRows() {
    int columns = Math.max(1, LISTED / of.k());
    for (int left = 0; left < of.n(); left += columns) {
      multiplyRows(left, Math.min(of.n(), left + columns));
    }
  }

  private void multiplyRows(int left, int right) {
    NonZeros nonZeros = NonZeros.of(of.b(), of.k(), left, right);
    int columns = right - left;
    int bands = parts(of.m(), kernel.rows());
    // Shares of the columns, so that all threads have work.
    int enough =
        Math.max(parts(2 * Parallel.threads(), bands), parts(columns, kernel.columnsOfRows()));
    int shares = Math.min(columns, enough);
    Parallel.forEach(
        bands * shares,
        t -> {
          int from = left + (int) ((long) columns * (t % shares) / shares);
          int to = left + (int) ((long) columns * (t % shares + 1) / shares);
          kernel.multiplyRows(of, nonZeros, t / shares * kernel.rows(), from, to);
        });
  }

  private void multiplyColumns() {
    int width = kernel.columns();
    Parallel.forEach(parts(of.n(), width), t -> kernel.multiplyColumns(of, t * width));
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
