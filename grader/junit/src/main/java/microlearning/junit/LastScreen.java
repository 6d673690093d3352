package microlearning.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import microlearning.grade.Grade;
import microlearning.grade.GradeTable;
import microlearning.grade.NextStep;
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
    NextStep.of(grade).ifPresentOrElse(this::tell, () -> lines.add("All checks are passed."));
    return lines;
  }

  private void tell(NextStep next) {
    add("", next.kind() + " " + next.subject());
    Exercise exercise = next.check().exercise();
    String remark = "";
    if (next.hasPlace() && files.containsKey(exercise)) {
      SourcePlace place = SourcePlace.of(next.check(), next.outcome(), files.get(exercise));
      lines.add(INDENT + PlainText.line(place.text(base)));
      if (!place.code().isEmpty()) {
        lines.add(INDENT + PlainText.of(CODE + place.code(), WIDTH - INDENT.length() - 3));
      }
      remark = place.remark();
    }
    next.found().forEach(text -> add(INDENT, text));
    add(INDENT, remark);
    add(INDENT, next.hint());
    add("", next.waiting());
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
