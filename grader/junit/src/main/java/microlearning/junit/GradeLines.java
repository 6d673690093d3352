package microlearning.junit;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import microlearning.checks.Check;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.grade.GradeFile;
import microlearning.grade.GradeSession;
import microlearning.grade.GradeTable;
import microlearning.grade.GradingData;
import microlearning.report.ReportFile;
import microlearning.submission.Exercise;
import microlearning.text.PlainText;

/**
 * What a student sees of a grading on the console: a line for each step, and a table at the end.
 */
final class GradeLines {
  /** So long is waited for the images before the first line, which then does without them. */
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final GradeSession session;
  private final GradeFile file;
  private final ReportFile page;
  private final PrintStream out;
  private final boolean colour;
  private boolean announced;
  private long start;

  GradeLines(
      GradeSession session, GradeFile file, ReportFile page, PrintStream out, boolean colour) {
    this.session = session;
    this.file = file;
    this.page = page;
    this.out = out;
    this.colour = colour;
  }

  /** Before anything is run. */
  void begin() {
    out.println();
    if (!announce(PATIENCE)) {
      out.println("Looking for MNIST on the network. If it is not available: digits.");
    }
    Grade grade = session.grade();
    if (grade.exercises().size() < Exercise.values().length) {
      String titles =
          grade.exercises().stream().map(Exercise::title).collect(Collectors.joining(", "));
      out.println("Grading only " + titles + ", for " + grade.maximum() + " points.");
    }
    tellFault();
  }

  /** Says which images are used, as soon as that is known. */
  private boolean announce(Duration patience) {
    if (!announced) {
      try {
        Optional<GradingData> data = session.images(patience);
        data.ifPresent(found -> tell(found.describe()));
        announced = data.isPresent();
      } catch (IllegalStateException e) {
        tell(e.getMessage());
        announced = true;
      }
    }
    return announced;
  }

  private void tellFault() {
    if (!file.fault().isEmpty()) {
      tell(file.fault());
    }
  }

  /** What may hold a name or words that others made. */
  private void tell(String text) {
    out.println(PlainText.line(text));
  }

  /** After the checks of an exercise on small networks. */
  void small(Exercise exercise) {
    Grade grade = session.grade();
    if (grade.status(exercise) == Status.NOT_STARTED) {
      out.println(line(exercise, "not started"));
      return;
    }
    List<Check> failed = tell(exercise, "small networks", c -> !c.kind().needsTraining(), "");
    if (!failed.isEmpty()) {
      out.print(GradeTable.indented(GradeTable.remark(grade, exercise)));
    }
  }

  /** Before a training. */
  void training() {
    start = System.nanoTime();
  }

  /** After the training of an exercise. */
  void trained(Exercise exercise) {
    announce(Duration.ZERO);
    double seconds = (System.nanoTime() - start) / 1e9;
    String time = String.format(Locale.ROOT, " in %.1f s", seconds);
    tell(exercise, "training", check -> check.kind().needsTraining(), time);
  }

  /** Shows how many of some checks were passed, and returns the others. */
  private List<Check> tell(Exercise exercise, String where, Predicate<Check> which, String time) {
    Grade grade = session.grade();
    List<Check> checks = grade.checks(exercise).stream().filter(which).toList();
    List<Check> failed =
        checks.stream().filter(check -> grade.outcome(check).status() != Status.PASSED).toList();
    int passed = checks.size() - failed.size();
    String result = passed + " of " + checks.size() + " checks passed" + time;
    out.println(line(exercise, String.format(Locale.ROOT, "%-14s  %s", where, result)));
    return failed;
  }

  private static String line(Exercise exercise, String result) {
    return String.format(Locale.ROOT, "%-31s  %s", exercise.title(), result);
  }

  /** After everything. */
  void end() {
    out.println();
    out.print(GradeTable.of(session.grade(), colour));
    tell(file.fault().isEmpty() ? "The grade as data: " + file.path() : file.fault());
    tell(
        page.fault().isEmpty()
            ? "The grade in full, with your curves: " + page.path()
            : page.fault());
    out.println();
    out.flush();
  }
}
