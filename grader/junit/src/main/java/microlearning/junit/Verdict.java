package microlearning.junit;

import microlearning.checks.Check;
import microlearning.checks.Outcome;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Tells JUnit what came of a check. */
final class Verdict {
  private Verdict() {}

  /**
   * Returns if the check was passed, and otherwise throws what makes its test fail, be skipped or
   * be in error.
   *
   * @param strict whether what has not been started fails
   */
  static void tell(Check check, Outcome outcome, boolean strict) {
    switch (outcome.status()) {
      case PASSED -> {}
      case NOT_STARTED -> {
        if (!strict) {
          throw withoutTrace(new TestAbortedException(outcome.facts().get(0).value()));
        }
        throw withoutTrace(new AssertionFailedError(message(check, "not started", outcome)));
      }
      case NOT_RUN ->
          throw withoutTrace(new AssertionFailedError(message(check, "not checked", outcome)));
      case FAILED ->
          throw withoutTrace(new AssertionFailedError(message(check, "failed", outcome)));
      case GRADER_FAULT ->
          throw withoutTrace(new IllegalStateException(message(check, "not checked", outcome)));
    }
  }

  /** A sentence that can stand by itself, then the facts and the hint. */
  private static String message(Check check, String result, Outcome outcome) {
    return check.title() + ": " + result + "." + outcome.text();
  }

  /** Where in the grader it was found does not help a student. */
  private static <T extends Throwable> T withoutTrace(T thrown) {
    thrown.setStackTrace(new StackTraceElement[0]);
    return thrown;
  }
}
