package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's repository, from the packaged program to full marks, as Maven grades it. */
class ExportIT {
  private static final Path RECORDING = Path.of("../../.github/wrong-run.svg");
  private static final String TITLE =
      "The end of mvn test with three mistakes: the points of each exercise, what to fix"
          + " first with its file and line, a hint, how many checks wait for it, and the report.";

  @TempDir private Path folder;
  private StudentRepository student;

  /** Where names are not as simple as on the machines of programmers. */
  @BeforeEach
  void export() throws Exception {
    student = StudentRepository.export(folder.resolve("Öğrenci ödevi (1)"), folder);
  }

  @Test
  void shouldBeGradedZeroAsHandedOutAndAHundredOnceFilledIn() throws Exception {
    Maven asHandedOut = mvnTest(student.folder(), 0);
    assertThat(grade().get("score").getAsInt()).isZero();
    assertThat(statuses()).containsExactly("not_started", "not_started", "not_started");
    assertThat(asHandedOut.lines())
        .contains("Next: Exercise 1, perturb: the difference of the losses is still to be filled");
    assertThat(report())
        .contains("What to do next", "href=\"../../handout/html/exercise-1-perturb.html\"");
    assertThat(student.folder().resolve("exercises/handout/html"))
        .isDirectoryContaining("glob:**/exercise-1-perturb.html")
        .isDirectoryContaining("glob:**/lab.html");

    fillInAll();
    mvnTest(student.folder().resolve("exercises"), 0);
    assertThat(grade().get("score").getAsInt()).isEqualTo(100);
    assertThat(grade().get("data_set").getAsString()).isEqualTo("digits");
    assertThat(report()).contains("All right.", "href=\"../../handout/html/lab.html\"");
  }

  @Test
  void shouldEndWithWhatToFixFirstOnATerminal() throws Exception {
    fillInAll();
    replace(Exercise.PERTURB, "lossNow - lossPerturbed", "lossPerturbed - lossNow");
    replace(Exercise.FEEDBACK, "targets.minus(output)", "output.minus(targets)");
    replace(Exercise.KOLEPOLL, "deltaB.times(etaBack)", "deltaB.times(-etaBack)");

    Terminal terminal = Terminal.of(mvnTest(student.folder(), 1).lines());

    assertThat(terminal.lines()).hasSizeLessThanOrEqualTo(40);
    assertThat(terminal.lastScreen())
        .anyMatch(line -> line.matches("Exercise 1: weight perturbation  \\[.*] +\\d+/30.*"))
        .anyMatch(line -> line.matches("Exercise 2: feedback alignment   \\[.*] +\\d+/30.*"))
        .anyMatch(line -> line.matches("Exercise 3: Kolen-Pollack        \\[.*] +\\d+/40.*"))
        .anyMatch(line -> line.matches("Total +\\d+/100"))
        .anyMatch(line -> line.matches("Fix this first: [1-3]\\.\\d+ .*"))
        .anyMatch(line -> line.matches(".* further checks of Exercise . wait for it\\..*"))
        .contains("Report: " + Path.of("exercises/target/grade/report.html"));
    assertIsRecorded(terminal);
  }

  /** The picture in the documentation is of this run, but for its times. */
  private static void assertIsRecorded(Terminal terminal) throws IOException {
    String svg =
        terminal
            .svg(TITLE, "Exercise 1")
            .replace('\\', '/')
            .replaceAll(" in \\d+\\.\\d s", " in 4.2 s");
    Path made = Files.writeString(Path.of("target/wrong-run.svg"), svg);
    assertThat(Files.readString(RECORDING))
        .as("Copy %s there.", made.toAbsolutePath())
        .isEqualTo(svg);
  }

  /** Of an unpacked archive or a cloud folder, sources may be older than what was made of them. */
  @Test
  void shouldGradeTheSourceAsItStandsAndSayWhatDoesNotCompile() throws Exception {
    student.fillIn(Exercise.FEEDBACK);
    mvnTest(student.folder(), 0);
    assertThat(grade().get("score").getAsInt()).isEqualTo(30);

    replace(Exercise.FEEDBACK, "targets.minus(output)", "output.minus(targets)");
    makeOld(Exercise.FEEDBACK);
    mvnTest(student.folder(), 1);
    assertThat(grade().get("score").getAsInt()).isLessThan(30);

    replace(Exercise.FEEDBACK, "output.minus(targets)", "targets - output");
    makeOld(Exercise.FEEDBACK);
    Maven build = mvnTest(student.folder(), 1);
    assertThat(grade().get("score").getAsInt()).isZero();
    int line = 1 + lineOf(Exercise.FEEDBACK, "targets - output");
    String error = "FeedbackAlignmentMLP.java:" + line + ": bad operand types";
    assertThat(grade().toString()).contains(error);
    assertThat(report()).contains(error);
    assertThat(build.lines())
        .contains("Fix this first: Exercise 2: feedback alignment")
        .contains("  A Matrix has no operators. Write a.minus(b) for a - b.");
  }

  private void fillInAll() throws IOException {
    for (Exercise exercise : Exercise.values()) {
      student.fillIn(exercise);
    }
  }

  private void replace(Exercise exercise, String right, String wrong) throws IOException {
    Path source = student.source(exercise);
    String text = Files.readString(source);
    assertThat(text).contains("= " + right + ";");
    Files.writeString(source, text.replace("= " + right + ";", "= " + wrong + ";"));
  }

  private void makeOld(Exercise exercise) throws IOException {
    Files.setLastModifiedTime(student.source(exercise), FileTime.fromMillis(0));
  }

  private int lineOf(Exercise exercise, String text) throws IOException {
    List<String> lines = Files.readAllLines(student.source(exercise));
    return lines.indexOf(lines.stream().filter(l -> l.contains(text)).findFirst().orElseThrow());
  }

  /** Runs the README's command, without MNIST. */
  private static Maven mvnTest(Path at, int exitCode) throws Exception {
    Maven build = Maven.run(at, "test");
    assertThat(build.exitCode()).as(build.text()).isEqualTo(exitCode);
    return build;
  }

  private JsonObject grade() throws IOException {
    return JsonParser.parseString(
            Files.readString(student.folder().resolve("exercises/target/grade/grade.json")))
        .getAsJsonObject();
  }

  private String report() throws IOException {
    return Files.readString(student.folder().resolve("exercises/target/grade/report.html"));
  }

  private List<String> statuses() throws IOException {
    return grade().getAsJsonArray("exercises").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(exercise -> exercise.get("status").getAsString())
        .toList();
  }
}
