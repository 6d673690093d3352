package microlearning.gradebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.grade.Adjustment;
import microlearning.grade.Grade;
import microlearning.grade.Points;
import microlearning.submission.Exercise;
import microlearning.text.PlainText;

/**
 * One submission's row in a gradebook. Its texts are harmless lines.
 *
 * @param name the submission's
 * @param status {@code graded}, {@code not_started}, {@code refused}, {@code grader_fault}, or
 *     {@code not_handed_in} of somebody of the roster
 * @param checks what came of every check, by its name in files, in the order of the grade table
 * @param firstHint what to tell first, or empty
 * @param dataSet that was trained on
 * @param seconds that the grading took
 * @param sources SHA-256 of the sources that were graded, or empty if they were refused
 * @param grader what graded: program, data and seed; a grade by another may differ
 * @param notCompiled the exercises' methods that did not compile
 * @param origin what is known of who handed it in, and when
 * @param likeness alike for sources that differ in names, spaces and comments only; empty if there
 *     is too little of the student's own
 * @param adjustments that the files beside this row tell of
 */
public record Entry(
    String name,
    String status,
    Map<String, Result> checks,
    String firstHint,
    String dataSet,
    double seconds,
    String sources,
    String grader,
    List<String> notCompiled,
    Origin origin,
    String likeness,
    List<Adjustment> adjustments) {

  /** A grade that says something about the submission. */
  static final String GRADED = "graded";

  /** Nothing has been filled in. */
  static final String NOT_STARTED = "not_started";

  /** No sources could be taken from what was handed in. */
  static final String REFUSED = "refused";

  /** No grade, and no blame. */
  static final String GRADER_FAULT = "grader_fault";

  /** Nothing came from somebody of the roster. */
  static final String NOT_HANDED_IN = "not_handed_in";

  /**
   * What came of a check.
   *
   * @param points that it gave
   * @param maximum that it can give
   * @param status as in {@code grade.json}
   * @param hint or empty
   */
  public record Result(int points, int maximum, String status, String hint) {
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
    likeness = line(likeness);
  }

  private static String line(String text) {
    return text == null ? null : PlainText.line(text);
  }

  /** The row of a grade. */
  static Entry of(
      String name,
      Grade grade,
      String dataSet,
      double seconds,
      String sources,
      String grader,
      Origin origin,
      String likeness) {
    Map<String, Result> checks = new LinkedHashMap<>();
    List<String> hints = new ArrayList<>();
    List<String> notCompiled = new ArrayList<>();
    for (Exercise exercise : grade.exercises()) {
      for (Check check : grade.checks(exercise)) {
        Outcome outcome = grade.outcome(check);
        checks.put(
            check.id(),
            new Result(grade.points(check), check.points(), outcome.status().id(), outcome.hint()));
      }
      Check first = grade.firstToFix(exercise);
      if (first != null) {
        hints.add(hint(grade.outcome(first)));
        if (grade.outcome(first).value(Outcome.COMPILER).isPresent()) {
          notCompiled.add(exercise.method());
        }
      }
    }
    String firstHint = hints.stream().filter(hint -> !hint.isEmpty()).findFirst().orElse("");
    return new Entry(
        name,
        status(grade, sources),
        checks,
        firstHint,
        dataSet,
        seconds,
        sources,
        grader,
        notCompiled,
        origin,
        likeness,
        List.of());
  }

  /** What the compiler says, the hint, or the first fact. */
  private static String hint(Outcome outcome) {
    Optional<String> compiler = outcome.value(Outcome.COMPILER);
    if (compiler.isPresent()) {
      return compiler.get();
    }
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
    return without(
        name, GRADER_FAULT, Outcome.Status.GRADER_FAULT, Points.STANDARD, what, dataSet, seconds);
  }

  /**
   * The row of somebody who handed in nothing.
   *
   * @param points that could have been had
   */
  static Entry notHandedIn(String name, Points points) {
    return without(name, NOT_HANDED_IN, Outcome.Status.NOT_RUN, points, "", "", 0);
  }

  private static Entry without(
      String name,
      String status,
      Outcome.Status outcome,
      Points points,
      String what,
      String dataSet,
      double seconds) {
    Map<String, Result> checks = new LinkedHashMap<>();
    for (Exercise exercise : Exercise.values()) {
      points
          .of(exercise)
          .forEach(c -> checks.put(c.id(), new Result(0, c.points(), outcome.id(), "")));
    }
    return new Entry(
        name,
        status,
        checks,
        what,
        dataSet,
        seconds,
        "",
        "",
        List.of(),
        Origin.UNKNOWN,
        "",
        List.of());
  }

  /** The same with other adjustments. */
  Entry with(List<Adjustment> adjustments) {
    return with(origin, adjustments);
  }

  /** The same of which something else is known. */
  Entry with(Origin origin) {
    return with(origin, adjustments);
  }

  private Entry with(Origin origin, List<Adjustment> adjustments) {
    return new Entry(
        name,
        status,
        checks,
        firstHint,
        dataSet,
        seconds,
        sources,
        grader,
        notCompiled,
        origin,
        likeness,
        adjustments);
  }

  /** The points that the checks could have given. */
  Points possible() {
    Map<String, Integer> possible = new LinkedHashMap<>();
    checks.forEach((id, result) -> possible.put(id, result.maximum()));
    return new Points(possible);
  }

  /** The points of all exercises. */
  public int points() {
    return checks.values().stream().mapToInt(Result::points).sum();
  }

  /** The points of an exercise. */
  public int points(Exercise exercise) {
    return Check.of(exercise).stream().mapToInt(check -> checks.get(check.id()).points()).sum();
  }

  /** The points that an exercise can have. */
  public int maximum(Exercise exercise) {
    return Check.of(exercise).stream().mapToInt(check -> checks.get(check.id()).maximum()).sum();
  }

  /** The points that all exercises can have. */
  public int maximum() {
    return checks.values().stream().mapToInt(Result::maximum).sum();
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
