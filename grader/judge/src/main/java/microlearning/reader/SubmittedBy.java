package microlearning.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import microlearning.text.PlainText;

/**
 * Who handed in, and when, as the system that collected the submissions says by the names that it
 * gives to files. What a system does not say is empty.
 *
 * @param system such as "Canvas"; empty if no system is known by the name
 * @param name the person's
 * @param login the name that the person logs in with
 * @param id the system's number for the person or the submission
 * @param late whether the system has marked it as late
 * @param time when it was handed in; where the clock is not known, by the course's
 */
public record SubmittedBy(
    String system, String name, String login, String id, boolean late, Optional<ClockTime> time) {

  /** Somebody of whom there is only the name of a folder or a file. */
  public static SubmittedBy named(String name) {
    return new SubmittedBy("", name, "", "", false, Optional.empty());
  }

  /** The same, whenever it was. */
  SubmittedBy withoutTime() {
    return new SubmittedBy(system, name, login, id, late, Optional.empty());
  }

  /** Logins and ids, best first. */
  public List<String> identities() {
    return Stream.of(login, id).filter(key -> !key.isEmpty()).map(PlainText::line).toList();
  }
}
