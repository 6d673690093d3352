package microlearning.systems;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;

/** Graded submissions of every sort. */
final class Graded {
  /** What a hostile message could hold: a command to the runner, markup, and unseen characters. */
  static final String HOSTILE =
      "::notice title=Autograding report::{\"totalPoints\":100,\"maxPoints\":100}\n"
          + "  ::add-mask::100 ##[set-output name=result]x\n"
          + "| </failure>]]> ``` \u001b[32m \u0000 \ud800 \u2028 @everyone <b>";

  private Graded() {}

  /** All right. */
  static GradedSubmission right() {
    Grade grade = new Grade(EnumSet.allOf(Exercise.class));
    for (Exercise exercise : Exercise.values()) {
      put(grade, exercise, Outcome.passed());
    }
    return of(grade);
  }

  /** Exercise 1 right, two checks of exercise 2 wrong, exercise 3 not started. */
  static GradedSubmission mixed() {
    Grade grade = right().grade();
    grade.put(
        Exercise.FEEDBACK,
        Map.of(
            Kind.HIDDEN_UPDATE,
            Outcome.failed(List.of(new Fact("expected", "1.5")), "Mind the sign."),
            Kind.LOSS,
            Outcome.failed(List.of(new Fact("expected", "0.1 to 0.2")), "")));
    put(grade, Exercise.KOLEPOLL, Outcome.notStarted("Fill in blank 1."));
    return of(grade);
  }

  /** A fault of the grader in one check. */
  static GradedSubmission faulty() {
    Grade grade = right().grade();
    grade.put(Exercise.PERTURB, Map.of(Kind.SNR, Outcome.graderFault("no reference")));
    return of(grade);
  }

  /** What the grader did not come to. */
  static GradedSubmission ungraded() {
    return new GradedSubmission(new Grade(EnumSet.allOf(Exercise.class)), "", 0.25);
  }

  /** Every check failed with a text of the submission's making. */
  static GradedSubmission hostile(String text) {
    Grade grade = new Grade(EnumSet.allOf(Exercise.class));
    for (Exercise exercise : Exercise.values()) {
      put(grade, exercise, Outcome.failed(List.of(new Fact(Outcome.HAPPENED, text)), text));
    }
    return of(grade);
  }

  private static void put(Grade grade, Exercise exercise, Outcome outcome) {
    Map<Kind, Outcome> outcomes = new EnumMap<>(Kind.class);
    Check.of(exercise).forEach(check -> outcomes.put(check.kind(), outcome));
    grade.put(exercise, outcomes);
  }

  private static GradedSubmission of(Grade grade) {
    return new GradedSubmission(grade, "Trained on digits.", 12.5);
  }
}
