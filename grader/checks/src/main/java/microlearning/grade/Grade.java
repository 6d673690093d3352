package microlearning.grade;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.submission.Exercise;
import org.jspecify.annotations.Nullable;

/** The outcomes of all checks. Every check is there from the start, not run and without points. */
public final class Grade {
  private final Map<Check, Outcome> outcomes = new LinkedHashMap<>();
  private final Map<Check, Duration> times = new HashMap<>();

  /** A grade of these exercises before anything was run. */
  public Grade(Collection<Exercise> exercises) {
    this(exercises, Points.STANDARD);
  }

  /**
   * A grade before anything was run.
   *
   * @param points of the checks
   */
  public Grade(Collection<Exercise> exercises, Points points) {
    for (Exercise exercise : EnumSet.copyOf(exercises)) {
      for (Check check : points.of(exercise)) {
        outcomes.put(check, Outcome.notRun("the grader did not come to it"));
      }
    }
  }

  /** Keeps what came of some checks of an exercise. */
  public void put(Exercise exercise, Map<Check.Kind, Outcome> results) {
    for (Check check : checks(exercise)) {
      if (results.containsKey(check.kind())) {
        outcomes.replace(check, results.get(check.kind()));
      }
    }
  }

  /**
   * Keeps what came of some checks of an exercise, and how long they took together. The first of
   * them has all of that time, and the others none: they look at the same calls.
   */
  public void put(Exercise exercise, Map<Check.Kind, Outcome> results, Duration time) {
    put(exercise, results);
    checks(exercise).stream()
        .filter(check -> results.containsKey(check.kind()))
        .findFirst()
        .ifPresent(first -> times.put(first, time));
  }

  /** How long a check took; 0 if it looked at the calls of another one, or was not run. */
  public Duration time(Check check) {
    return times.getOrDefault(check, Duration.ZERO);
  }

  /** The exercises that are graded. */
  public Set<Exercise> exercises() {
    Set<Exercise> exercises = EnumSet.noneOf(Exercise.class);
    outcomes.keySet().forEach(check -> exercises.add(check.exercise()));
    return exercises;
  }

  /** The checks of an exercise, in the order of the table. */
  public List<Check> checks(Exercise exercise) {
    return outcomes.keySet().stream().filter(check -> check.exercise() == exercise).toList();
  }

  /** What came of a check. */
  public Outcome outcome(Check check) {
    return Objects.requireNonNull(outcomes.get(check), check.title());
  }

  /** The points of a check: all or none. */
  public int points(Check check) {
    return outcome(check).status() == Status.PASSED ? check.points() : 0;
  }

  /** The points of an exercise. */
  public int points(Exercise exercise) {
    return checks(exercise).stream().mapToInt(this::points).sum();
  }

  /** The points of all exercises. */
  public int points() {
    return exercises().stream().mapToInt(this::points).sum();
  }

  /** The points that an exercise can have. */
  public int maximum(Exercise exercise) {
    return checks(exercise).stream().mapToInt(Check::points).sum();
  }

  /** The points that all exercises can have. */
  public int maximum() {
    return exercises().stream().mapToInt(this::maximum).sum();
  }

  /** An exercise's status: that of its first check that was not passed. */
  public Status status(Exercise exercise) {
    return checks(exercise).stream()
        .map(check -> outcome(check).status())
        .filter(status -> status != Status.PASSED)
        .findFirst()
        .orElse(Status.PASSED);
  }

  /** The first check of an exercise that was not passed, or null. */
  public @Nullable Check firstToFix(Exercise exercise) {
    return checks(exercise).stream()
        .filter(check -> outcome(check).status() != Status.PASSED)
        .findFirst()
        .orElse(null);
  }
}
