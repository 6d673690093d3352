package microlearning.reader;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Who handed in, and when, as the system that collected the submissions says by the names that it
 * gives to files. What a system does not say is empty.
 *
 * @param system such as "Canvas"; empty if no system is known by the name
 * @param name the person's
 * @param login the name that the person logs in with
 * @param id the system's number for the person or the submission
 * @param late whether the system has marked it as late
 * @param time when it was handed in, by the course's clock
 * @param instant when it was handed in, where the system says that by a clock that is known
 */
public record SubmittedBy(
    String system,
    String name,
    String login,
    String id,
    boolean late,
    Optional<LocalDateTime> time,
    Optional<Instant> instant) {

  /** Somebody of whom there is only the name of a folder or a file. */
  public static SubmittedBy named(String name) {
    return new SubmittedBy("", name, "", "", false, Optional.empty(), Optional.empty());
  }

  /** The same at another time. */
  SubmittedBy at(Optional<LocalDateTime> other) {
    return new SubmittedBy(system, name, login, id, late, other, instant);
  }
}
