package microlearning.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import microlearning.checks.Check;
import microlearning.checks.Check.Kind;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;

class GradescopeResultsTest {
  private static final Set<String> VISIBILITIES =
      Set.of("visible", "hidden", "after_due_date", "after_published");

  private static JsonObject results(
      GradedSubmission submission, Map<Check, Visibility> visibility) {
    return JsonParser.parseString(GradescopeResults.of(submission, visibility)).getAsJsonObject();
  }

  private static List<JsonObject> tests(JsonObject results) {
    return results.getAsJsonArray("tests").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @Test
  void shouldKeepTheDocumentedFormat() {
    JsonObject results = results(Graded.mixed(), Map.of());
    assertThat(results.keySet())
        .isEqualTo(
            Set.of(
                "score",
                "execution_time",
                "output",
                "output_format",
                "visibility",
                "stdout_visibility",
                "tests"));
    assertThat(results.get("score").getAsInt()).isEqualTo(50);
    assertThat(results.get("execution_time").getAsInt()).isEqualTo(12);
    List<JsonObject> tests = tests(results);
    assertThat(tests).hasSize(29);
    assertThat(tests)
        .allSatisfy(
            test -> {
              assertThat(test.get("score").getAsInt())
                  .isBetween(0, test.get("max_score").getAsInt());
              assertThat(test.get("status").getAsString())
                  .isEqualTo(test.get("score").getAsInt() > 0 ? "passed" : "failed");
              assertThat(test.get("output_format").getAsString()).isEqualTo("text");
              assertThat(VISIBILITIES).contains(test.get("visibility").getAsString());
              assertThat(test.get("name").getAsString()).isNotEmpty();
            });
    assertThat(tests)
        .extracting(test -> test.get("number").getAsString())
        .doesNotHaveDuplicates()
        .startsWith("1.1", "1.2")
        .contains("3.11");
    assertThat(sum(tests, "score")).isEqualTo(50);
    assertThat(sum(tests, "max_score")).isEqualTo(100);
  }

  private static int sum(List<JsonObject> tests, String name) {
    return tests.stream().mapToInt(test -> test.get(name).getAsInt()).sum();
  }

  @Test
  void shouldTellFactsHintsAndTheTable() {
    JsonObject results = results(Graded.mixed(), Map.of());
    assertThat(results.get("output").getAsString())
        .contains("[####################]  30/30   all right")
        .contains("Trained on digits.");
    assertThat(tests(results))
        .filteredOn(test -> test.get("number").getAsString().equals("2.1"))
        .extracting(test -> test.get("output").getAsString())
        .containsExactly("expected: 1.5\nhint: Mind the sign.");
  }

  /** The table would give them away. */
  @Test
  void shouldShowNoTableWhileChecksAreHidden() {
    Map<Check, Visibility> hidden =
        Check.of(Exercise.FEEDBACK).stream()
            .filter(check -> check.kind() == Kind.HIDDEN_UPDATE)
            .collect(Collectors.toMap(Function.identity(), check -> Visibility.AFTER_DUE_DATE));
    JsonObject results = results(Graded.mixed(), hidden);
    assertThat(results.get("output").getAsString()).isEqualTo("Trained on digits.");
    assertThat(tests(results))
        .filteredOn(test -> test.get("visibility").getAsString().equals("after_due_date"))
        .extracting(test -> test.get("number").getAsString())
        .containsExactly("2.1");
  }
}
