package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import microlearning.program.Invocation;
import microlearning.submission.Exercise;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the workflow of a student's repository says, by its own commands; it runs on Linux, and
 * its shell is Bash.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ClassroomWorkflowIT {
  private static final String JOB = "run-autograding-tests";

  @TempDir private Path folder;
  private WorkflowRun run;
  private StudentRepository student;
  private Machine machine;

  /** The machine before the first step, with an instructor's grader to be fetched. */
  @BeforeEach
  void makeMachine() throws IOException, InterruptedException {
    Path grader = folder.resolve("release.jar");
    Invocation bundle =
        new Program(folder)
            .run(List.of(), Map.of(), List.of("bundle", "github", "--out", grader.toString()));
    String digest = DigestUtils.sha256Hex(Files.readAllBytes(grader));
    assertThat(bundle.out()).contains(digest);
    student = StudentRepository.export(folder.resolve("student"), folder);
    run = new WorkflowRun(workflow("classroom.yml"), folder);
    run.set("vars.GRADER_URL", grader.toUri().toString());
    run.set("vars.GRADER_SHA256", digest);
    machine = run.machine("machine");
  }

  private Path workflow(String name) {
    return student.folder().resolve(".github/workflows").resolve(name);
  }

  /** What the checkout of a push leaves on the machine. */
  private void push() throws IOException {
    Files.move(student.folder(), machine.work().resolve("submission"));
  }

  @Test
  void shouldGradeWhatWasPushedByTheInstructorsGrader() throws Exception {
    student.fillIn(Exercise.FEEDBACK);
    deface(student.folder().resolve("grader"));
    push();

    List<String> said = run.run(JOB, machine, 0);

    assertThat(said).noneMatch(line -> line.strip().startsWith("::"));
    Map<String, String> reported = run.given("classroom-resources/autograding-grading-reporter");
    assertThat(reported).containsEntry("runners", "grade");
    byte[] json = Base64.getDecoder().decode(reported.get("GRADE_RESULTS"));
    JsonObject results =
        JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    assertThat(results.get("max_score").getAsInt()).isEqualTo(100);
    assertThat(results.get("status").getAsString()).isEqualTo("fail");
    assertThat(results.getAsJsonArray("tests").asList())
        .extracting(JsonElement::getAsJsonObject)
        .filteredOn(row -> row.get("status").getAsString().equals("pass"))
        .hasSize(30)
        .allMatch(row -> row.get("name").getAsString().startsWith("Exercise 2: "));
    assertThat(run.summary()).startsWith("## 30 of 100 points\n").contains("Training on digits, ");
  }

  /** A student's copy of the grader may say what it likes. */
  private static void deface(Path grader) throws IOException {
    try (Stream<Path> files = Files.walk(grader)) {
      for (Path jar : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".jar"))::iterator) {
        Files.writeString(jar, "100 of 100 points");
      }
    }
  }

  @Test
  void shouldRunNoGraderThatIsNotTheOneThatWasPinned() throws Exception {
    run.set("vars.GRADER_SHA256", "0".repeat(64));
    push();

    run.run(JOB, machine, 1);

    assertThat(machine.work().resolve("grader.jar")).exists();
    assertThat(machine.work().resolve("grade")).doesNotExist();
    assertThat(run.given("classroom-resources/autograding-grading-reporter")).isNull();
  }

  @Test
  void shouldRunWhereAGraderIsNamedAndLeaveTheRestToTheOtherWorkflow() throws IOException {
    assertThat(run.workflow().job(JOB).get("if"))
        .isEqualTo("vars.GRADER_URL != '' && github.actor != 'github-classroom[bot]'");
    assertThat(Workflow.read(workflow("grade.yml")).job("grade").get("if"))
        .isEqualTo("vars.GRADER_URL == ''");
  }
}
