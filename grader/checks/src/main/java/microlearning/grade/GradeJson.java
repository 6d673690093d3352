package microlearning.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;
import microlearning.text.PlainText;
import org.jspecify.annotations.Nullable;

/** A grade as JSON, for programs. */
public final class GradeJson {
  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

  private GradeJson() {}

  /**
   * The JSON text.
   *
   * @param data that was trained on, or null if nothing was
   * @param version of the grader
   */
  public static String of(Grade grade, @Nullable GradingData data, String version) {
    return of(grade, data, version, Map.of());
  }

  /**
   * The JSON text.
   *
   * @param about what is known of the submission besides; left out if that is nothing
   */
  static String of(
      Grade grade, @Nullable GradingData data, String version, Map<String, String> about) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      writeAbout(json, about);
      json.name("score").value(grade.points());
      json.name("max_score").value(grade.maximum());
      json.name("data_set").value(data == null ? null : data.name());
      json.name("data_set_reason").value(data == null ? null : PlainText.line(data.reason()));
      json.name("seed").value(data == null || data.secret() ? null : data.settings().seed());
      json.name("versions").beginObject();
      json.name("microlearning").value(version);
      json.name("java").value(System.getProperty("java.version"));
      json.endObject();
      json.name("exercises").beginArray();
      for (Exercise exercise : grade.exercises()) {
        writeExercise(json, grade, exercise);
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.append('\n').toString();
  }

  /**
   * The JSON text of a grade with points that no check gave or took: the score is the total.
   *
   * @param json a text that this class made, with or without such points
   * @throws JsonParseException if it is none
   */
  public static String adjusted(String json, List<Adjustment> adjustments) {
    JsonObject grade = JsonParser.parseString(json).getAsJsonObject();
    int points = 0;
    for (JsonElement exercise : grade.getAsJsonArray("exercises")) {
      points += exercise.getAsJsonObject().get("score").getAsInt();
    }
    BigDecimal total = Adjustment.total(points, adjustments);
    grade.add("score", JsonParser.parseString(Adjustment.shown(total)));
    grade.remove("adjustments");
    if (!adjustments.isEmpty()) {
      JsonArray list = new JsonArray();
      for (Adjustment adjustment : adjustments) {
        JsonObject item = new JsonObject();
        item.addProperty("kind", adjustment.kind().name().toLowerCase(Locale.ROOT));
        item.addProperty("points", adjustment.points());
        item.addProperty("comment", adjustment.comment());
        list.add(item);
      }
      grade.add("adjustments", list);
    }
    return GSON.toJson(grade) + "\n";
  }

  private static void writeAbout(JsonWriter json, Map<String, String> about) throws IOException {
    if (!about.isEmpty()) {
      json.name("submission").beginObject();
      for (Map.Entry<String, String> entry : about.entrySet()) {
        json.name(entry.getKey()).value(PlainText.line(entry.getValue()));
      }
      json.endObject();
    }
  }

  private static void writeExercise(JsonWriter json, Grade grade, Exercise exercise)
      throws IOException {
    json.beginObject();
    json.name("exercise").value(exercise.number());
    json.name("title").value(exercise.title());
    json.name("score").value(grade.points(exercise));
    json.name("max_score").value(grade.maximum(exercise));
    json.name("status").value(grade.status(exercise).id());
    json.name("checks").beginArray();
    for (Check check : grade.checks(exercise)) {
      writeCheck(json, grade, check);
    }
    json.endArray().endObject();
  }

  private static void writeCheck(JsonWriter json, Grade grade, Check check) throws IOException {
    Outcome outcome = grade.outcome(check);
    json.beginObject();
    json.name("id").value(check.id());
    json.name("title").value(check.title());
    json.name("score").value(grade.points(check));
    json.name("max_score").value(check.points());
    json.name("status").value(outcome.status().id());
    json.name("facts").beginObject();
    for (Fact fact : outcome.facts()) {
      json.name(fact.label()).value(fact.value());
    }
    json.endObject();
    json.name("hint").value(outcome.hint());
    json.endObject();
  }
}
