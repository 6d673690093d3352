package microlearning.systems;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.SourceLine;
import microlearning.submission.Exercise;

/**
 * The results of a GitHub Classroom autograder, as {@code autograding-grading-reporter@v1} reads
 * them. The reporter shows the share of passed rows times the maximum in one place and the sum of
 * the rows' scores in another; so each row is worth one point, and a check has as many rows as it
 * has points. It prints the message of a row in error alone, in place of its name, and the test
 * code of every row that has one: there are the facts and the hint, once for each check.
 *
 * <p>Source: {@code src/console-results.js}, {@code src/helpers/test-helpers.js} and {@code
 * src/notify-classroom.js} of classroom-resources/autograding-grading-reporter.
 */
public final class GitHubResults {
  /**
   * Code points of a text. The whole is passed on in Base64 in one environment variable, which
   * Linux limits to 131,072 bytes.
   */
  private static final int LONGEST = 600;

  /** Each point is a row, and so many rows have room in that variable. */
  public static final int MOST_POINTS = 200;

  private GitHubResults() {}

  /** The JSON text. */
  public static String json(GradedSubmission submission) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      json.name("version").value(1);
      json.name("status").value(status(submission));
      json.name("max_score").value(submission.grade().maximum());
      json.name("tests").beginArray();
      for (Exercise exercise : submission.grade().exercises()) {
        for (Check check : submission.grade().checks(exercise)) {
          writeRows(json, submission, check);
        }
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.append('\n').toString();
  }

  private static String status(GradedSubmission submission) {
    if (submission.hasGraderFault()) {
      return "error";
    }
    return submission.grade().points() == submission.grade().maximum() ? "pass" : "fail";
  }

  private static void writeRows(JsonWriter json, GradedSubmission submission, Check check)
      throws IOException {
    Outcome outcome = submission.grade().outcome(check);
    boolean told = !testCode(submission, check).isEmpty();
    SourceLine place = submission.place(check);
    for (int point = 1; point <= check.points(); point++) {
      json.beginObject();
      json.name("name").value(name(check, point));
      json.name("status").value(status(outcome));
      json.name("score").value(outcome.status() == Status.PASSED ? 1 : 0);
      json.name("message").value(message(check, outcome, point));
      json.name("test_code").value(point == 1 ? testCode(submission, check) : "");
      json.name("filename").value(told ? place.file() : check.exercise().className() + ".java");
      json.name("line_no").value(told ? place.line() : 0);
      json.name("duration").value(0);
      json.endObject();
    }
  }

  private static String name(Check check, int point) {
    String which = check.points() == 1 ? "" : " (" + point + "/" + check.points() + ")";
    return "Exercise " + check.exercise().number() + ": " + check.title() + which;
  }

  private static String status(Outcome outcome) {
    return switch (outcome.status()) {
      case PASSED -> "pass";
      case GRADER_FAULT -> "error";
      case FAILED, NOT_STARTED, NOT_RUN -> "fail";
    };
  }

  private static String message(Check check, Outcome outcome, int point) {
    if (outcome.status() != Status.GRADER_FAULT) {
      return "";
    }
    String why = point == 1 ? "\n" + OutcomeText.of(outcome) : "";
    return limited(name(check, point) + ": not checked, by a fault of the grader" + why);
  }

  private static String testCode(GradedSubmission submission, Check check) {
    Outcome outcome = submission.grade().outcome(check);
    boolean told = outcome.status() == Status.PASSED || outcome.status() == Status.GRADER_FAULT;
    return told ? "" : limited(OutcomeText.of(submission, check));
  }

  private static String limited(String text) {
    return OutcomeText.cut(text, LONGEST);
  }
}
