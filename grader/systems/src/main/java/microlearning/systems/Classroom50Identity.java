package microlearning.systems;

import java.util.List;
import java.util.stream.Stream;

/**
 * What Classroom 50 wants to be told about a submission besides its grade. All but the type are not
 * empty.
 *
 * @param classroom short name of the classroom
 * @param assignment short name of the assignment
 * @param assignmentType {@code individual}, {@code group} or, since August 2026, {@code team}
 * @param owner login of the repository's owner
 * @param submission tag of the submission, which begins with {@code submit/}
 * @param commit link to the commit
 * @param release link to the release
 * @param review link to the changes
 */
public record Classroom50Identity(
    String classroom,
    String assignment,
    String assignmentType,
    String owner,
    String submission,
    String commit,
    String release,
    String review) {
  private static final List<String> TYPES = List.of("individual", "group", "team");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if one is not as Classroom 50 wants it, with its name
   */
  public Classroom50Identity {
    if (Stream.of(classroom, assignment, owner, commit, release, review)
        .anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("Classroom 50 takes no empty names and links.");
    }
    if (!TYPES.contains(assignmentType)) {
      throw new IllegalArgumentException(
          "The assignment's type must be one of "
              + String.join(", ", TYPES)
              + ", not '"
              + assignmentType
              + "'.");
    }
    if (!submission.startsWith("submit/")) {
      throw new IllegalArgumentException(
          "The submission's tag must begin with submit/, not be '" + submission + "'.");
    }
  }
}
