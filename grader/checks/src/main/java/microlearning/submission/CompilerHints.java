package microlearning.submission;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What to write instead, for mistakes that the compiler finds often in the exercises. */
public final class CompilerHints {
  private static final Map<String, String> OPERATORS =
      Map.of(
          "+", "a.plus(b) for a + b",
          "-", "a.minus(b) for a - b",
          "*", "a.times(b) for the product entry by entry, or a.dot(b) for the matrix product",
          "/", "a.times(1 / b) for a / b, where b is a number");

  private static final Map<String, String> PACKAGES =
      Map.of(
          "Activity", "network",
          "Architecture", "network",
          "Blank", "blank",
          "Generator", "random",
          "MLP", "network",
          "Matrix", "matrix",
          "Update", "network");

  /** In the order in which they are tried. */
  private static final List<Hint> HINTS =
      List.of(
          hint("bad operand types for binary operator '(.)'", error -> operator(error.group(1))),
          hint(
              "bad operand type \\w+ for unary operator",
              error -> "A Matrix has no operators. Write a.times(-1) for -a."),
          hint(
              "(double|int) cannot be converted to Matrix",
              error ->
                  "A Matrix is wanted here, but the expression is a number. Make it of matrices,"
                      + " by plus, minus, times and dot."),
          hint(
              "Matrix cannot be converted to double",
              error -> "A number is wanted here, but the expression is a Matrix."),
          hint(
              "cannot find symbol \\((class|variable) (\\w+)",
              error -> missing(error.group(1), error.group(2))),
          hint(
              "cannot find symbol \\(method (\\w+)",
              error ->
                  "There is no method "
                      + error.group(1)
                      + " for these arguments. A Matrix has plus, minus, times, dot and"
                      + " transpose."),
          hint(
              "package (microlearning|lab|com|org)\\b[\\w.]* does not exist",
              error ->
                  "The exercises are graded with Java and the library alone: the packages blank,"
                      + " matrix, network and random. The lab can use more."),
          hint(
              "expected|illegal start of|not a statement|unclosed|reached end of file|unnamed",
              error ->
                  "Is a piece of Blank.fillIn(...) left, or a bracket or semicolon missing? Your"
                      + " expression replaces all from \"Blank\" to the bracket before the"
                      + " semicolon."));

  private record Hint(Pattern error, Function<MatchResult, String> words) {}

  private CompilerHints() {}

  private static Hint hint(String error, Function<MatchResult, String> words) {
    return new Hint(Pattern.compile(error), words);
  }

  /**
   * A hint for the first error, or an empty text.
   *
   * @param message that says that a submission does not compile, and why, in the compiler's English
   */
  public static String of(String message) {
    String first = message.split("; \\w+\\.java:\\d+: ", 2)[0];
    for (Hint hint : HINTS) {
      Matcher error = hint.error().matcher(first);
      if (error.find()) {
        return hint.words().apply(error);
      }
    }
    return "";
  }

  private static String operator(String symbol) {
    String method = OPERATORS.get(symbol);
    return "A Matrix has no operators."
        + (method == null ? " Use its methods." : " Write " + method + ".");
  }

  private static String missing(String kind, String name) {
    String known = PACKAGES.get(name);
    return known == null
        ? "There is no " + kind + " " + name + " here. Is it spelled as where it is declared?"
        : "An import is missing. Add the line: import microlearning." + known + "." + name + ";";
  }
}
