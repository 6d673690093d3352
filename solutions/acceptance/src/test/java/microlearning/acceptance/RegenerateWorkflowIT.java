package microlearning.acceptance;

import static microlearning.acceptance.WorkflowRun.map;
import static microlearning.acceptance.WorkflowRun.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import microlearning.program.SmallReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the workflow says, in a folder for each machine: its own commands, by the small
 * program, and artifacts as GitHub hands them on.
 */
class RegenerateWorkflowIT {
  @TempDir private Path folder;
  private WorkflowRun run;

  @BeforeEach
  void read() throws IOException {
    run = new WorkflowRun("regenerate.yml", folder, RegenerateWorkflowIT::small);
  }

  private static int small(List<String> arguments, Path machine, Path log)
      throws IOException, InterruptedException {
    return new ProcessBuilder(SmallReference.command(arguments))
        .directory(machine.toFile())
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }

  @Test
  void shouldGiveTheBytesOfOneRunAndVerifyThemOnAnotherMachine() throws Exception {
    run.set("inputs.seeds", "3");
    run.set("inputs.shards", "2");
    for (String shard : List.of("1", "2")) {
      run.set("matrix.shard", shard);
      run.run("shard", run.machine("shard " + shard), 0);
    }
    run.run("merge", run.machine("merge"), 0);
    // The small program's accuracies are not those that are published.
    List<String> said = run.run("verify", run.machine("verify"), 1);

    Path whole = folder.resolve("whole");
    SmallReference.run("regenerate", "--seeds=3", "--out", whole.toString());
    assertThat(SmallReference.texts(run.artifact("reference-data")))
        .isEqualTo(SmallReference.texts(whole));
    assertThat(said).last().isEqualTo("All 23 files are as regenerated.");
  }

  @Test
  void shouldMakeOneMachineForEachShard() {
    Map<?, ?> program = run.job("program");
    Map<?, ?> shard = run.job("shard");

    Map<?, ?> inputs =
        map(map(map(run.workflow().get("on")).get("workflow_dispatch")).get("inputs"));
    assertThat(inputs.keySet()).map(Object::toString).containsExactly("seeds", "shards");
    assertThat(map(map(shard.get("strategy")).get("matrix")).get("shard"))
        .isEqualTo("${{ fromJSON(needs.program.outputs.shards) }}");
    assertThat(map(program.get("outputs")).get("shards"))
        .isEqualTo("${{ steps.shards.outputs.list }}");
    assertThat(steps(program))
        .filteredOn(step -> "shards".equals(step.get("id")))
        .extracting(step -> step.get("run"))
        .singleElement()
        .asString()
        .startsWith("echo \"list=[$(seq -s , \"$SHARDS\")]\"");
    assertThat(shard.get("needs")).isEqualTo("program");
    assertThat(run.job("merge").get("needs")).isEqualTo("shard");
    assertThat(run.job("verify").get("needs")).isEqualTo("merge");
  }
}
