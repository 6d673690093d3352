package microlearning.systems;

import java.util.List;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.FirstStep;
import microlearning.grade.Grade;
import microlearning.grade.SourceLine;

/** What a student is told at the lines of the sources; what only follows from it is left out. */
public final class Annotations {
  private Annotations() {}

  /** The commands to the runner, of which GitHub shows the first ten. */
  public static List<WorkflowCommand> of(GradedSubmission submission) {
    Grade grade = submission.grade();
    return grade.exercises().stream()
        .flatMap(exercise -> grade.checks(exercise).stream())
        .filter(check -> grade.outcome(check).status() == Status.FAILED)
        .filter(check -> !FirstStep.isConsequence(grade, check))
        .limit(WorkflowCommand.MOST)
        .map(check -> of(submission, check))
        .toList();
  }

  private static WorkflowCommand of(GradedSubmission submission, Check check) {
    Outcome outcome = submission.grade().outcome(check);
    SourceLine place = submission.place(check);
    return WorkflowCommand.error(
        submission.path(place.file()),
        place.line(),
        "Exercise " + check.number() + ": " + check.title(),
        OutcomeText.of(outcome));
  }
}
