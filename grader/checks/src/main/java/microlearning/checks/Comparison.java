package microlearning.checks;

import java.util.List;
import microlearning.matrix.Matrix;
import microlearning.reference.Part;
import microlearning.results.ShortestDecimal;

/**
 * The place where an observed matrix is farthest from the expected one.
 *
 * @param where in which call
 * @param part which matrix
 * @param row of the entry
 * @param column of the entry
 * @param expected entry
 * @param actual entry
 * @param tolerance the largest difference that is allowed
 */
record Comparison(
    String where,
    Part part,
    int row,
    int column,
    double expected,
    double actual,
    double tolerance) {
  /**
   * Relative to a matrix's largest entry. Adding in another order changes less than 1e-12, and some
   * 1e-9 where two losses differ by little; no mistake in a formula is so small.
   */
  static final double TOLERANCE = 1e-8;

  /** Finds the farthest entry. */
  static Comparison of(String where, Part part, Matrix expected, Matrix actual) {
    double tolerance = TOLERANCE * largest(expected);
    Comparison worst =
        new Comparison(where, part, 0, 0, expected.get(0, 0), actual.get(0, 0), tolerance);
    for (int i = 0; i < expected.rows(); i++) {
      for (int j = 0; j < expected.columns(); j++) {
        Comparison here =
            new Comparison(where, part, i, j, expected.get(i, j), actual.get(i, j), tolerance);
        if (here.error() > worst.error()) {
          worst = here;
        }
      }
    }
    return worst;
  }

  /** Whether all entries of two matrices are within the tolerance. */
  static boolean agree(Matrix expected, Matrix actual) {
    return expected.hasShapeOf(actual) && of("", Part.HIDDEN, expected, actual).isWithinTolerance();
  }

  private static double largest(Matrix matrix) {
    double largest = 0;
    for (double value : matrix.values()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  /** The difference; infinite if one is NaN, which is farther off than any number. */
  double error() {
    double error = Math.abs(actual - expected);
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  /** The error in units of the tolerance. */
  double excess() {
    return error() <= tolerance ? 0 : error() / tolerance;
  }

  boolean isWithinTolerance() {
    return error() <= tolerance;
  }

  List<Fact> facts() {
    return List.of(
        new Fact("checked", "the " + part.title() + " on " + where + ", number by number"),
        new Fact("where", "row " + row + ", column " + column + " (counted from 0)"),
        new Fact(Fact.EXPECTED, ShortestDecimal.of(expected)),
        new Fact(Fact.ACTUAL, ShortestDecimal.of(actual)),
        new Fact(
            "error", ShortestDecimal.of(error()) + "; tolerance " + ShortestDecimal.of(tolerance)));
  }
}
