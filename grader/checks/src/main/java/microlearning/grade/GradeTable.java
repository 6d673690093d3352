package microlearning.grade;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;
import microlearning.text.Wrapping;

/**
 * A grade as a compact table: a line for each exercise, with what to fix first beside it, or below
 * if that is long.
 */
public final class GradeTable {
  private static final int BAR = 20;
  private static final int REMARK = 35;
  private static final int WIDTH = 96;
  private static final String INDENT = "    ";
  private static final String GREEN = "\u001b[32m";
  private static final String YELLOW = "\u001b[33m";
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";

  private GradeTable() {}

  /**
   * The table.
   *
   * @param colour whether to colour it by ANSI codes, for a terminal
   */
  public static String of(Grade grade, boolean colour) {
    return of(grade, colour, GradeTable::remark);
  }

  /** The table without what to fix, in 80 columns. */
  public static String points(Grade grade, boolean colour) {
    return of(grade, colour, GradeTable::state);
  }

  private static String of(
      Grade grade, boolean colour, BiFunction<Grade, Exercise, String> remark) {
    StringBuilder table = new StringBuilder();
    for (Exercise exercise : grade.exercises()) {
      int points = grade.points(exercise);
      int maximum = grade.maximum(exercise);
      table.append(
          line(
              exercise.title(),
              paint(bar(points, maximum), colour, points, maximum),
              points,
              maximum,
              remark.apply(grade, exercise)));
    }
    table.append(line("Total", " ".repeat(BAR + 2), grade.points(), grade.maximum(), ""));
    return table.toString();
  }

  private static String line(String name, String bar, int points, int maximum, String remark) {
    boolean isShort = remark.length() <= REMARK;
    String line =
        String.format(
            Locale.ROOT,
            "%-31s  %s %3d/%-3d  %s",
            name,
            bar,
            points,
            maximum,
            isShort ? remark : "");
    return line.stripTrailing() + System.lineSeparator() + (isShort ? "" : indented(remark));
  }

  private static String bar(int points, int maximum) {
    int full = points * BAR / maximum;
    return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "]";
  }

  private static String paint(String bar, boolean colour, int points, int maximum) {
    if (!colour) {
      return bar;
    }
    return (points == maximum ? GREEN : points > 0 ? YELLOW : RED) + bar + PLAIN;
  }

  /** A remark in indented lines that are not too long. */
  static String indented(String remark) {
    return Wrapping.lines(INDENT, remark, WIDTH).stream()
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private static String state(Grade grade, Exercise exercise) {
    return switch (grade.status(exercise)) {
      case PASSED -> "all right";
      case NOT_STARTED -> "not started";
      default -> "";
    };
  }

  /** What to do first with an exercise, or how it is. */
  public static String remark(Grade grade, Exercise exercise) {
    Check check = grade.firstToFix(exercise);
    if (check == null) {
      return "all right";
    }
    Outcome outcome = grade.outcome(check);
    return switch (outcome.status()) {
      case NOT_STARTED -> "not started";
      case NOT_RUN -> "not run: " + outcome.facts().get(0).value();
      case GRADER_FAULT -> "fault of the grader: " + outcome.facts().get(0).value();
      default -> "first: " + firstStep(check, outcome);
    };
  }

  /** What the submission did instead of giving numbers, and the hint; or what to look at. */
  private static String firstStep(Check check, Outcome outcome) {
    String happened =
        Stream.of(Outcome.COMPILER, Outcome.TO_DO, Outcome.HAPPENED)
            .flatMap(label -> outcome.value(label).stream())
            .map(value -> value + " ")
            .collect(Collectors.joining());
    String step = (happened + outcome.hint()).strip();
    return step.isEmpty() ? "see that " + check.title() : step;
  }
}
