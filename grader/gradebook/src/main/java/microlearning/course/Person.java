package microlearning.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody of a roster.
 *
 * @param id that the learning management system gives, or empty
 * @param sisId that the university gives, or empty
 * @param login or empty
 * @param name or empty
 * @param email or empty
 * @param section or empty
 * @param extension when it is due for this person instead
 */
public record Person(
    String id,
    String sisId,
    String login,
    String name,
    String email,
    String section,
    Optional<Instant> extension) {

  /** What names this person and no other, best first. */
  public List<String> keys() {
    return Stream.of(login, id, sisId, email).filter(key -> !key.isEmpty()).toList();
  }

  /** How to call this person: by name, or else by the first key. */
  public String shown() {
    return name.isEmpty() ? keys().get(0) : name;
  }
}
