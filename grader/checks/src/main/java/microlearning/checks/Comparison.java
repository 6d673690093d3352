package microlearning.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import microlearning.matrix.Matrix;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.SmallNetwork;
import microlearning.results.ShortestDecimal;

/**
 * The place where an observed matrix is farthest from the expected one.
 *
 * @param network on which
 * @param part which matrix
 * @param row of the entry
 * @param column of the entry
 * @param expected entry
 * @param actual entry
 * @param tolerance the largest difference that is allowed
 */
record Comparison(
    SmallNetwork network,
    Part part,
    int row,
    int column,
    double expected,
    double actual,
    double tolerance) {
  /**
   * Relative to a matrix's largest entry. Adding in another order changes the last digits of a
   * double, some 1e-13 after the subtraction of two losses; no mistake in a formula is so small.
   */
  static final double TOLERANCE = 1e-8;

  /** Finds the farthest entry. */
  static Comparison of(SmallNetwork network, Part part, Matrix expected, Matrix actual) {
    double tolerance = TOLERANCE * largest(expected);
    Comparison worst = null;
    for (int i = 0; i < expected.rows(); i++) {
      for (int j = 0; j < expected.columns(); j++) {
        Comparison here =
            new Comparison(network, part, i, j, expected.get(i, j), actual.get(i, j), tolerance);
        if (worst == null || here.error() > worst.error()) {
          worst = here;
        }
      }
    }
    return worst;
  }

  /** The farthest entry of a part over all networks that were observed. */
  static Comparison worst(
      Part part,
      List<SmallNetwork> networks,
      Map<String, Observation> expected,
      Map<String, Observation> actual) {
    List<Comparison> comparisons = new ArrayList<>();
    for (SmallNetwork network : networks) {
      Matrix wanted = expected.get(network.id()).get(part);
      comparisons.add(of(network, part, wanted, actual.get(network.id()).get(part)));
    }
    Comparison worst = comparisons.get(0);
    for (Comparison comparison : comparisons) {
      if (comparison.excess() > worst.excess()) {
        worst = comparison;
      }
    }
    return worst;
  }

  /** Whether all entries of two matrices are within the tolerance. */
  static boolean agree(Matrix expected, Matrix actual) {
    return expected.hasShapeOf(actual) && of(null, null, expected, actual).isWithinTolerance();
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
  private double excess() {
    return error() <= tolerance ? 0 : error() / tolerance;
  }

  boolean isWithinTolerance() {
    return error() <= tolerance;
  }

  List<Fact> facts() {
    return List.of(
        new Fact(
            "checked", "the " + part.title() + " on " + network.describe() + ", number by number"),
        new Fact("where", "row " + row + ", column " + column + " (counted from 0)"),
        new Fact("expected", ShortestDecimal.of(expected)),
        new Fact("actual", ShortestDecimal.of(actual)),
        new Fact(
            "error", ShortestDecimal.of(error()) + "; tolerance " + ShortestDecimal.of(tolerance)));
  }
}
