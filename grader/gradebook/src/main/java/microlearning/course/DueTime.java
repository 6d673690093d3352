package microlearning.course;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads when something is due: {@code 2026-11-30T23:59+01:00}, or without the offset where a time
 * zone is known, or a date alone, of which the whole day belongs to it.
 */
public final class DueTime {
  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private DueTime() {}

  /**
   * Reads a time.
   *
   * @param zone of times without an offset
   * @throws IllegalArgumentException if it is none, with what is allowed
   */
  public static Instant parse(String text, Optional<ZoneId> zone) {
    String iso = text.strip().replace(' ', 'T');
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeParseException e) {
      return local(text, iso).atZone(zoneOf(text, zone)).toInstant();
    }
  }

  private static LocalDateTime local(String text, String iso) {
    try {
      return iso.contains("T")
          ? LocalDateTime.parse(iso)
          : LocalDate.parse(iso).atTime(LocalTime.of(23, 59, 59));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "must be a time such as 2026-11-30T23:59+01:00, or a date such as 2026-11-30, not '"
              + text
              + "'",
          e);
    }
  }

  private static ZoneId zoneOf(String text, Optional<ZoneId> zone) {
    return zone.orElseThrow(
        () ->
            new IllegalArgumentException(
                "needs a time zone: write '"
                    + text
                    + "' with an offset, such as 2026-11-30T23:59+01:00, or put a line such as"
                    + " 'time-zone: Europe/Berlin' into the course file"));
  }

  /**
   * Reads a time zone.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "must be a time zone such as Europe/Berlin or UTC, not '" + text + "'", e);
    }
  }

  /** A time as it is shown to people; in UTC if no zone is known. */
  public static String shown(Instant time, Optional<ZoneId> zone) {
    ZoneId in = zone.orElse(ZoneId.of("UTC"));
    return SHOWN.format(time.atZone(in)) + (zone.isPresent() ? "" : " UTC");
  }
}
