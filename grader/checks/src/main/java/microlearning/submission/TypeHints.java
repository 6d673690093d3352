package microlearning.submission;

import java.util.Map;
import java.util.Set;

/** What to write where an expression has another type than is wanted. */
final class TypeHints {
  private static final Set<String> NUMBERS = Set.of("double", "int", "long", "float");

  /** What holds matrices, and how to take them out. */
  private static final Map<String, String> HOLDERS =
      Map.of(
          "Activity", "An Activity holds two: activity.hidden() and activity.output().",
          "Update", "An Update holds two: update.deltaWh() and update.deltaWy().");

  private TypeHints() {}

  /**
   * A hint.
   *
   * @param actual type of the expression
   * @param wanted type that belongs there
   */
  static String of(String actual, String wanted) {
    if (wanted.equals("Matrix") && NUMBERS.contains(actual)) {
      return "A Matrix is wanted here, but the expression is a number. Make it of matrices, by"
          + " plus, minus, times and dot.";
    }
    if (actual.equals("Matrix") && NUMBERS.contains(wanted)) {
      return "A number is wanted here, but the expression is a Matrix. mseLoss(...) gives a"
          + " number, and so does a.mean().";
    }
    if (wanted.equals("Matrix") && HOLDERS.containsKey(actual)) {
      return "A Matrix is wanted here. " + HOLDERS.get(actual);
    }
    if (wanted.equals("Update")) {
      return "An Update is wanted here: new Update(deltaWh, deltaWy).";
    }
    return "The type "
        + wanted
        + " is wanted here, but the expression has the type "
        + actual
        + ".";
  }
}
