package microlearning.systems;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.grade.GradeTable;
import microlearning.submission.Exercise;

/**
 * A grade as Gradescope's {@code results.json}: a test for each check. The format has no field for
 * a line of the source, so the output of a test begins with it, as {@code file:line}.
 *
 * <p>Source: gradescope-autograders.readthedocs.io, "Autograder Specifications".
 */
public final class GradescopeResults {
  private GradescopeResults() {}

  /**
   * The JSON text.
   *
   * @param visibility of checks that students do not see at once; all others are visible
   */
  public static String of(GradedSubmission submission, Map<Check, Visibility> visibility) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("score").value(submission.grade().points());
      json.name("execution_time").value((long) submission.seconds());
      json.name("output").value(output(submission, visibility));
      json.name("output_format").value("text");
      json.name("visibility").value(Visibility.VISIBLE.id());
      json.name("stdout_visibility").value(Visibility.HIDDEN.id());
      json.name("tests").beginArray();
      for (Exercise exercise : submission.grade().exercises()) {
        writeTests(json, submission, exercise, visibility);
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.append('\n').toString();
  }

  /** What to fix first, and the table, tell of all checks: not while some are to be hidden. */
  private static String output(GradedSubmission submission, Map<Check, Visibility> visibility) {
    boolean allVisible = visibility.values().stream().allMatch(Visibility.VISIBLE::equals);
    StringBuilder output = new StringBuilder();
    if (allVisible) {
      String first = OutcomeText.first(submission);
      output.append(first).append(first.isEmpty() ? "" : "\n\n");
      output.append(GradeTable.of(submission.grade(), false));
    }
    if (!submission.data().isEmpty()) {
      output.append(submission.data()).append("\n");
    }
    return output.toString().stripTrailing();
  }

  /** Whatever points a course gives a check, it is the same check. */
  private static Visibility visibility(Check check, Map<Check, Visibility> visibility) {
    return visibility.entrySet().stream()
        .filter(entry -> entry.getKey().id().equals(check.id()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Visibility.VISIBLE);
  }

  private static void writeTests(
      JsonWriter json,
      GradedSubmission submission,
      Exercise exercise,
      Map<Check, Visibility> visibility)
      throws IOException {
    Grade grade = submission.grade();
    List<Check> checks = grade.checks(exercise);
    for (int i = 0; i < checks.size(); i++) {
      Check check = checks.get(i);
      Outcome outcome = grade.outcome(check);
      json.beginObject();
      json.name("score").value(grade.points(check));
      json.name("max_score").value(check.points());
      json.name("status").value(outcome.status() == Status.PASSED ? "passed" : "failed");
      json.name("name").value(check.title());
      json.name("number").value(exercise.number() + "." + (i + 1));
      json.name("output").value(OutcomeText.of(submission, check));
      json.name("output_format").value("text");
      json.name("visibility").value(visibility(check, visibility).id());
      json.endObject();
    }
  }
}
