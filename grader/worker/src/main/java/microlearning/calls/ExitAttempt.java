package microlearning.calls;

/** Thrown where a submission would have ended the JVM. */
public final class ExitAttempt extends Error {
  private static final long serialVersionUID = 1L;
}
