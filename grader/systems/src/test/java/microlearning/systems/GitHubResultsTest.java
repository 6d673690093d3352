package microlearning.systems;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GitHubResultsTest {
  private static final int LONGEST_ENVIRONMENT_VARIABLE = 131_072;

  private static List<JsonObject> rows(GradedSubmission submission) {
    return JsonParser.parseString(GitHubResults.json(submission))
        .getAsJsonObject()
        .getAsJsonArray("tests")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @Test
  void shouldHaveARowForEachPoint() {
    List<JsonObject> rows = rows(Graded.mixed());
    assertThat(rows).hasSize(100);
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.keySet())
                  .isEqualTo(
                      Set.of(
                          "name",
                          "status",
                          "score",
                          "message",
                          "test_code",
                          "filename",
                          "line_no",
                          "duration"));
              assertThat(row.get("score").getAsInt())
                  .isEqualTo(row.get("status").getAsString().equals("pass") ? 1 : 0);
            });
    assertThat(rows).extracting(row -> row.get("name").getAsString()).doesNotHaveDuplicates();
    assertThat(rows.get(0).get("name").getAsString())
        .isEqualTo("Exercise 1: perturb gives the right update of the hidden weights (1/6)");
  }

  @Test
  void shouldGiveTheSamePointsInTheReportersTableAndAnnotation() {
    for (GradedSubmission submission :
        List.of(Graded.right(), Graded.mixed(), Graded.faulty(), Graded.ungraded())) {
      Reporter reporter = Reporter.read(GitHubResults.json(submission));
      int points = submission.grade().points();
      assertThat(reporter.tableScore()).isEqualTo(points);
      assertThat(reporter.annotationScore()).isEqualTo(points);
      assertThat(reporter.maxScore()).isEqualTo(100);
      assertThat(reporter.failed()).isEqualTo(points < 100);
    }
  }

  @Test
  void shouldLetTheReporterPrintEachHintOnceBelowItsCheck() {
    List<String> log = Reporter.read(GitHubResults.json(Graded.mixed())).log();
    assertThat(log)
        .containsSubsequence(
            "❌ Exercise 2: feedback gives the right update of the hidden weights (1/6)",
            "Test code:",
            "expected: 1.5",
            "hint: Mind the sign.",
            "❌ Exercise 2: feedback gives the right update of the hidden weights (2/6)");
    assertThat(log).filteredOn("hint: Mind the sign."::equals).hasSize(1);
    assertThat(log).noneMatch(line -> line.contains("- line"));
  }

  /** The reporter prints the message of an error in place of the name. */
  @Test
  void shouldNameTheCheckInTheMessageOfAnErrorAndGiveNoOtherMessage() {
    List<String> log = Reporter.read(GitHubResults.json(Graded.faulty())).log();
    assertThat(log)
        .containsSequence(
            "Error: Exercise 1: perturb has the reference's signal-to-noise ratio (1/2):"
                + " not checked, by a fault of the grader",
            "fault of the grader: no reference");
    assertThat(rows(Graded.faulty()))
        .filteredOn(row -> !row.get("status").getAsString().equals("error"))
        .allMatch(row -> row.get("message").getAsString().isEmpty());
    assertThat(rows(Graded.mixed())).allMatch(row -> row.get("message").getAsString().isEmpty());
  }

  @Test
  void shouldTellFailureFromError() {
    assertThat(status(Graded.right())).isEqualTo("pass");
    assertThat(status(Graded.mixed())).isEqualTo("fail");
    assertThat(status(Graded.ungraded())).isEqualTo("fail");
    assertThat(status(Graded.faulty())).isEqualTo("error");
  }

  private static String status(GradedSubmission submission) {
    return JsonParser.parseString(GitHubResults.json(submission))
        .getAsJsonObject()
        .get("status")
        .getAsString();
  }

  /** A line that begins with two colons, or has ##[, is a command to the workflow's runner. */
  @Test
  void shouldLetNoSubmissionGiveCommandsToTheRunner() {
    List<String> log = Reporter.read(GitHubResults.json(Graded.hostile(Graded.HOSTILE))).log();
    assertThat(log)
        .anyMatch(line -> line.contains("totalPoints"))
        .noneMatch(line -> line.strip().startsWith("::"))
        .noneMatch(line -> line.contains("##["))
        .noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void shouldFitIntoAnEnvironmentVariableWhateverASubmissionSays() {
    for (String text : List.of("\u2028\u0001".repeat(5000), "\ud83d\ude00".repeat(5000), "\"\\")) {
      byte[] json = GitHubResults.json(Graded.hostile(text)).getBytes(StandardCharsets.UTF_8);
      assertThat(Base64.getEncoder().encodeToString(json))
          .hasSizeLessThan(LONGEST_ENVIRONMENT_VARIABLE - "GRADE_RESULTS=".length());
    }
  }
}
