package microlearning.acceptance;

import static microlearning.acceptance.Workflow.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import microlearning.program.SmallReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Does what the workflow says, by its own commands, with the small program in place of Java's. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RegenerateWorkflowIT {
  @TempDir private Path folder;
  private WorkflowRun run;

  @BeforeEach
  void read() throws IOException {
    run = new WorkflowRun(Workflow.FOLDER.resolve("regenerate.yml"), folder);
    String small =
        SmallReference.command(List.of()).stream()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" "));
    run.replace(
        "java",
        "test \"$1 $2\" = '-jar solutions/target/microlearning.jar' && exec "
            + small
            + " \"${@:3}\"");
    run.replace("mvn", "mkdir -p solutions/target && touch solutions/target/microlearning.jar");
    run.set("inputs.seeds", "3");
    run.set("inputs.shards", "2");
  }

  @Test
  void shouldGiveTheBytesOfOneRunAndVerifyThemOnAnotherMachine() throws Exception {
    run.run("program", run.machine("program"), 0);
    for (String shard : List.of("1", "2")) {
      run.set("matrix.shard", shard);
      run.run("shard", run.machine("shard " + shard), 0);
    }
    run.run("merge", run.machine("merge"), 0);
    // The small program's accuracies are not those that are published.
    List<String> said = run.run("verify", run.machine("verify"), 1);

    Path whole = folder.resolve("whole");
    SmallReference.run("regenerate", "--seeds=3", "--out", whole.toString());
    assertThat(SmallReference.texts(run.artifacts().get("reference-data")))
        .isEqualTo(SmallReference.texts(whole));
    int files = SmallReference.texts(whole).size();
    assertThat(said).last().isEqualTo("All " + files + " files are as regenerated.");
  }

  @Test
  void shouldMakeOneMachineForEachShard() throws Exception {
    Workflow workflow = run.workflow();

    run.run("program", run.machine("program"), 0);

    assertThat(run.value("steps.shards.outputs.list")).isEqualTo("[1,2]");
    Map<?, ?> inputs = map(map(map(workflow.content(), "on"), "workflow_dispatch"), "inputs");
    assertThat(inputs.keySet()).map(Object::toString).containsExactly("seeds", "shards");
    assertThat(map(map(workflow.job("shard"), "strategy"), "matrix").get("shard"))
        .isEqualTo("${{ fromJSON(needs.program.outputs.shards) }}");
    assertThat(map(workflow.job("program"), "outputs").get("shards"))
        .isEqualTo("${{ steps.shards.outputs.list }}");
    assertThat(workflow.job("shard").get("needs")).isEqualTo("program");
    assertThat(workflow.job("merge").get("needs")).isEqualTo("shard");
    assertThat(workflow.job("verify").get("needs")).isEqualTo("merge");
  }
}
