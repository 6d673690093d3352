package microlearning.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Classroom50ResultTest {
  static final Classroom50Identity IDENTITY =
      new Classroom50Identity(
          "neuro",
          "w2d3",
          "individual",
          "ada",
          "submit/2026-09-01T10-00-00Z-a1b2c3d",
          "https://example.org/commit",
          "https://example.org/release",
          "https://example.org/review");
  private static final Instant SUBMITTED = Instant.parse("2026-09-01T10:00:00.987Z");
  private static final Instant GRADED = Instant.parse("2026-09-01T10:05:09Z");

  private static String json(GradedSubmission submission) {
    return Classroom50Result.of(submission, IDENTITY, SUBMITTED, GRADED);
  }

  @Test
  void shouldKeepTheRulesOfTheSchema() {
    for (GradedSubmission submission :
        List.of(
            Graded.right(),
            Graded.mixed(),
            Graded.faulty(),
            Graded.ungraded(),
            Graded.hostile(Graded.HOSTILE))) {
      Classroom50Rules.check(json(submission));
    }
  }

  @Test
  void shouldTellTheGradeAndWhoseItIs() {
    JsonObject result = JsonParser.parseString(json(Graded.mixed())).getAsJsonObject();
    assertThat(result.get("classroom").getAsString()).isEqualTo("neuro");
    assertThat(result.get("assignment").getAsString()).isEqualTo("w2d3");
    assertThat(result.get("owner").getAsString()).isEqualTo("ada");
    assertThat(result.get("datetime").getAsString()).isEqualTo("2026-09-01T10:00:00Z");
    assertThat(result.get("graded_at").getAsString()).isEqualTo("2026-09-01T10:05:09Z");
    assertThat(result.get("score").getAsInt()).isEqualTo(50);
    assertThat(result.get("max-score").getAsInt()).isEqualTo(100);
    List<JsonObject> rows =
        result.getAsJsonArray("tests").asList().stream().map(JsonElement::getAsJsonObject).toList();
    assertThat(rows).hasSize(29);
    assertThat(rows)
        .filteredOn(row -> row.get("output").getAsString().contains("Mind the sign."))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("test-name").getAsString())
                  .isEqualTo("Exercise 2: feedback gives the right update of the hidden weights");
              assertThat(row.get("passed").getAsBoolean()).isFalse();
              assertThat(row.get("max-score").getAsInt()).isEqualTo(6);
            });
  }

  @Test
  void shouldRefuseIdentitiesThatClassroom50Refuses() {
    for (String type : Set.of("individual", "group", "team")) {
      assertThat(identity(type, "submit/1", "review").assignmentType()).isEqualTo(type);
    }
    assertThatThrownBy(() -> identity("pair", "submit/1", "review"))
        .hasMessage("The assignment's type must be one of individual, group, team, not 'pair'.");
    assertThatThrownBy(() -> identity("group", "v1", "review"))
        .hasMessage("The submission's tag must begin with submit/, not be 'v1'.");
    assertThatThrownBy(() -> identity("group", "submit/1", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Classroom50Identity identity(String type, String submission, String review) {
    return new Classroom50Identity("c", "a", type, "o", submission, "commit", "release", review);
  }
}
