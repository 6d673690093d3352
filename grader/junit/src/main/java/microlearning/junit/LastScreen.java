package microlearning.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.FirstStep;
import microlearning.grade.Grade;
import microlearning.grade.GradeTable;
import microlearning.submission.Exercise;
import microlearning.text.PlainText;
import microlearning.text.Wrapping;

/**
 * What a student reads at the end of a run: the points, what to do first, where, and one hint. It
 * fits a terminal of 80 columns and 24 lines.
 */
final class LastScreen {
  /** One less than a terminal has: some begin a new line at the last column. */
  static final int WIDTH = 79;

  private static final String INDENT = "  ";

  /** Before a line of the source. */
  private static final String CODE = "> ";

  /** Lines of what happened, and of a hint: what is longer is in the report. */
  private static final int MOST_LINES = 4;

  private final Grade grade;
  private final Map<Exercise, Path> files;
  private final Path base;
  private final List<String> lines = new ArrayList<>();

  /**
   * The screen of a grade.
   *
   * @param files the source files that are known
   * @param base the folder that paths are told from
   */
  LastScreen(Grade grade, Map<Exercise, Path> files, Path base) {
    this.grade = grade;
    this.files = files;
    this.base = base;
  }

  /** The points of each exercise, and what to do first. */
  List<String> lines(boolean colour) {
    lines.addAll(GradeTable.points(grade, colour).lines().toList());
    lines.add("");
    Optional<Check> first = FirstStep.of(grade);
    first.ifPresentOrElse(this::tell, () -> lines.add("All checks are passed."));
    return lines;
  }

  private void tell(Check check) {
    Outcome outcome = grade.outcome(check);
    add("", lead(check, outcome));
    if (outcome.status() != Status.GRADER_FAULT && files.containsKey(check.exercise())) {
      SourcePlace place = SourcePlace.of(check, outcome, files.get(check.exercise()));
      lines.add(INDENT + PlainText.line(place.text(base)));
      if (!place.code().isEmpty()) {
        lines.add(INDENT + PlainText.of(CODE + place.code(), WIDTH - INDENT.length() - 3));
      }
    }
    if (outcome.status() != Status.NOT_STARTED) {
      found(outcome).forEach(text -> add(INDENT, text));
      add(INDENT, outcome.hint());
      add("", wait(check));
    }
  }

  private static String lead(Check check, Outcome outcome) {
    String exercise = check.exercise().title();
    return switch (outcome.status()) {
      case NOT_STARTED -> "Next: " + outcome.facts().get(0).value();
      case GRADER_FAULT -> "The grader failed at " + exercise + ".";
      default ->
          "Fix this first: "
              + (stops(outcome).isEmpty() ? check.number() + " " + check.title() : exercise);
    };
  }

  /** What the submission, or the grader, did instead of giving numbers. */
  private static List<String> stops(Outcome outcome) {
    return outcome.status() == Status.FAILED
        ? Stream.of(Outcome.COMPILER, Outcome.TO_DO, Outcome.HAPPENED)
            .flatMap(label -> outcome.value(label).stream())
            .toList()
        : outcome.facts().stream().map(Fact::value).toList();
  }

  /** What was found; numbers only where there is no hint. */
  private static List<String> found(Outcome outcome) {
    return outcome.hint().isEmpty() && stops(outcome).isEmpty()
        ? outcome.facts().stream().map(LastScreen::words).toList()
        : stops(outcome);
  }

  private static String words(Fact fact) {
    return fact.label() + ": " + fact.value();
  }

  private String wait(Check check) {
    int waiting = FirstStep.waiting(grade, check);
    List<Check> others = FirstStep.inOtherExercises(grade, check);
    String own =
        waiting == 0
            ? ""
            : count(waiting) + " of Exercise " + check.exercise().number() + verb(waiting);
    return own
        + (others.isEmpty()
            ? ""
            : (own.isEmpty() ? "" : " ") + "After that: " + rest(others) + ".");
  }

  private static String count(int checks) {
    return checks == 1 ? "1 further check" : checks + " further checks";
  }

  private static String verb(int checks) {
    return checks == 1 ? " waits for it." : " wait for it.";
  }

  /** Such as "9 checks of Exercise 2 and 11 of Exercise 3". */
  private static String rest(List<Check> checks) {
    List<String> parts = new ArrayList<>();
    for (Exercise exercise : Exercise.values()) {
      long number = checks.stream().filter(check -> check.exercise() == exercise).count();
      if (number > 0) {
        String unit = parts.isEmpty() ? number == 1 ? " check" : " checks" : "";
        parts.add(number + unit + " of Exercise " + exercise.number());
      }
    }
    return String.join(" and ", parts);
  }

  /** Adds a text in lines that fit, and no more of them than can be taken in. */
  private void add(String indent, String text) {
    List<String> wrapped = Wrapping.lines(indent, text, WIDTH);
    lines.addAll(wrapped.subList(0, Math.min(wrapped.size(), MOST_LINES)));
    if (wrapped.size() > MOST_LINES) {
      lines.add(indent + "...");
    }
  }
}
