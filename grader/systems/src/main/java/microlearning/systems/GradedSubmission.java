package microlearning.systems;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import microlearning.checks.Check;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.grade.SourceLine;
import microlearning.submission.Exercise;
import microlearning.text.PlainText;

/**
 * What the systems are told of one submission.
 *
 * @param grade the outcomes of all checks
 * @param data what was trained on, in a line; empty if nothing was
 * @param seconds that the grading took, 0 or more
 * @param graded when it was graded
 * @param folder of the exercises' sources, from the top of the submission; empty if that is it
 * @param sources the texts of its source files, by their names
 */
public record GradedSubmission(
    Grade grade,
    String data,
    double seconds,
    Instant graded,
    String folder,
    Map<String, String> sources) {

  /** A submission without its sources. */
  public GradedSubmission(Grade grade, String data, double seconds) {
    this(grade, data, seconds, Instant.EPOCH, "", Map.of());
  }

  /** Requires all parts, and makes a harmless line of what tells of the data. */
  public GradedSubmission {
    Objects.requireNonNull(grade);
    data = PlainText.line(data);
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("A grading takes 0 or more seconds, not " + seconds + ".");
    }
  }

  /** The line to look at first for a check that was not passed. */
  SourceLine place(Check check) {
    return SourceLine.of(
        check, grade.outcome(check), name -> sources.getOrDefault(name, "").lines().toList());
  }

  /** The path of a source file from the top of the submission. */
  String path(String file) {
    return folder.isEmpty() ? file : folder + "/" + file;
  }

  /** Whether a fault of the grader cost points. */
  boolean hasGraderFault() {
    return grade.exercises().stream()
        .flatMap(exercise -> grade.checks(exercise).stream())
        .anyMatch(check -> grade.outcome(check).status() == Status.GRADER_FAULT);
  }

  /** How many checks of an exercise were passed. */
  long passed(Exercise exercise) {
    return grade.checks(exercise).stream()
        .filter(check -> grade.outcome(check).status() == Status.PASSED)
        .count();
  }
}
