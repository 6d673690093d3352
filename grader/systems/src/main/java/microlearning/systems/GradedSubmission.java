package microlearning.systems;

import java.util.Objects;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;
import microlearning.text.PlainText;

/**
 * What the systems are told of one submission.
 *
 * @param grade the outcomes of all checks
 * @param data what was trained on, in a line; empty if nothing was
 * @param seconds that the grading took, 0 or more
 */
public record GradedSubmission(Grade grade, String data, double seconds) {

  /** Requires all parts, and makes a harmless line of what tells of the data. */
  public GradedSubmission {
    Objects.requireNonNull(grade);
    data = PlainText.line(data);
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("A grading takes 0 or more seconds, not " + seconds + ".");
    }
  }

  /** Whether a fault of the grader cost points. */
  boolean hasGraderFault() {
    return grade.exercises().stream()
        .flatMap(exercise -> grade.checks(exercise).stream())
        .anyMatch(check -> grade.outcome(check).status() == Status.GRADER_FAULT);
  }

  /** How many checks of an exercise were passed. */
  long passed(Exercise exercise) {
    return grade.checks(exercise).stream()
        .filter(check -> grade.outcome(check).status() == Status.PASSED)
        .count();
  }
}
