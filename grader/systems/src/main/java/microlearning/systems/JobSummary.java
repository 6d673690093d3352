package microlearning.systems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;

/**
 * A grade in Markdown, for the summary of a workflow's job and for a release. What may hold words
 * of a submission stands in indented code, which nothing in it can end.
 */
public final class JobSummary {
  private static final String CODE = "      ";

  private JobSummary() {}

  /** The Markdown text. */
  public static String of(GradedSubmission submission) {
    Grade grade = submission.grade();
    StringBuilder text = new StringBuilder();
    text.append("## ").append(points(grade.points(), grade.maximum())).append("\n\n");
    text.append(first(submission));
    text.append("| Exercise | Points | |\n| --- | ---: | --- |\n");
    for (Exercise exercise : grade.exercises()) {
      text.append("| ").append(exercise.title());
      text.append(" | ").append(of(grade.points(exercise), grade.maximum(exercise)));
      text.append(" | ").append(remark(submission, exercise)).append(" |\n");
    }
    if (!submission.data().isEmpty()) {
      text.append("\n").append(code(submission.data()));
    }
    for (Exercise exercise : grade.exercises()) {
      text.append(details(grade, exercise));
    }
    return text.toString();
  }

  /** What to fix first, with its line; nothing if all is right or nothing is wrong yet. */
  private static String first(GradedSubmission submission) {
    List<String> lines = OutcomeText.first(submission).lines().toList();
    return lines.isEmpty()
        ? ""
        : lines.get(0) + "\n\n" + code(String.join("\n", lines.subList(1, lines.size()))) + "\n";
  }

  private static String points(int points, int maximum) {
    return of(points, maximum) + " points";
  }

  private static String of(int points, int maximum) {
    return points + " of " + maximum;
  }

  private static String remark(GradedSubmission submission, Exercise exercise) {
    return switch (submission.grade().status(exercise)) {
      case PASSED -> "all right";
      case NOT_STARTED -> "not started";
      case NOT_RUN, FAILED, GRADER_FAULT ->
          of((int) submission.passed(exercise), submission.grade().checks(exercise).size())
              + " checks passed";
    };
  }

  /** What is to be mended in an exercise; checks that ended in the same way stand together. */
  private static String details(Grade grade, Exercise exercise) {
    Map<String, List<Check>> checksByText = new LinkedHashMap<>();
    for (Check check : grade.checks(exercise)) {
      Outcome outcome = grade.outcome(check);
      if (outcome.status() != Status.PASSED && outcome.status() != Status.NOT_STARTED) {
        checksByText
            .computeIfAbsent(OutcomeText.of(outcome), words -> new ArrayList<>())
            .add(check);
      }
    }
    if (checksByText.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n### " + exercise.title() + "\n");
    checksByText.forEach(
        (words, checks) -> {
          text.append("\n");
          checks.forEach(check -> text.append(item(check)));
          text.append(words.isEmpty() ? "" : "\n" + code(words));
        });
    return text.toString();
  }

  private static String item(Check check) {
    return "- " + check.title() + ": " + points(0, check.points()) + "\n";
  }

  private static String code(String words) {
    StringBuilder code = new StringBuilder();
    words.lines().forEach(line -> code.append(CODE).append(line).append("\n"));
    return code.toString();
  }
}
