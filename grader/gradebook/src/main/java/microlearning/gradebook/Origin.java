package microlearning.gradebook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import microlearning.reader.ClockTime;
import microlearning.reader.HandIn;
import microlearning.reader.SubmittedBy;
import microlearning.reader.SubmittedFiles;
import microlearning.text.PlainText;

/**
 * What is known of who handed a submission in, and when.
 *
 * @param name of who handed it in, or empty
 * @param identities logins and ids, best first
 * @param time when it was handed in, as in {@code 2026-11-30T22:59:00Z}, or by the course's clock,
 *     without the Z; or empty
 * @param late whether the system says that it is late
 */
public record Origin(String name, List<String> identities, String time, boolean late) {
  /** Nothing is known. */
  public static final Origin UNKNOWN = new Origin("", List.of(), "", false);

  /** What the system's names say, and else archives and repositories. */
  static Origin of(SubmittedFiles files, HandIn handIn) {
    SubmittedBy by = handIn.by();
    String time = by.time().or(() -> files.time(handIn)).map(ClockTime::text).orElse("");
    return new Origin(PlainText.line(by.name()), by.identities(), time, by.late());
  }

  /**
   * When it was handed in, if that is known.
   *
   * @param zone of the course's clock; without it, only times that need none are known
   */
  Optional<Instant> instant(Optional<ZoneId> zone) {
    try {
      if (time == null || time.isEmpty()) {
        return Optional.empty();
      }
      return time.endsWith("Z")
          ? Optional.of(Instant.parse(time))
          : zone.map(z -> LocalDateTime.parse(time).atZone(z).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
