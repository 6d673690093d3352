package microlearning.reader;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * A time by UTC, or by a clock that nobody names: many zip archives, and names that systems give,
 * tell the time of day where they were made, and not where that was.
 *
 * @param time by the clock
 * @param isUtc whether the clock is known, and shows UTC
 */
public record ClockTime(LocalDateTime time, boolean isUtc) implements Comparable<ClockTime> {
  /** A time that is known. */
  static ClockTime of(Instant instant) {
    return new ClockTime(LocalDateTime.ofInstant(instant, ZoneOffset.UTC), true);
  }

  /** A time by a clock that is not known. */
  static ClockTime local(LocalDateTime time) {
    return new ClockTime(time, false);
  }

  /** ISO 8601, as in {@code 2026-11-30T22:59:00Z}; without the Z if the clock is not known. */
  public String text() {
    return isUtc ? time.toInstant(ZoneOffset.UTC).toString() : time.toString();
  }

  /** By what the clocks show. */
  @Override
  public int compareTo(ClockTime other) {
    return Comparator.comparing(ClockTime::time)
        .thenComparing(ClockTime::isUtc)
        .compare(this, other);
  }
}
