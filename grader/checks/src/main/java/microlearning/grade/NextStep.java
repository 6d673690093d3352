package microlearning.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.submission.Exercise;

/**
 * The first step in words, for whatever shows a grade.
 *
 * @param check to see to first
 * @param outcome what came of it
 */
public record NextStep(Grade grade, Check check, Outcome outcome) {
  /** The step to take next, or nothing if all checks were passed. */
  public static Optional<NextStep> of(Grade grade) {
    return FirstStep.of(grade).map(check -> new NextStep(grade, check, grade.outcome(check)));
  }

  /** What kind of step it is, with a colon where {@link #subject()} follows. */
  public String kind() {
    return switch (outcome.status()) {
      case NOT_STARTED -> "Next:";
      case NOT_RUN -> "Not graded yet:";
      case GRADER_FAULT -> "The grader failed at";
      default -> "Fix this first:";
    };
  }

  /** What is to be done, or where. */
  public String subject() {
    return switch (outcome.status()) {
      case NOT_STARTED -> outcome.facts().get(0).value();
      case GRADER_FAULT -> check.exercise().title() + ".";
      default ->
          stops().isEmpty() ? check.number() + " " + check.title() : check.exercise().title();
    };
  }

  /** Whether a line of the student's source is to be shown. */
  public boolean hasPlace() {
    return outcome.status() == Status.FAILED || outcome.status() == Status.NOT_STARTED;
  }

  /** What the submission, or the grader, did instead of giving numbers. */
  private List<String> stops() {
    return outcome.status() == Status.FAILED
        ? Stream.of(Outcome.COMPILER, Outcome.TO_DO, Outcome.HAPPENED)
            .flatMap(label -> outcome.value(label).stream())
            .toList()
        : outcome.facts().stream().map(Fact::value).toList();
  }

  /** What was found; numbers only where there is no hint. */
  public List<String> found() {
    if (outcome.status() == Status.NOT_STARTED) {
      return List.of();
    }
    return outcome.hint().isEmpty() && stops().isEmpty()
        ? outcome.facts().stream().map(fact -> fact.label() + ": " + fact.value()).toList()
        : stops();
  }

  /** One hint; empty if there is none. */
  public String hint() {
    return outcome.hint();
  }

  /** How many checks wait for this step, and what follows; empty if none does. */
  public String waiting() {
    if (outcome.status() == Status.NOT_STARTED) {
      return "";
    }
    List<String> sentences = new ArrayList<>();
    int own = FirstStep.waiting(grade, check);
    if (own > 0) {
      String checks = own == 1 ? "1 further check" : own + " further checks";
      String wait = own == 1 ? " waits for it." : " wait for it.";
      sentences.add(checks + " of Exercise " + check.exercise().number() + wait);
    }
    List<Check> elsewhere = FirstStep.inOtherExercises(grade, check);
    if (!elsewhere.isEmpty()) {
      sentences.add("After that: " + counted(elsewhere) + ".");
    }
    return String.join(" ", sentences);
  }

  /** Such as "9 checks of Exercise 2 and 11 of Exercise 3". */
  private static String counted(List<Check> checks) {
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
}
