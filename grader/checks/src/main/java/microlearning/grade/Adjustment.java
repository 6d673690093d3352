package microlearning.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Points that no check gave or took.
 *
 * @param kind what for
 * @param points below 0 if they are taken off
 * @param comment for the student, or empty
 */
public record Adjustment(Kind kind, BigDecimal points, String comment) {
  /** What points are added or taken off for. */
  public enum Kind {
    /** By a rule of the course. */
    LATE,
    /** By the instructor's hand. */
    MANUAL
  }

  /** The points of the checks with these, never below 0. */
  public static BigDecimal total(int points, List<Adjustment> adjustments) {
    BigDecimal total = BigDecimal.valueOf(points);
    for (Adjustment adjustment : adjustments) {
      total = total.add(adjustment.points());
    }
    return total.max(BigDecimal.ZERO);
  }

  /** Points as they are shown: without zeros at the end, with a point, two decimals at most. */
  public static String shown(BigDecimal points) {
    BigDecimal rounded = points.setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
