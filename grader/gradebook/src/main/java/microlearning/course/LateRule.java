package microlearning.course;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * What lateness costs: for each day or hour that has begun, a share of the points that can be had.
 * Lateness takes no score below a floor, and raises none.
 *
 * @param percent of the points that can be had, 0 to 100, for each period
 * @param period a day or an hour
 * @param grace what is late by no more than this costs nothing
 * @param lowestPercent of the points that can be had, 0 to 100: the floor
 */
public record LateRule(
    BigDecimal percent, Period period, Duration grace, BigDecimal lowestPercent) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What is counted. */
  public enum Period {
    DAY(Duration.ofDays(1)),
    HOUR(Duration.ofHours(1));

    private final Duration length;

    Period(Duration length) {
      this.length = length;
    }
  }

  /** The points that are taken off, 0 or more, with two decimals at most. */
  public BigDecimal deduction(Duration late, BigDecimal points, int maximum) {
    if (late.compareTo(grace) <= 0) {
      return BigDecimal.ZERO;
    }
    long begun = (late.toSeconds() + period.length.toSeconds() - 1) / period.length.toSeconds();
    BigDecimal most = BigDecimal.valueOf(maximum);
    BigDecimal wanted = most.multiply(percent).multiply(BigDecimal.valueOf(begun)).divide(HUNDRED);
    BigDecimal floor = most.multiply(lowestPercent).divide(HUNDRED);
    BigDecimal room = points.subtract(floor).max(BigDecimal.ZERO);
    BigDecimal off = wanted.min(room).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return off.scale() < 0 ? off.setScale(0) : off;
  }
}
