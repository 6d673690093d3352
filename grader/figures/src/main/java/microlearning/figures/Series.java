package microlearning.figures;

import microlearning.network.Rule;

/**
 * A line of numbers to be drawn, and their range if it is known.
 *
 * @param rule whose colour and sign it has
 * @param run index of the run in the legend, from 0, which decides how the line looks
 * @param x rising
 * @param y at each x; what is not finite is left out
 * @param low least value at each x, or empty
 * @param high greatest value at each x, or empty
 */
public record Series(Rule rule, int run, double[] x, double[] y, double[] low, double[] high) {
  /** A line without a range. */
  public Series(Rule rule, int run, double[] x, double[] y) {
    this(rule, run, x, y, new double[0], new double[0]);
  }

  boolean hasRange() {
    return low.length > 0;
  }
}
