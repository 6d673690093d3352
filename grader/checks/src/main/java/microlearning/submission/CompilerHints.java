package microlearning.submission;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.text.ClassNames;

/** What to write instead, for mistakes that the compiler finds often in the exercises. */
public final class CompilerHints {
  private static final String BLANK =
      "Your expression replaces all from \"Blank\" to the bracket before the semicolon.";

  private static final String AS_IT_WAS =
      "Leave names, parameters and constructor as they were: the grader relies on them.";

  /** In the order in which they are tried. */
  private static final List<Hint> HINTS =
      List.of(
          hint(
              "bad operand types for binary operator '(.+?)'(?: \\((.*), (.*)\\))?",
              error -> OperatorHints.binary(error.group(1), error.group(2), error.group(3))),
          hint(
              "bad operand type \\S+ for unary operator '(.+?)'",
              error -> OperatorHints.unary(error.group(1))),
          hint("fillIn|cannot be converted to String", BLANK),
          hint(
              "incompatible types: ([\\w\\[\\]]+) cannot be converted to ([\\w\\[\\]]+)",
              error -> TypeHints.of(error.group(1), error.group(2))),
          hint(
              "possible lossy conversion from (\\w+) to (\\w+)",
              error ->
                  "The value is a "
                      + error.group(1)
                      + ", which may not fit the type "
                      + error.group(2)
                      + ". Declare the variable as "
                      + error.group(1)
                      + "."),
          hint(
              "(double|int|char|boolean|long|float) cannot be dereferenced",
              "A number has no methods. Write a - b for a.minus(b), and a * b for a.times(b)."),
          hint(
              "array required, but", "A Matrix takes no brackets: a.get(row, column) is an entry."),
          hint("cannot find symbol \\(class (\\w+)", error -> MissingNames.ofClass(error.group(1))),
          hint(
              "cannot find symbol \\(variable (\\w+)",
              error -> MissingNames.ofVariable(error.group(1))),
          hint(
              "cannot find symbol \\(method (\\w+)",
              error -> MissingNames.ofMethod(error.group(1))),
          hint(
              "package (microlearning|lab|com|org)\\b[\\w.]* does not exist",
              "The exercises are graded with Java and the library alone: the packages blank,"
                  + " matrix, network and random. The lab can use more."),
          hint("package ([\\w.]+) does not exist", "Is the name of the package spelled right?"),
          hint(
              "is already defined",
              "This name is declared twice. Choose another name, or leave out the type to change"
                  + " the variable's value."),
          hint(
              "constructor Update\\b",
              "An Update is made of two matrices: new Update(deltaWh, deltaWy)."),
          hint(
              "constructor MLP\\b|return type required|cannot override|does not override|weaker"
                  + " access|is public, should be declared|call to super must be",
              AS_IT_WAS),
          hint(
              "(?:method|constructor) (\\w+) in|no suitable \\w+ found for (\\w+)",
              error ->
                  MissingNames.ofArguments(
                      error.group(1) == null ? error.group(2) : error.group(1))),
          hint(
              "missing return",
              "The method must end by returning both updates: return new Update(deltaWh,"
                  + " deltaWy);"),
          hint(
              "might not have been initialized",
              "The variable has no value here yet. Give it one where it is declared."),
          hint("cannot assign a value to final", "A final variable keeps its value. Use another."),
          hint(
              "(\\w+) has private access|is not public in",
              error -> MissingNames.ofPrivate(error.group(1))),
          hint("unreachable statement", "The lines before this one never let it run."),
          hint("unreported exception", "Catch this exception, or do without what throws it."),
          hint("non-static", "A static method belongs to no network: leave out the word static."),
          hint(
              "referenced from a",
              "A lambda can use only variables that never change. Copy the value into a new"
                  + " variable first."),
          hint("unexpected type", "Only a variable can be on the left of the sign =."),
          hint("cannot infer type", "Write the type of the variable in place of var."),
          hint("unmappable character", "Save the file as UTF-8."),
          hint(
              "illegal character",
              "Java does not know this character. Signs copied from a page, such as minus signs and"
                  + " quotation marks, can look alike: type them yourself."),
          hint(
              "expected|illegal start of|not a statement|unclosed|reached end of file|unnamed"
                  + "|implicitly declared|compact source|malformed|without|declaration not allowed",
              "Is a piece of Blank.fillIn(...) left, or a bracket or semicolon missing? " + BLANK),
          hint(
              "not supported in -source|preview",
              "The exercises are compiled as Java 17, whatever Java you have."));

  private record Hint(Pattern error, Function<MatchResult, String> words) {}

  private CompilerHints() {}

  private static Hint hint(String error, Function<MatchResult, String> words) {
    return new Hint(Pattern.compile(error), words);
  }

  private static Hint hint(String error, String words) {
    return hint(error, any -> words);
  }

  /**
   * A hint for the first error, or an empty text.
   *
   * @param message that says that a submission does not compile, and why, in the compiler's English
   */
  public static String of(String message) {
    String first = ClassNames.withoutPackages(message.split("; \\w+\\.java:\\d+: ", 2)[0]);
    for (Hint hint : HINTS) {
      Matcher error = hint.error().matcher(first);
      if (error.find()) {
        return hint.words().apply(error);
      }
    }
    return "";
  }
}
