package microlearning.junit;

import java.util.Optional;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.FirstStep;
import microlearning.grade.Grade;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Tells JUnit what came of a check. */
final class Verdict {
  private final Grade grade;
  private final boolean strict;
  private final boolean skipped;

  /**
   * Verdicts on the checks of a grade.
   *
   * @param strict whether what has not been started fails
   * @param skipped whether a test of a check that failed is skipped, as the build itself fails
   */
  Verdict(Grade grade, boolean strict, boolean skipped) {
    this.grade = grade;
    this.strict = strict;
    this.skipped = skipped;
  }

  /** Whether the check fails the run. */
  boolean fails(Check check) {
    return switch (grade.outcome(check).status()) {
      case PASSED -> false;
      case NOT_STARTED -> strict;
      default -> true;
    };
  }

  /**
   * Returns if the check was passed, and otherwise throws what makes its test fail, be skipped or
   * be in error.
   */
  void tell(Check check) {
    Outcome outcome = grade.outcome(check);
    if (outcome.status() == Status.NOT_STARTED && !strict) {
      throw withoutTrace(new TestAbortedException(outcome.facts().get(0).value()));
    }
    if (fails(check)) {
      String message = message(check, outcome);
      if (skipped) {
        throw withoutTrace(new TestAbortedException(message));
      }
      if (outcome.status() == Status.GRADER_FAULT) {
        throw withoutTrace(new IllegalStateException(message));
      }
      throw withoutTrace(failure(message, outcome));
    }
  }

  /** A failure with what was expected and what was there, where both are known, to be compared. */
  private static AssertionFailedError failure(String message, Outcome outcome) {
    Optional<String> expected = outcome.value(Fact.EXPECTED);
    Optional<String> actual = outcome.value(Fact.ACTUAL);
    return expected.isPresent() && actual.isPresent()
        ? new AssertionFailedError(message, expected.get(), actual.get())
        : new AssertionFailedError(message);
  }

  /** A sentence that can stand by itself, then the facts and the hint, once for an exercise. */
  private String message(Check check, Outcome outcome) {
    String title = check.number() + " " + check.title() + ": ";
    return FirstStep.isConsequence(grade, check)
        ? title + "fix " + grade.firstToFix(check.exercise()).number() + " first."
        : title + result(outcome.status()) + "." + outcome.text();
  }

  private static String result(Status status) {
    return switch (status) {
      case NOT_STARTED -> "not started";
      case FAILED -> "failed";
      default -> "not checked";
    };
  }

  /** Where in the grader it was found does not help a student. */
  private static <T extends Throwable> T withoutTrace(T thrown) {
    thrown.setStackTrace(new StackTraceElement[0]);
    return thrown;
  }
}
