package microlearning.grade;

import java.util.Locale;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;

/** A grade as a compact table: a line for each exercise, with what to fix first. */
public final class GradeTable {
  private static final int BAR = 20;
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
              firstToFix(grade, exercise)));
    }
    table.append(line("Total", " ".repeat(BAR + 2), grade.points(), grade.maximum(), ""));
    return table.toString();
  }

  private static String line(String name, String bar, int points, int maximum, String remark) {
    String line =
        String.format(Locale.ROOT, "%-30s %s %3d/%-3d  %s", name, bar, points, maximum, remark);
    return line.stripTrailing() + System.lineSeparator();
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

  /** In a few words: what is to do first. */
  private static String firstToFix(Grade grade, Exercise exercise) {
    Check check = grade.firstToFix(exercise);
    if (check == null) {
      return "all right";
    }
    Outcome outcome = grade.outcome(check);
    return switch (outcome.status()) {
      case NOT_STARTED -> "not started";
      case NOT_RUN -> "not run: " + outcome.facts().get(0).value();
      case GRADER_FAULT -> "fault of the grader: " + outcome.facts().get(0).value();
      default ->
          outcome.hint().isEmpty() ? "first: that " + check.title() : "first: " + outcome.hint();
    };
  }
}
