package microlearning.checks;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.calls.FailureWords;

/** The likely cause of an exception, from its name and the shapes in its message. */
final class ExceptionHint {
  private static final Pattern PRODUCT = Pattern.compile("(\\d+)x(\\d+) · (\\d+)x(\\d+)");
  private static final Pattern SAME_SHAPE = Pattern.compile("(\\d+)x(\\d+) vs (\\d+)x(\\d+)");

  /**
   * What Java says of a variable, a field or a call; what has no name is shown as {@code <local4>}.
   */
  private static final Pattern NULL =
      Pattern.compile("because \"(?:this\\.)?([\\p{L}_$][\\p{L}\\d_$.]*)\" is null");

  private ExceptionHint() {}

  /** The hint about a message such as "feedback threw …", empty if nothing is known. */
  static String of(String message) {
    Matcher product = PRODUCT.matcher(message);
    if (product.find()) {
      return ofProduct(
          number(product, 1), number(product, 2), number(product, 3), number(product, 4));
    }
    Matcher same = SAME_SHAPE.matcher(message);
    if (same.find()) {
      return ofSameShape(number(same, 1), number(same, 2), number(same, 3), number(same, 4));
    }
    if (message.contains("NullPointerException")) {
      Matcher named = NULL.matcher(message);
      if (named.find()) {
        return named.group(1) + " is null: is it a variable that has no value yet?";
      }
      return FailureWords.givenNull(message)
          .map(method -> method + " needs a matrix: is it given a variable that has no value yet?")
          .orElse("Something in that line is null: is it a variable that has no value yet?");
    }
    if (message.contains("IndexOutOfBounds")) {
      return "Rows, columns and entries are counted from 0, so the last one is one less than their"
          + " number.";
    }
    if (message.contains("The update is null")) {
      return "The method must end by returning both updates: return new Update(deltaWh, deltaWy);";
    }
    if (message.contains("ClassCastException")) {
      return "Leave out the type in brackets before the expression: it is not of this type.";
    }
    return message.contains("ArithmeticException")
        ? "A whole number was divided by 0: is it a count that is still 0?"
        : "";
  }

  private static int number(Matcher matcher, int group) {
    // No matrix has more than 2^31 entries, but a message is anybody's text.
    return (int) Math.min(Integer.MAX_VALUE, Double.parseDouble(matcher.group(group)));
  }

  private static String ofProduct(int rows, int columns, int otherRows, int otherColumns) {
    if (columns == otherColumns) {
      return "The columns of both agree: transpose the right matrix of the product.";
    }
    if (rows == otherRows) {
      return "The rows of both agree: transpose the left matrix of the product.";
    }
    if (columns == otherRows + 1) {
      return "The left matrix has a column for the biases: give the right one their row by addBias,"
          + " or leave out the column (withoutLastColumn).";
    }
    if (otherRows == columns + 1) {
      return "The right matrix has a row more than the left one has columns: is it one with addBias"
          + " where there are no biases?";
    }
    return rows == otherColumns
        ? "The matrices may stand in the wrong order: swap them."
        : "Write the shape of each matrix beside it: columns on the left must meet as many rows.";
  }

  private static String ofSameShape(int rows, int columns, int otherRows, int otherColumns) {
    if (rows == otherColumns && columns == otherRows) {
      return "One matrix has the shape of the other's transpose: transpose one of them.";
    }
    if (Math.abs(rows - otherRows) + Math.abs(columns - otherColumns) == 1) {
      return "One matrix has the biases and the other has not: see where addBias or"
          + " withoutLastColumn belongs.";
    }
    return columns == otherRows
        ? "plus, minus and times work entry by entry; the product of matrices is dot."
        : "plus, minus and times work entry by entry: both matrices need the same shape.";
  }
}
