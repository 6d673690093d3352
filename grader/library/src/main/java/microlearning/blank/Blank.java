package microlearning.blank;

/** Stands in an exercise where an expression is to be filled in. */
public final class Blank {
  private Blank() {}

  /**
   * Says that a blank has not been filled in. It can stand for a value of any type.
   *
   * @param exercise the exercise and its method, such as "Exercise 2, feedback"
   * @param number of the blank in the exercise, counted from 1
   * @param what belongs here, such as "the error"
   * @return never
   * @throws BlankException always
   */
  public static <T> T fillIn(String exercise, int number, String what) {
    throw new BlankException(exercise + ": " + what + " is still to be filled in.", number);
  }
}
