package microlearning.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of the schema {@code classroom50/result/v1}, and those that its readers add. */
final class Classroom50Rules {
  private static final List<String> TEXTS =
      List.of("classroom", "assignment", "owner", "commit", "release", "review");
  private static final Set<String> REQUIRED =
      Set.of(
          "schema",
          "classroom",
          "assignment",
          "assignment_type",
          "owner",
          "submission",
          "commit",
          "release",
          "review",
          "datetime",
          "score",
          "max-score",
          "tests");
  private static final Set<String> ALLOWED = Set.of("graded_at", "submitted_by");
  private static final String TIME = "\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\dZ";

  private Classroom50Rules() {}

  static void check(String json) {
    JsonObject result = JsonParser.parseString(json).getAsJsonObject();
    assertThat(result.keySet()).containsAll(REQUIRED);
    Set<String> others = new TreeSet<>(result.keySet());
    others.removeAll(REQUIRED);
    assertThat(ALLOWED).containsAll(others);
    assertThat(text(result, "schema")).isEqualTo("classroom50/result/v1");
    assertThat(TEXTS).allSatisfy(name -> assertThat(text(result, name)).isNotEmpty());
    assertThat(text(result, "assignment_type")).isIn("individual", "group");
    assertThat(text(result, "submission")).startsWith("submit/");
    assertThat(text(result, "datetime")).matches(TIME);
    if (result.has("graded_at")) {
      assertThat(text(result, "graded_at")).matches(TIME);
    }
    checkScore(result);
    int sum = 0;
    int maximum = 0;
    for (JsonElement element : result.getAsJsonArray("tests")) {
      JsonObject row = element.getAsJsonObject();
      assertThat(text(row, "test-name")).isNotEmpty();
      assertThat(row.getAsJsonPrimitive("passed").isBoolean()).isTrue();
      checkScore(row);
      sum += row.get("score").getAsInt();
      maximum += row.get("max-score").getAsInt();
    }
    assertThat(result.get("score").getAsInt()).isEqualTo(sum);
    assertThat(result.get("max-score").getAsInt()).isEqualTo(maximum);
  }

  private static String text(JsonObject object, String name) {
    assertThat(object.getAsJsonPrimitive(name).isString()).as(name).isTrue();
    return object.get(name).getAsString();
  }

  /** As they are written: 4.0 is no integer here. */
  private static void checkScore(JsonObject object) {
    for (String name : List.of("score", "max-score")) {
      assertThat(object.getAsJsonPrimitive(name).isNumber()).as(name).isTrue();
      assertThat(object.get(name).getAsString()).as(name).matches("0|[1-9]\\d*");
    }
    assertThat(object.get("score").getAsInt())
        .isLessThanOrEqualTo(object.get("max-score").getAsInt());
  }
}
