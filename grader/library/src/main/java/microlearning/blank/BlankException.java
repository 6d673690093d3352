package microlearning.blank;

/** A blank of an exercise was reached that has not been filled in. */
public final class BlankException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int number;

  BlankException(String message, int number) {
    super(message);
    this.number = number;
  }

  /** Whether it is the first of the exercise: nothing before it can have been filled in. */
  public boolean isFirst() {
    return number == 1;
  }
}
