package microlearning.command.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;
import microlearning.systems.GradedSubmission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class FormatOptionsTest {
  private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
  private static final Map<String, String> CLASSROOM50 =
      Map.of(
          "CLASSROOM", "neuro",
          "ASSIGNMENT", "w2d3",
          "ASSIGNMENT_TYPE", "group",
          "USERNAME", "ada",
          "SUBMISSION_TAG", "submit/1",
          "COMMIT_URL", "https://example.org/commit",
          "RELEASE_URL", "https://example.org/release",
          "REVIEW_URL", "");

  @TempDir private Path folder;

  /** Has the options and nothing else. */
  @Command(name = "grade")
  private static final class Host implements Runnable {
    @Mixin private FormatOptions formats;

    @Override
    public void run() {}
  }

  private static FormatOptions options(String... arguments) {
    Host host = new Host();
    new CommandLine(host).parseArgs(arguments);
    return host.formats;
  }

  private List<String> write(FormatOptions options) throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    GradedSubmission submission =
        new GradedSubmission(new Grade(EnumSet.allOf(Exercise.class)), "", 1);
    options.write(submission, folder, own, NOW);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void shouldWriteNothingUnasked() throws IOException {
    FormatOptions options = options();
    options.prepare(7, Map.of("GITHUB_STEP_SUMMARY", folder.resolve("step").toString()));
    assertThat(write(options)).isEmpty();
  }

  @Test
  void shouldWriteTheFilesOfEachFormat() throws IOException {
    Map<String, String> environment = new HashMap<>(CLASSROOM50);
    environment.put("GITHUB_STEP_SUMMARY", folder.resolve("step").toString());
    FormatOptions options = options("--format", "github,classroom50", "--format=junit,gradescope");
    options.prepare(1, environment);
    assertThat(write(options))
        .containsExactly(
            "github.json",
            "own/junit.xml",
            "release-body.md",
            "result.json",
            "results.json",
            "step",
            "summary.md");
    assertThat(folder.resolve("step")).content().startsWith("## 0 of 100 points");
  }

  @ParameterizedTest
  @CsvSource({"github,0", "github,2", "classroom50,2", "gradescope,2"})
  void shouldRefuseMoreThanOneSubmissionWhereASystemTakesOne(String format, int submissions) {
    FormatOptions options = options("--format", format);
    assertThatThrownBy(() -> options.prepare(submissions, CLASSROOM50))
        .isInstanceOf(ParameterException.class)
        .hasMessage("--format %s takes one submission, not %d.", format, submissions);
  }

  @Test
  void shouldTakeManySubmissionsForJUnit() throws IOException {
    FormatOptions options = options("--format", "junit");
    options.prepare(100, Map.of());
    assertThat(write(options)).containsExactly("own/junit.xml");
  }

  @Test
  void shouldTakeClassroom50sIdentityFromTheEnvironmentAndOptionsBeforeThat() throws IOException {
    FormatOptions options = options("--format", "classroom50", "--owner=grace");
    options.prepare(1, CLASSROOM50);
    write(options);
    Map<String, ?> result =
        JsonParser.parseString(Files.readString(folder.resolve("result.json")))
            .getAsJsonObject()
            .asMap();
    assertThat(result.get("owner")).hasToString("\"grace\"");
    assertThat(result.get("assignment_type")).hasToString("\"group\"");
    assertThat(result.get("review")).hasToString("\"https://example.org/commit\"");
    assertThat(result.get("datetime")).hasToString("\"2026-09-01T10:00:00Z\"");
  }

  @Test
  void shouldNameAllThatClassroom50Misses() {
    FormatOptions options = options("--format", "classroom50", "--classroom=neuro");
    assertThatThrownBy(() -> options.prepare(1, Map.of("ASSIGNMENT", "w2d3")))
        .isInstanceOf(ParameterException.class)
        .hasMessage(
            "--format classroom50 needs --commit or the variable COMMIT_URL, --owner or the"
                + " variable OWNER, --submission-tag or the variable SUBMISSION_TAG, --release or"
                + " the variable RELEASE_URL.");
  }

  @Test
  void shouldTellWhatClassroom50WouldRefuse() {
    FormatOptions options = options("--format", "classroom50", "--submission-tag=v1");
    assertThatThrownBy(() -> options.prepare(1, CLASSROOM50))
        .isInstanceOf(ParameterException.class)
        .hasMessage("The submission's tag must begin with submit/, not be 'v1'.");
  }

  @Test
  void shouldHideChecksByIdKindOrAll() throws IOException {
    FormatOptions options =
        options(
            "--format=gradescope",
            "--visibility=all=after_due_date,loss=hidden",
            "--visibility=perturb.loss=visible");
    options.prepare(1, Map.of());
    write(options);
    Map<String, String> shown = new HashMap<>();
    JsonParser.parseString(Files.readString(folder.resolve("results.json")))
        .getAsJsonObject()
        .getAsJsonArray("tests")
        .forEach(
            test ->
                shown.put(
                    test.getAsJsonObject().get("number").getAsString(),
                    test.getAsJsonObject().get("visibility").getAsString()));
    assertThat(shown)
        .containsEntry("1.1", "after_due_date")
        .containsEntry("1.6", "visible")
        .containsEntry("2.6", "hidden")
        .containsEntry("3.8", "hidden");
    assertThat(new TreeSet<>(shown.values()))
        .containsExactly("after_due_date", "hidden", "visible");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "loss,must be CHECK=WHEN",
        "lost=hidden,\"takes a check such as perturb.loss, a kind such as loss, or all\"",
        "loss=never,\"must be one of visible, after_due_date, after_published, hidden\""
      })
  void shouldRefuseVisibilitiesThatMeanNothing(String argument, String message) {
    assertThatThrownBy(() -> options("--visibility", argument))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining(message + ", not '");
  }
}
