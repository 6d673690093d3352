package microlearning.training;

import microlearning.matrix.Matrix;
import microlearning.matrix.Parallel;

/**
 * The signal-to-noise ratio of a gradient estimate: over many estimates g, the mean over all
 * weights of
 *
 * <pre>|mean(g)| / (sd(g) + ε),   ε = 0.001</pre>
 *
 * with the standard deviation of the population. Estimates are taken in one at a time and not kept:
 * mean and squared deviations are updated as in Welford (1962), "Note on a method for calculating
 * corrected sums of squares and products", which loses no digits where the mean is large.
 */
public final class GradientSnr {
  private static final double EPSILON = 1e-3;
  private static final int ENTRIES_FOR_A_THREAD = 16_384;

  private final int rows;
  private final int columns;
  private final int entries;
  private final double[] mean;
  private final double[] squares;
  private int count;

  /**
   * Starts with no estimates.
   *
   * @param rows of each estimate
   * @param columns of each estimate
   */
  public GradientSnr(int rows, int columns) {
    this.rows = rows;
    this.columns = columns;
    entries = rows * columns;
    mean = new double[entries];
    squares = new double[entries];
  }

  /**
   * Takes in one estimate, not modified.
   *
   * @throws IllegalArgumentException if its shape is another
   */
  public void add(Matrix gradient) {
    if (gradient.rows() != rows || gradient.columns() != columns) {
      throw new IllegalArgumentException(
          "Must be the same shape. " + gradient.shape() + " vs " + rows + "x" + columns);
    }
    double[] values = gradient.values();
    count++;
    double share = 1.0 / count;
    Parallel.forRanges(entries, ENTRIES_FOR_A_THREAD, (from, to) -> add(values, share, from, to));
  }

  private void add(double[] values, double share, int from, int to) {
    for (int i = from; i < to; i++) {
      double deviation = values[i] - mean[i];
      double moved = mean[i] + deviation * share;
      mean[i] = moved;
      squares[i] += deviation * (values[i] - moved);
    }
  }

  /** The ratio over the estimates so far; NaN if there are none. */
  public double snr() {
    double sum = 0;
    for (int i = 0; i < entries; i++) {
      sum += Math.abs(mean[i]) / (Math.sqrt(squares[i] / count) + EPSILON);
    }
    return sum / entries;
  }
}
