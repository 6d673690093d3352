package microlearning.junit;

import microlearning.checks.Outcome;
import org.opentest4j.TestAbortedException;

/** Tells JUnit what came of a check. */
final class Verdict {
  /** The submission is wrong. Where in the grader that was found is of no interest. */
  static final class Wrong extends AssertionError {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** The grader failed. */
  static final class GraderFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    GraderFault(String message) {
      super(message);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private Verdict() {}

  /**
   * Returns if the check was passed, and otherwise throws what makes the test wrong, skipped or in
   * error.
   *
   * @param strict whether what has not been started is wrong
   */
  static void tell(Outcome outcome, boolean strict) {
    switch (outcome.status()) {
      case PASSED -> {}
      case NOT_STARTED -> {
        String toDo = outcome.facts().get(0).value();
        if (strict) {
          throw new Wrong(toDo);
        }
        throw new TestAbortedException(toDo);
      }
      case FAILED, NOT_RUN -> throw new Wrong(outcome.text());
      case GRADER_FAULT -> throw new GraderFault(outcome.text());
    }
  }
}
