package microlearning.submission;

/** A submission's code did not do what was asked; the message says what it did instead. */
public final class SubmissionFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** In what way it failed. */
  public enum Kind {
    /** No blank has been filled in. */
    NOT_STARTED,
    /** Some blanks have been filled in, and some have not. */
    HALF_FILLED,
    /** The class is missing, or of the wrong form. */
    NO_CLASS,
    /** It threw an exception. */
    EXCEPTION,
    /** It recursed too deeply. */
    RECURSION,
    /** It used up the memory. */
    MEMORY,
    /** It tried to end the JVM. */
    EXIT,
    /** It hit its time limit. */
    TIME,
    /** It was not called, since it had hit its time limit before. */
    NOT_CALLED
  }

  private final Kind kind;

  /** Says what happened, in a sentence. */
  public SubmissionFailure(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** In what way it failed. */
  public Kind kind() {
    return kind;
  }
}
