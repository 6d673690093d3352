package microlearning.junit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import microlearning.checks.Check;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.grade.GradeFile;
import microlearning.grade.GradeSession;
import microlearning.grade.GradingData;
import microlearning.report.ReportFile;
import microlearning.submission.Exercise;
import microlearning.text.Wrapping;

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
      out.println("Looking for MNIST on the network. Without it, the training is on digits.");
    }
    Grade grade = session.grade();
    if (grade.exercises().size() < Exercise.values().length) {
      String titles =
          grade.exercises().stream().map(Exercise::title).collect(Collectors.joining(", "));
      out.println("Grading only " + titles + ", for " + grade.maximum() + " points.");
    }
    tell(file.fault());
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

  /** What may hold a name or words that others made. */
  private void tell(String text) {
    Wrapping.lines("", text, LastScreen.WIDTH).forEach(out::println);
  }

  /** After the checks of an exercise on small networks. */
  void small(Exercise exercise) {
    Grade grade = session.grade();
    if (grade.status(exercise) == Status.NOT_STARTED) {
      out.println(line(exercise, "not started"));
      return;
    }
    tell(exercise, "small networks", check -> !check.kind().needsTraining(), "");
  }

  /** After the training of an exercise, on any thread. */
  synchronized void trained(Exercise exercise, Duration duration) {
    announce(Duration.ZERO);
    String time = String.format(Locale.ROOT, " in %.1f s", duration.toMillis() / 1e3);
    tell(exercise, "training", check -> check.kind().needsTraining(), time);
  }

  /** Shows how many of some checks were passed. */
  private void tell(Exercise exercise, String where, Predicate<Check> which, String time) {
    Grade grade = session.grade();
    List<Check> checks = grade.checks(exercise).stream().filter(which).toList();
    long passed =
        checks.stream().filter(check -> grade.outcome(check).status() == Status.PASSED).count();
    String result = passed + " of " + checks.size() + " checks passed" + time;
    out.println(line(exercise, String.format(Locale.ROOT, "%-14s  %s", where, result)));
  }

  private static String line(Exercise exercise, String result) {
    return String.format(Locale.ROOT, "%-31s  %s", exercise.title(), result);
  }

  /**
   * After everything.
   *
   * @param files the source files that are known
   * @param base the folder that paths are told from
   * @param printed file of what the submission printed, if not all of it was shown
   */
  void end(Map<Exercise, Path> files, Path base, Optional<Path> printed) {
    out.println();
    new LastScreen(session.grade(), files, base).lines(colour).forEach(out::println);
    tell(file.fault());
    printed.ifPresent(all -> tell("All that your code printed: " + SourcePlace.shown(all, base)));
    tell(page.fault().isEmpty() ? "Report: " + SourcePlace.shown(page.path(), base) : page.fault());
    out.flush();
  }
}
