package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that grades a class on several machines, by its own commands. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class GradeClassWorkflowIT {
  @TempDir private Path folder;
  private WorkflowRun run;

  @BeforeEach
  void read() throws IOException {
    run = new WorkflowRun(Workflow.FOLDER.resolve("grade-class.yml"), folder);
    String jar = Program.JAR.toAbsolutePath().normalize().toString();
    run.replace(
        "mvn", "mkdir -p solutions/target && cp '" + jar + "' solutions/target/microlearning.jar");
    run.set("inputs.submissions", "course/class");
    run.set("inputs.dataset", "digits");
    run.set("inputs.shards", "2");
    run.set("secrets.SUBMISSIONS_TOKEN", "token");
    run.set("secrets.GRADING_SEED || github.run_id", "7");
  }

  @Test
  void shouldGiveTheGradebookOfOneRun() throws Exception {
    run.run("program", run.machine("program"), 0);
    for (String shard : List.of("1", "2")) {
      run.set("matrix.shard", shard);
      Machine machine = run.machine("shard " + shard);
      handIn(machine.work().resolve("class/submissions"));
      run.run("grade", machine, 0);
    }
    run.run("join", run.machine("join"), 0);

    Path joined = run.artifacts().get("class");
    assertThat(Files.readAllLines(joined.resolve("gradebook.csv")))
        .extracting(line -> line.split(",")[0])
        .containsExactly("submission", "ada", "bob", "cho");
    assertThat(joined.resolve("class.md"))
        .content()
        .contains("3 submissions: 0 graded, 2 not started, 1 refused");
    assertThat(run.summary()).isEqualTo(Files.readString(joined.resolve("class.md")));
  }

  @Test
  void shouldJoinAlsoWhatIsLeftWhenOneMachineFails() {
    Map<?, ?> grade = run.workflow().job("grade");
    assertThat(run.workflow().job("join").get("if")).isEqualTo("always()");
    assertThat(Workflow.map(grade, "strategy").get("fail-fast")).isEqualTo(false);
    assertThat(Workflow.steps(grade))
        .filteredOn(step -> String.valueOf(step.get("uses")).contains("upload-artifact"))
        .extracting(step -> String.valueOf(step.get("if")))
        .containsExactly("always()");
  }

  /** Two students who have not started, and one who handed in what is no archive. */
  private static void handIn(Path submissions) throws IOException {
    for (String name : List.of("ada", "bob")) {
      Path student = Files.createDirectories(submissions.resolve(name));
      for (String file :
          List.of("WeightPerturbMLP.java", "FeedbackAlignmentMLP.java", "KolenPollackMLP.java")) {
        Files.copy(
            Path.of("../../exercises/src/main/java/microlearning/exercises", file),
            student.resolve(file));
      }
    }
    Files.writeString(submissions.resolve("cho.zip"), "no archive");
  }
}
