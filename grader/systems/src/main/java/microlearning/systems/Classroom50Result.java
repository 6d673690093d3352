package microlearning.systems;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;

/**
 * A grade as Classroom 50's {@code result.json}: a row for each check, with line, facts and hint in
 * the field {@code output}. At the top there is no field that the schema does not know.
 *
 * <p>Source: {@code schemas/result-v1.schema.json} of foundation50/classroom50.
 */
public final class Classroom50Result {
  private static final String SCHEMA = "classroom50/result/v1";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Classroom50Result() {}

  /**
   * The JSON text.
   *
   * @param submitted when it was submitted; Classroom 50 puts the commit's time in its place
   * @param graded when it was graded
   */
  public static String of(
      GradedSubmission submission,
      Classroom50Identity identity,
      Instant submitted,
      Instant graded) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("schema").value(SCHEMA);
      writeIdentity(json, identity);
      json.name("datetime").value(TIME.format(submitted));
      json.name("graded_at").value(TIME.format(graded));
      json.name("score").value(submission.grade().points());
      json.name("max-score").value(submission.grade().maximum());
      json.name("tests").beginArray();
      for (Exercise exercise : submission.grade().exercises()) {
        for (Check check : submission.grade().checks(exercise)) {
          writeRow(json, submission, check);
        }
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.append('\n').toString();
  }

  private static void writeIdentity(JsonWriter json, Classroom50Identity identity)
      throws IOException {
    json.name("classroom").value(identity.classroom());
    json.name("assignment").value(identity.assignment());
    json.name("assignment_type").value(identity.assignmentType());
    json.name("owner").value(identity.owner());
    json.name("submission").value(identity.submission());
    json.name("commit").value(identity.commit());
    json.name("release").value(identity.release());
    json.name("review").value(identity.review());
  }

  private static void writeRow(JsonWriter json, GradedSubmission submission, Check check)
      throws IOException {
    Grade grade = submission.grade();
    Outcome outcome = grade.outcome(check);
    json.beginObject();
    json.name("test-name").value("Exercise " + check.exercise().number() + ": " + check.title());
    json.name("passed").value(outcome.status() == Status.PASSED);
    json.name("score").value(grade.points(check));
    json.name("max-score").value(check.points());
    json.name("status").value(outcome.status().id());
    json.name("output").value(OutcomeText.of(submission, check));
    json.endObject();
  }
}
