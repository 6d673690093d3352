package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workflow that grades a class on several machines, by its own commands. */
class GradeClassWorkflowIT {
  @TempDir private Path folder;
  private WorkflowRun run;

  @BeforeEach
  void read() throws IOException {
    run = new WorkflowRun("grade-class.yml", folder, GradeClassWorkflowIT::program);
    run.set("inputs.submissions", "course/class");
    run.set("inputs.dataset", "digits");
    run.set("inputs.shards", "2");
    run.set("secrets.SUBMISSIONS_TOKEN", "token");
    run.set("secrets.GRADING_SEED || github.run_id", "7");
  }

  private static int program(List<String> arguments, Path machine, Path log)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", Program.JAR.toAbsolutePath().toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(machine.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }

  @Test
  void shouldGiveTheGradebookOfOneRun() throws Exception {
    for (String shard : List.of("1", "2")) {
      run.set("matrix.shard", shard);
      Path machine = run.machine("shard " + shard);
      handIn(machine.resolve("class/submissions"));
      run.run("grade", machine, 0);
    }
    run.run("join", run.machine("join"), 0);

    Path joined = run.artifact("class");
    assertThat(Files.readAllLines(joined.resolve("gradebook.csv")))
        .extracting(line -> line.split(",")[0])
        .containsExactly("submission", "ada", "bob", "cho");
    assertThat(joined.resolve("class.md"))
        .content()
        .contains("3 submissions: 0 graded, 2 not started, 1 refused");
  }

  @Test
  void shouldJoinAlsoWhatIsLeftWhenOneMachineFails() {
    assertThat(run.job("join").get("if")).isEqualTo("always()");
    assertThat(WorkflowRun.map(run.job("grade").get("strategy")).get("fail-fast")).isEqualTo(false);
    assertThat(WorkflowRun.steps(run.job("grade")))
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
