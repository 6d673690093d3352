package microlearning.command.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.program.Invocation;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradebookCommandTest {
  @TempDir private Path folder;

  @Test
  void shouldNameAFolderThatIsNotThere() {
    Invocation run = gradebook(folder.resolve("missing"));

    assertFailure(run, "missing: no such folder");
  }

  @Test
  void shouldRefuseFoldersWithoutGrades() throws IOException {
    Invocation run = gradebook(Files.createDirectory(folder.resolve("empty")));

    assertFailure(run, "no graded submissions");
  }

  @Test
  void shouldPassOverARowThatIsNotWhole() throws IOException {
    Path submission = Files.createDirectories(folder.resolve("graded/ada"));
    Files.writeString(submission.resolve("entry.json"), "{\"name\": \"ada\"}");

    assertFailure(gradebook(folder.resolve("graded")), "no graded submissions");
  }

  @Test
  void shouldRefuseTheSameSubmissionTwice() throws IOException {
    for (String part : List.of("1", "2")) {
      Path submission = Files.createDirectories(folder.resolve(part).resolve("ada"));
      Files.writeString(submission.resolve("entry.json"), Entries.json("ada"));
    }

    assertFailure(
        gradebook(folder.resolve("1"), folder.resolve("2")), "ada is graded in two of the folders");
  }

  @Test
  void shouldSortTheRowsOfAllFoldersByName() throws IOException {
    for (String name : List.of("zoe", "ada")) {
      Path submission = Files.createDirectories(folder.resolve("of " + name).resolve(name));
      Files.writeString(submission.resolve("entry.json"), Entries.json(name));
    }

    Invocation run = gradebook(folder.resolve("of zoe"), folder.resolve("of ada"));

    assertThat(run.exitCode()).isZero();
    assertThat(Files.readAllLines(out().resolve("gradebook.csv")))
        .extracting(line -> line.split(",")[0])
        .containsExactly("submission", "ada", "zoe");
    assertThat(out().resolve("class.md")).content().contains("2 submissions: 2 graded");
  }

  @Test
  void shouldWriteGradebooksOfOtherSystemsAndSayWhatIsMissing() throws IOException {
    graded("ada");
    Files.writeString(
        folder.resolve("of ada/shard.json"),
        "{\"shard\": 1, \"of\": 2, \"all\": [\"ada\", \"bob\"]}");
    Path roster = Files.writeString(folder.resolve("s.csv"), "ID,Name\n7,Zoë\n8,\n");
    Path manual = Files.writeString(folder.resolve("m.csv"), "student,points\nada,1\n");

    Invocation run =
        gradebook(
            "--format=canvas,csv",
            "--format=moodle",
            "--roster=" + roster,
            "--manual=" + manual,
            folder.resolve("of ada").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("Missing from shard 2/2 (1): bob. Run grade --shard 2/2 again.")
        .contains("Not handed in (2): Zoë; 8.", "Not in the roster")
        .contains("Wrote the grades of 1 submission to ");
    assertThat(out())
        .isDirectoryContaining("glob:**/canvas.csv")
        .isDirectoryContaining("glob:**/grades.csv")
        .isDirectoryContaining("glob:**/index.html")
        .isDirectoryContaining("glob:**/moodle.csv")
        .isDirectoryContaining("glob:**/moodle-feedback.zip");
    assertThat(folder.resolve("of ada/ada/entry.json")).content().contains("MANUAL");
  }

  @Test
  void shouldSayWhatASystemWantsToKnow() throws IOException {
    graded("ada");
    Invocation run = gradebook("--format=canvas", folder.resolve("of ada").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--format canvas needs --roster with an id").hasLineCount(1);
    assertThat(out()).doesNotExist();
  }

  private void graded(String name) throws IOException {
    Path submission = Files.createDirectories(folder.resolve("of " + name).resolve(name));
    Files.writeString(submission.resolve("entry.json"), Entries.json(name));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Invocation gradebook(Path... folders) {
    return gradebook(Stream.of(folders).map(Path::toString).toArray(String[]::new));
  }

  private Invocation gradebook(String... more) {
    List<String> arguments = new ArrayList<>(List.of("gradebook", "--out=" + out()));
    arguments.addAll(List.of(more));
    return Invocation.of(arguments.toArray(String[]::new));
  }

  private void assertFailure(Invocation run, String part) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("microlearning gradebook: ").contains(part);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(out()).doesNotExist();
  }

  /** Rows as a grading leaves them. */
  private static final class Entries {
    /** All checks passed. */
    static String json(String name) {
      StringBuilder checks = new StringBuilder();
      for (Exercise exercise : Exercise.values()) {
        for (Check check : Check.of(exercise)) {
          checks
              .append(checks.length() == 0 ? "" : ",")
              .append("\"" + check.id() + "\": ")
              .append(
                  "{\"points\": "
                      + check.points()
                      + ", \"maximum\": "
                      + check.points()
                      + ", \"status\": \"passed\", \"hint\": \"\"}");
        }
      }
      return "{\"name\": \""
          + name
          + "\", \"status\": \"graded\", \"checks\": {"
          + checks
          + "}, \"firstHint\": \"\", \"dataSet\": \"digits\", \"seconds\": 1.5, \"sources\": \"a\","
          + " \"grader\": \"b\", \"notCompiled\": [], \"origin\": {\"name\": \"\","
          + " \"identities\": [], \"time\": \"\", \"late\": false}, \"likeness\": \"\","
          + " \"adjustments\": []}";
    }
  }
}
