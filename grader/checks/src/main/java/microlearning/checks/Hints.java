package microlearning.checks;

/** Hints that tell no mistake: nothing is wrong yet. */
public final class Hints {
  /** Some blanks are still to be filled in. */
  static final String OTHER_BLANKS = "The other blanks are filled in; this one is next.";

  private Hints() {}

  /** Whether a hint tells a mistake, so that it counts among those of a class. */
  public static boolean tellsMistake(String hint) {
    return !hint.isEmpty() && !hint.equals(OTHER_BLANKS);
  }
}
