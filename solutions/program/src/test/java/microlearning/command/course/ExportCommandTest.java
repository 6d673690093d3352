package microlearning.command.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import microlearning.handout.ExerciseFile;
import microlearning.program.Invocation;
import microlearning.program.SmallReference;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  /** The tutorial gives it: in Exercise 3, and in backpropagation. */
  private static final String GIVEN = "targets.minus(output)";

  @TempDir private static Path shared;
  private static Map<String, String> exported;

  @TempDir private Path folder;

  @BeforeAll
  static void exportThisProject() throws IOException {
    Path repository = shared.resolve("new/student");
    Invocation run = export(repository, Path.of("../.."));
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .containsExactly("Wrote a student's repository to " + repository + ".");
    exported = SmallReference.texts(repository);
  }

  private static Invocation export(Path to, Path project) {
    return Invocation.of("export", to.toString(), "--project", project.toString());
  }

  private void assertOneLine(Invocation run, String message) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("microlearning export: ").contains(message);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void shouldHoldExercisesGraderAndReferenceData() {
    assertThat(exported)
        .containsKeys(
            "pom.xml",
            ".gitattributes",
            ".gitignore",
            "LICENSE",
            "exercises/src/test/java/microlearning/exercises/Exercise1WeightPerturbationTest.java",
            "grader/checks/src/main/java/microlearning/checks/Check.java",
            "reference-data/manifest.json",
            "reference-data/mnist/bands.csv");
    for (Exercise exercise : Exercise.values()) {
      ExerciseFile file = ExerciseFile.of(exercise);
      assertThat(exported).containsEntry("exercises/src/main/java/" + file.path(), file.text());
    }
  }

  @Test
  void shouldHaveAReadmeAndAWorkflowOfItsOwn() {
    assertThat(exported.get("README.md")).contains("mvn test").doesNotContain("I run a course");
    assertThat(exported).containsKey(".github/workflows/grade.yml");
    assertThat(exported).doesNotContainKey(".github/workflows/ci.yml");
  }

  @Test
  void shouldHoldNothingOfTheSolutions() {
    assertThat(exported.keySet())
        .noneMatch(path -> path.matches("(?s).*/(target|misconceptions|zoo|variance)/.*"))
        .noneMatch(path -> path.startsWith("solutions"))
        .noneMatch(path -> path.startsWith("grader") && path.contains("/src/test/"));
    List<String> answers =
        Arrays.stream(Exercise.values())
            .flatMap(exercise -> ExerciseFile.of(exercise).answers().stream())
            .filter(answer -> !answer.equals(GIVEN))
            .map(ExportCommandTest::withoutSpace)
            .toList();
    assertThat(answers).hasSize(4);
    exported.forEach(
        (path, text) ->
            assertThat(withoutSpace(text))
                .as(path)
                .doesNotContain(answers)
                .doesNotContain("microlearning.misconceptions", "SolvedRules", "solutiononly")
                .doesNotContain("<module>solutions"));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void shouldLeaveAFolderAloneThatIsNotEmpty() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine"), "mine");

    assertOneLine(export(folder, Path.of("../..")), folder + " is not empty. Name a new folder.");

    assertThat(folder).isDirectoryContaining(path -> path.equals(mine));
    assertThat(mine).hasContent("mine");
  }

  @Test
  void shouldSayThatAFolderIsNoCheckout() {
    assertOneLine(
        export(folder.resolve("student"), folder),
        folder + " is no checkout of the Microlearning Grader");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void shouldSayThatAPlaceCannotBeWrittenTo() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    assertOneLine(
        export(file.resolve("student"), Path.of("../..")), "name a folder that you may write to.");

    assertThat(file).hasContent("mine");
  }
}
