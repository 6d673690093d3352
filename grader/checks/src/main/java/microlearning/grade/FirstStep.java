package microlearning.grade;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;

/**
 * What to do next about a grade: the fault that others may follow from. What does not compile comes
 * first, then an open blank, single updates, training, and at last what is not started.
 */
public final class FirstStep {
  private FirstStep() {}

  /** The check to see to first, or nothing if all were passed. */
  public static Optional<Check> of(Grade grade) {
    return grade.exercises().stream()
        .map(grade::firstToFix)
        .filter(check -> check != null)
        .min(Comparator.comparingInt(check -> rank(check, grade.outcome(check))));
  }

  private static int rank(Check check, Outcome outcome) {
    return switch (outcome.status()) {
      case FAILED -> {
        if (outcome.value(Outcome.COMPILER).isPresent()) {
          yield 0;
        }
        if (outcome.value(Outcome.TO_DO).isPresent()) {
          yield 1;
        }
        yield check.kind().needsTraining() ? 3 : 2;
      }
      case NOT_STARTED -> 5;
      default -> 4;
    };
  }

  /**
   * Whether a check that was not passed may only follow from the first one of its exercise: it
   * tells the same, or it needs a training, and single updates are wrong already.
   */
  public static boolean isConsequence(Grade grade, Check check) {
    Check first = grade.firstToFix(check.exercise());
    return first != null
        && !check.equals(first)
        && grade.outcome(check).status() != Status.PASSED
        && (grade.outcome(check).equals(grade.outcome(first))
            || check.kind().needsTraining() && !first.kind().needsTraining());
  }

  /** The checks of the other exercises that failed. */
  public static List<Check> inOtherExercises(Grade grade, Check first) {
    return grade.exercises().stream()
        .filter(exercise -> exercise != first.exercise())
        .flatMap(exercise -> grade.checks(exercise).stream())
        .filter(check -> failed(grade.outcome(check)))
        .toList();
  }

  /** How many checks of the same exercise besides were not passed. */
  public static int waiting(Grade grade, Check first) {
    long open =
        grade.checks(first.exercise()).stream()
            .filter(check -> grade.outcome(check).status() != Status.PASSED)
            .count();
    return (int) open - 1;
  }

  private static boolean failed(Outcome outcome) {
    return outcome.status() != Status.PASSED && outcome.status() != Status.NOT_STARTED;
  }
}
