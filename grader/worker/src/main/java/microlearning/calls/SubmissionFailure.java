package microlearning.calls;

import microlearning.text.PlainText;

/** A submission's code did not do what was asked; the message says what it did instead. */
public final class SubmissionFailure extends Exception {
  /** How the message of a submission begins that does not compile. */
  public static final String DOES_NOT_COMPILE = "It does not compile: ";

  private static final long serialVersionUID = 1L;

  /** In what way it failed. */
  public enum Kind {
    /** No blank has been filled in. */
    NOT_STARTED,
    /** Some blanks have been filled in, and some have not. */
    HALF_FILLED,
    /** A file of it is missing or not taken, or its code uses what it must not. */
    REFUSED,
    /** It does not compile. */
    NOT_COMPILED,
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

  /** Says what happened, in a sentence; it is made a harmless line. */
  public SubmissionFailure(Kind kind, String message) {
    super(PlainText.line(message), null, false, false);
    this.kind = kind;
  }

  /**
   * The failure of code that hit its time limit.
   *
   * @param what was called
   * @param limit that it hit, such as "10 s"
   */
  public static SubmissionFailure ofTime(String what, String limit) {
    return new SubmissionFailure(
        Kind.TIME,
        what
            + " was still running after its time limit of "
            + limit
            + ". Is there a loop that does not end?");
  }

  /** Throws this on through methods that do not declare it, up to where it is expected. */
  @SuppressWarnings("unchecked")
  public <E extends Throwable> RuntimeException throwOn() throws E {
    throw (E) this;
  }

  /** In what way it failed. */
  public Kind kind() {
    return kind;
  }
}
