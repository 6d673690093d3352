package microlearning.gradebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;
import microlearning.text.PlainText;

/**
 * One submission's row in a gradebook. Its texts are harmless lines.
 *
 * @param name the submission's
 * @param status {@code graded}, {@code not_started}, {@code refused}, or {@code grader_fault}
 * @param checks what came of every check, by its name in files, in the order of the grade table
 * @param firstHint what to tell first, or empty
 * @param dataSet that was trained on
 * @param seconds that the grading took
 * @param sources SHA-256 of the sources that were graded, or empty if they were refused
 * @param grader what graded: program, data and seed; a grade by another may differ
 */
public record Entry(
    String name,
    String status,
    Map<String, Result> checks,
    String firstHint,
    String dataSet,
    double seconds,
    String sources,
    String grader) {

  /** A grade that says something about the submission. */
  static final String GRADED = "graded";

  /** Nothing has been filled in. */
  static final String NOT_STARTED = "not_started";

  /** No sources could be taken from what was handed in. */
  static final String REFUSED = "refused";

  /** No grade, and no blame. */
  static final String GRADER_FAULT = "grader_fault";

  /**
   * What came of a check.
   *
   * @param points that it gave
   * @param status as in {@code grade.json}
   * @param hint or empty
   */
  public record Result(int points, String status, String hint) {
    /** Makes lines of the texts, where there are any. */
    public Result {
      status = line(status);
      hint = line(hint);
    }
  }

  /** Makes lines of the texts, where there are any: a file that was read may lack some. */
  public Entry {
    name = line(name);
    status = line(status);
    firstHint = line(firstHint);
    dataSet = line(dataSet);
    sources = line(sources);
    grader = line(grader);
  }

  private static String line(String text) {
    return text == null ? null : PlainText.line(text);
  }

  /** The row of a grade. */
  static Entry of(
      String name, Grade grade, String dataSet, double seconds, String sources, String grader) {
    Map<String, Result> checks = new LinkedHashMap<>();
    List<String> hints = new ArrayList<>();
    for (Exercise exercise : grade.exercises()) {
      for (Check check : grade.checks(exercise)) {
        Outcome outcome = grade.outcome(check);
        checks.put(
            check.id(), new Result(grade.points(check), outcome.status().id(), outcome.hint()));
      }
      Check first = grade.firstToFix(exercise);
      if (first != null) {
        hints.add(hint(grade.outcome(first)));
      }
    }
    String firstHint = hints.stream().filter(hint -> !hint.isEmpty()).findFirst().orElse("");
    return new Entry(
        name, status(grade, sources), checks, firstHint, dataSet, seconds, sources, grader);
  }

  /** Where there is no hint, the first fact says most. */
  private static String hint(Outcome outcome) {
    if (!outcome.hint().isEmpty() || outcome.status() == Outcome.Status.NOT_STARTED) {
      return outcome.hint();
    }
    return outcome.facts().isEmpty() ? "" : outcome.facts().get(0).value();
  }

  private static String status(Grade grade, String sources) {
    List<Outcome.Status> statuses = grade.exercises().stream().map(grade::status).toList();
    if (statuses.contains(Outcome.Status.GRADER_FAULT)) {
      return GRADER_FAULT;
    }
    if (sources.isEmpty()) {
      return REFUSED;
    }
    return statuses.stream().allMatch(status -> status == Outcome.Status.NOT_STARTED)
        ? NOT_STARTED
        : GRADED;
  }

  /** The row of a submission that could not be graded by a fault of the grader, with no points. */
  static Entry fault(String name, String what, String dataSet, double seconds) {
    Map<String, Result> checks = new LinkedHashMap<>();
    String status = Outcome.Status.GRADER_FAULT.id();
    for (Exercise exercise : Exercise.values()) {
      Check.of(exercise).forEach(check -> checks.put(check.id(), new Result(0, status, "")));
    }
    return new Entry(name, GRADER_FAULT, checks, what, dataSet, seconds, "", "");
  }

  /** The points of all exercises. */
  public int points() {
    return checks.values().stream().mapToInt(Result::points).sum();
  }

  /** The points of an exercise. */
  public int points(Exercise exercise) {
    return Check.of(exercise).stream().mapToInt(check -> checks.get(check.id()).points()).sum();
  }

  /** The points that all exercises can have. */
  static int maximum() {
    return Arrays.stream(Exercise.values())
        .flatMap(exercise -> Check.of(exercise).stream())
        .mapToInt(Check::points)
        .sum();
  }

  /** Whether there is no grade, by a fault of the grader. */
  public boolean isFault() {
    return status.equals(GRADER_FAULT);
  }

  /** Whether it is a grade of these sources by this grader, which another run would only repeat. */
  boolean isOf(String sources, String grader) {
    return !isFault()
        && !sources.isEmpty()
        && sources.equals(this.sources)
        && grader.equals(this.grader);
  }

  /** The row in a line, for a terminal. */
  public String line() {
    String points =
        isFault() ? "no grade" : String.format(Locale.ROOT, "%3d/%d", points(), maximum());
    String text = status.equals(NOT_STARTED) ? "not started" : firstHint;
    return String.format(Locale.ROOT, "%-30s  %-8s  %s", name, points, text).stripTrailing();
  }
}
