package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import microlearning.handout.ExerciseFile;
import microlearning.program.Invocation;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packages, used as the systems that they are made for use them. */
class BundleIT {
  private static final Map<String, String> CLASSROOM50 =
      Map.of(
          "CLASSROOM", "neuro",
          "ASSIGNMENT", "w2d3",
          "ASSIGNMENT_TYPE", "individual",
          "OWNER", "ada",
          "SUBMISSION_TAG", "submit/2026-09-01T10-00-00Z-a1b2c3d",
          "COMMIT_URL", "https://example.org/commit",
          "RELEASE_URL", "https://example.org/release",
          "REVIEW_URL", "https://example.org/review");

  /** There is no such user on the machines of tests. */
  private static final String AS_USER = "--as-user student ";

  @TempDir private Path folder;

  private Path bundle(String system, String... options) throws IOException, InterruptedException {
    Path file = folder.resolve(system);
    List<String> arguments = new ArrayList<>(List.of("bundle", system, "--out", file.toString()));
    arguments.addAll(List.of(options));
    Invocation run = new Program(folder).run(List.of(), Map.of(), arguments);
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    return file;
  }

  private Path unpacked(String system, String... options) throws IOException, InterruptedException {
    Path target = Files.createDirectory(folder.resolve("unpacked"));
    try (FileSystem zip = FileSystems.newFileSystem(bundle(system, options));
        Stream<Path> files = Files.list(zip.getPath("/"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    return target;
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  /** The exercises as they are handed out. */
  private static final String GIVEN = "microlearning/gradebook/given/";

  @Test
  void shouldHoldNoSolution() throws IOException, InterruptedException {
    Path grader = bundle("github");
    List<String> answers = new ArrayList<>();
    for (Exercise exercise : Exercise.values()) {
      answers.addAll(ExerciseFile.of(exercise).answers());
    }
    answers.removeIf(answer -> answer.length() < 20); // Such short ones stand anywhere.
    assertThat(answers).isNotEmpty();
    try (JarFile jar = new JarFile(grader.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .contains("microlearning/judge/Judge.class")
          .noneMatch(name -> name.startsWith("microlearning/exercises/"))
          .noneMatch(name -> name.startsWith("microlearning/misconceptions/"));
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        if (entry.getName().startsWith(GIVEN)) {
          continue; // Students have it: one exercise gives what another asks for.
        }
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain(answers);
      }
    }
  }

  static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException | InterruptedException e) {
      return false;
    }
  }

  @Test
  @EnabledIf("hasPython")
  void shouldGradeInClassroom50() throws IOException, InterruptedException {
    Path bundle = unpacked("classroom50", "--", "--dataset", "digits");
    StudentRepository student = StudentRepository.export(folder.resolve("checkout"), folder);
    student.fillIn(Exercise.FEEDBACK);
    List<String> command = List.of("python3", bundle.resolve("autograder.py").toString());

    Invocation run = new OfflineShell(folder).run(student.folder(), CLASSROOM50, command);

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    JsonObject result = json(student.folder().resolve("result.json"));
    assertThat(result.get("schema").getAsString()).isEqualTo("classroom50/result/v1");
    assertThat(result.get("owner").getAsString()).isEqualTo("ada");
    assertThat(result.get("score").getAsInt()).isEqualTo(30);
    assertThat(student.folder().resolve("release-body.md"))
        .content()
        .startsWith("## 30 of 100 points\n");
    try (Stream<Path> files = Files.list(student.folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.startsWith(".grade-"));
    }
  }

  @Test
  @EnabledIf("hasPython")
  void shouldFailInClassroom50WhereTheRunnerSaysNothing() throws IOException, InterruptedException {
    Path bundle = unpacked("classroom50");
    Path checkout = Files.createDirectory(folder.resolve("checkout"));
    Map<String, String> environment = new HashMap<>(CLASSROOM50);
    environment.put("OWNER", "");

    Invocation run =
        new OfflineShell(folder)
            .run(
                checkout,
                environment,
                List.of("python3", bundle.resolve("autograder.py").toString()));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("needs --owner or the variable OWNER");
    assertThat(checkout).isEmptyDirectory();
  }

  /**
   * Gradescope unpacks the zip into a folder, and copies the script beside it. What a course's file
   * says of the class, or of the instructor's machine, stays here.
   */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void shouldGradeInGradescope() throws IOException, InterruptedException {
    Path course =
        Files.writeString(
            folder.resolve("course.yaml"),
            """
            visibility: {accuracy: after_due_date}
            roster: students.csv
            sandbox: podman
            image: none
            mnist: /nowhere
            """);
    Path autograder =
        gradescope(unpacked("gradescope", "--", "--course", course.toString(), "--dataset=digits"));
    StudentRepository student = StudentRepository.export(folder.resolve("checkout"), folder);
    student.fillIn(Exercise.FEEDBACK);
    for (Exercise exercise : Exercise.values()) {
      Path source = student.source(exercise);
      Files.copy(source, autograder.resolve("submission").resolve(source.getFileName()));
    }

    Invocation run = runAutograder(autograder);

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    JsonObject results = json(autograder.resolve("results/results.json"));
    assertThat(results.get("score").getAsInt()).isEqualTo(30);
    assertThat(results.getAsJsonArray("tests").asList())
        .extracting(test -> test.getAsJsonObject().get("visibility").getAsString())
        .hasSize(29)
        .filteredOn("after_due_date"::equals)
        .hasSize(3);
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void shouldLeaveAResultInGradescopeAlsoIfTheGraderFails()
      throws IOException, InterruptedException {
    Path autograder = gradescope(unpacked("gradescope"));
    Files.writeString(autograder.resolve("source/microlearning.jar"), "broken");

    runAutograder(autograder);

    JsonObject results = json(autograder.resolve("results/results.json"));
    assertThat(results.get("score").getAsInt()).isZero();
    assertThat(results.get("output").getAsString()).contains("not your fault");
  }

  private Path gradescope(Path unpacked) throws IOException {
    Path autograder = Files.createDirectory(folder.resolve("autograder"));
    Files.move(unpacked, autograder.resolve("source"));
    Files.createDirectory(autograder.resolve("submission"));
    Files.createDirectory(autograder.resolve("results"));
    String script = Files.readString(autograder.resolve("source/run_autograder"));
    assertThat(script).contains(AS_USER);
    Files.writeString(autograder.resolve("run_autograder"), script.replace(AS_USER, ""));
    return autograder;
  }

  private Invocation runAutograder(Path autograder) throws IOException, InterruptedException {
    return new OfflineShell(folder)
        .run(folder, Map.of(), List.of("bash", autograder.resolve("run_autograder").toString()));
  }
}
