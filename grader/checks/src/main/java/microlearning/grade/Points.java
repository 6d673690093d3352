package microlearning.grade;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.submission.Exercise;

/**
 * The points of the checks.
 *
 * @param own points that a course gives other than this project does, by the checks' ids
 */
public record Points(Map<String, Integer> own) {
  /** The points that this project gives: 30, 30 and 40. */
  public static final Points STANDARD = new Points(Map.of());

  /** The most that a check can give. */
  public static final int MOST = 1000;

  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException if there is no such check, points are not 0 to {@link #MOST},
   *     or an exercise is left without a point
   */
  public Points {
    own = Map.copyOf(own);
    List<String> ids = all().map(Check::id).toList();
    own.forEach(
        (id, points) -> {
          if (!ids.contains(id)) {
            throw new IllegalArgumentException("There is no check '" + id + "'.");
          }
          if (points < 0 || points > MOST) {
            throw new IllegalArgumentException(
                "The points of " + id + " must be 0 to " + MOST + ", not " + points + ".");
          }
        });
    for (Exercise exercise : Exercise.values()) {
      if (sum(exercise, own) == 0) {
        throw new IllegalArgumentException(
            exercise.title() + " must keep one point or more; all its checks have 0.");
      }
    }
  }

  private static Stream<Check> all() {
    return Stream.of(Exercise.values()).flatMap(exercise -> Check.of(exercise).stream());
  }

  private static int sum(Exercise exercise, Map<String, Integer> own) {
    return Check.of(exercise).stream()
        .mapToInt(check -> own.getOrDefault(check.id(), check.points()))
        .sum();
  }

  /** The checks of an exercise, with their points. */
  public List<Check> of(Exercise exercise) {
    return Check.of(exercise).stream()
        .map(c -> new Check(exercise, c.kind(), own.getOrDefault(c.id(), c.points())))
        .toList();
  }

  /** The points that all exercises can have. */
  public int maximum() {
    return Stream.of(Exercise.values()).mapToInt(exercise -> sum(exercise, own)).sum();
  }
}
