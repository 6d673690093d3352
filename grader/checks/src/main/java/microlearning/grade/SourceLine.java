package microlearning.grade;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.calls.FailureWords;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;

/**
 * The line of a student's source to look at first: the one that a message names, an open blank, or
 * the one that sets what a check looks at.
 *
 * @param file name of the source file
 * @param line counted from 1; 0 if none is known
 * @param remark what else is to be known of it, in a sentence; empty if nothing is
 */
public record SourceLine(String file, int line, String remark) {
  private static final Pattern NAMED = Pattern.compile("(\\w+\\.java):([0-9]{1,6})");
  private static final String BLANK = "Blank.fillIn(";

  /** A statement of more lines is cut. */
  private static final int MOST_LINES = 4;

  /** What is filled in, as the exercises call it. */
  private static final Map<Exercise, Map<Kind, String>> VARIABLES =
      Map.of(
          Exercise.PERTURB,
          Map.of(Kind.HIDDEN_UPDATE, "deltaLoss", Kind.OUTPUT_UPDATE, "deltaLoss"),
          Exercise.FEEDBACK,
          Map.of(Kind.HIDDEN_UPDATE, "error", Kind.OUTPUT_UPDATE, "deltaWy"),
          Exercise.KOLEPOLL,
          Map.of(
              Kind.OUTPUT_UPDATE,
              "errorProduct",
              Kind.FEEDBACK_STEP,
              "stepB",
              Kind.FEEDBACK_REST,
              "stepB"));

  /**
   * The line for a check that was not passed.
   *
   * @param lines gives the lines of a file of the exercises' folder, by its name; none if there is
   *     no such file
   */
  public static SourceLine of(Check check, Outcome outcome, Function<String, List<String>> lines) {
    for (Fact fact : outcome.facts()) {
      Matcher named = NAMED.matcher(fact.value());
      if (named.find()) {
        return named(check, fact, named.group(1), Integer.parseInt(named.group(2)), lines);
      }
    }
    String file = check.exercise().className() + ".java";
    List<String> own = lines.apply(file);
    if (outcome.value(Outcome.TO_DO).isPresent()) {
      return first(file, own, line -> line.contains(BLANK) && !line.strip().startsWith("*"));
    }
    Optional<String> happened = outcome.value(Outcome.HAPPENED);
    if (happened.isPresent()) {
      SourceLine form = ofForm(check, happened.get(), file, own);
      if (form.line() > 0) {
        return form;
      }
    }
    String variable = VARIABLES.getOrDefault(check.exercise(), Map.of()).get(check.kind());
    Predicate<String> sets = line -> variable != null && Operand.sets(line, variable);
    SourceLine place = first(file, own, sets);
    return place.line() > 0 ? place : method(check, file, own);
  }

  /** The line that is wrong in the form of the class or the method, if a message says that. */
  private static SourceLine ofForm(Check check, String message, String file, List<String> lines) {
    if (message.startsWith("There is no class")) {
      return first(file, lines, line -> line.strip().startsWith("package "));
    }
    String name = check.exercise().className();
    if (message.contains(name)) {
      return first(file, lines, line -> line.contains("class " + name));
    }
    return message.contains("returned")
        ? first(file, lines, line -> line.strip().startsWith("return "))
        : method(check, file, lines);
  }

  private static SourceLine method(Check check, String file, List<String> lines) {
    return first(file, lines, line -> line.contains("Update " + check.exercise().method() + "("));
  }

  /** A line that is named; of an exception in what is given, the line that led to it. */
  private static SourceLine named(
      Check check, Fact fact, String file, int line, Function<String, List<String>> lines) {
    Optional<Operand> operand =
        fact.label().equals(Outcome.HAPPENED)
            ? Operand.of(
                fact.value(),
                lines.apply(file),
                line,
                VARIABLES.getOrDefault(check.exercise(), Map.of()).values())
            : Optional.empty();
    return operand
        .map(set -> new SourceLine(file, set.line(), set.words()))
        .orElseGet(
            () -> new SourceLine(file, line, nullArgument(fact.value(), lines.apply(file), line)));
  }

  /** Names the variable, where a method of the library was given one that is null. */
  private static String nullArgument(String message, List<String> lines, int line) {
    return FailureWords.givenNull(message)
        .map(method -> Pattern.compile("\\b" + method + "\\(\\s*(\\w+)\\s*\\)"))
        .map(argument -> argument.matcher(statement(lines, line)))
        .filter(Matcher::find)
        .map(argument -> "The variable is " + argument.group(1) + ".")
        .orElse("");
  }

  /**
   * The statement that begins in a line, on one line.
   *
   * @param lines of the source
   * @param line counted from 1
   * @return an empty text if there is no such line
   */
  public static String statement(List<String> lines, int line) {
    StringBuilder statement = new StringBuilder();
    for (int i = line; i > 0 && i <= Math.min(lines.size(), line + MOST_LINES - 1); i++) {
      String part = lines.get(i - 1).strip();
      statement.append(i == line ? "" : " ").append(part);
      if (!part.matches(".*[=(,+*/-]|return")) {
        break;
      }
    }
    return statement.toString();
  }

  private static SourceLine first(String file, List<String> lines, Predicate<String> wanted) {
    for (int i = 0; i < lines.size(); i++) {
      if (wanted.test(lines.get(i))) {
        return new SourceLine(file, i + 1, "");
      }
    }
    return new SourceLine(file, 0, "");
  }
}
