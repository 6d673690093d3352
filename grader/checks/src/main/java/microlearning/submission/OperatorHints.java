package microlearning.submission;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What to write in place of an operator that does not take its operands. */
final class OperatorHints {
  private static final String MATRIX = "Matrix";

  private static final Map<String, String> OF_MATRICES =
      Map.of(
          "+", "a.plus(b) for a + b",
          "-", "a.minus(b) for a - b",
          "*", "a.times(b) for the product entry by entry, or a.dot(b) for the matrix product",
          "/", "a.dividedBy(b) for a / b, where b is a number");

  private static final Map<String, String> WITH_A_NUMBER =
      Map.of(
          "+", "a.map(x -> x + b) for a + b, where b is a number",
          "-", "a.map(x -> x - b) for a - b, where b is a number",
          "*", "a.times(b) for a * b, where b is a number",
          "/", "a.dividedBy(b) for a / b, where b is a number");

  private OperatorHints() {}

  /**
   * A hint about an operator between two operands.
   *
   * @param left the left operand's type; null if it is not known
   * @param right the right operand's type; null if it is not known
   */
  static String binary(String symbol, @Nullable String left, @Nullable String right) {
    if (symbol.equals("^")) {
      return "In Java, ^ is not a power. Write a * a for a number, and a.times(a) for a Matrix.";
    }
    boolean known = left != null && right != null;
    if (known && !MATRIX.equals(left) && !MATRIX.equals(right)) {
      return "The sign " + symbol + " needs a number on each side.";
    }
    boolean both = !known || MATRIX.equals(left) && MATRIX.equals(right);
    String method = (both ? OF_MATRICES : WITH_A_NUMBER).get(symbol);
    return noOperators(method);
  }

  /** A hint about an operator before or after one operand. */
  static String unary(String symbol) {
    return noOperators(symbol.equals("-") ? "a.times(-1) for -a" : null);
  }

  private static String noOperators(@Nullable String method) {
    return "A Matrix has no operators."
        + (method == null ? " Use its methods." : " Write " + method + ".");
  }
}
