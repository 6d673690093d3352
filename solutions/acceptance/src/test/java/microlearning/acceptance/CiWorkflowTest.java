package microlearning.acceptance;

import static microlearning.acceptance.WorkflowRun.map;
import static microlearning.acceptance.WorkflowRun.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import microlearning.program.Invocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is built on each kind of machine, and that the machines are held to each other. */
class CiWorkflowTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern ACTION = Pattern.compile("uses: (\\S+)");

  @TempDir private Path folder;
  private WorkflowRun run;

  @BeforeEach
  void read() throws IOException {
    run = new WorkflowRun("ci.yml", folder, (arguments, machine, log) -> 0);
  }

  @Test
  void shouldBuildOnAllJdksAndKindsOfMachines() {
    Map<?, ?> matrix = map(map(run.job("verify").get("strategy")).get("matrix"));

    assertThat(matrix.get("java")).isEqualTo(List.of(17, 21, 25));
    assertThat(matrix.get("os"))
        .isEqualTo(
            List.of(
                "ubuntu-latest",
                "ubuntu-24.04-arm",
                "macos-15-intel",
                "macos-latest",
                "windows-latest",
                "windows-11-arm"));
  }

  @Test
  void shouldRunScriptsThatThereAre() {
    assertThat(Stream.of("verify", "same-bytes", "elsewhere", "release").map(run::job))
        .flatExtracting(WorkflowRun::steps)
        .filteredOn(step -> step.containsKey("run"))
        .extracting(step -> step.get("run").toString().split(" ")[0])
        .filteredOn(command -> !command.equals("mvn"))
        .hasSize(5)
        .allSatisfy(script -> assertThat(ROOT.resolve(script)).isExecutable());
  }

  @Test
  void shouldCompareWhatAllMachinesUpload() {
    List<Map<?, ?>> upload = uses("verify", "actions/upload-artifact@");
    List<Map<?, ?>> download = uses("same-bytes", "actions/download-artifact@");

    assertThat(upload)
        .extracting(with -> String.valueOf(with.get("name")))
        .containsExactly("digests-${{ matrix.os }}-${{ matrix.java }}");
    assertThat(download)
        .extracting(with -> with.get("pattern"), with -> with.get("path"))
        .containsExactly(tuple("digests-*", "digests"));
    assertThat(run.job("same-bytes").get("needs")).isEqualTo("verify");
  }

  private List<Map<?, ?>> uses(String job, String action) {
    return steps(run.job(job)).stream()
        .filter(step -> String.valueOf(step.get("uses")).startsWith(action))
        .<Map<?, ?>>map(step -> map(step.get("with")))
        .toList();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void shouldFailWhereOneMachineDiffers() throws Exception {
    for (String machine : List.of("a", "b", "c")) {
      Files.writeString(folder.resolve(machine), "large 1\nsmall 2\n");
    }
    assertThat(compare().exitCode()).isZero();

    Files.writeString(folder.resolve("b"), "large 3\nsmall 2\n");
    Invocation differing = compare();

    assertThat(differing.exitCode()).isEqualTo(1);
    assertThat(differing.out()).contains("same a\nDIFFERS b", "< large 1", "> large 3", "same c\n");
  }

  private Invocation compare() throws IOException, InterruptedException {
    String script = ROOT.resolve(".ci/same-digests").toAbsolutePath().normalize().toString();
    return new OfflineShell(folder).run(folder, Map.of(), List.of("bash", script, "a", "b", "c"));
  }

  /** An expression in a command is code of whoever chose its value. */
  @Test
  void shouldPutNoExpressionIntoACommandAndTakeNoOutputFromStandardOutput() throws IOException {
    for (Path file : workflows()) {
      Map<?, ?> workflow = map(WorkflowRun.read(file));
      for (Object job : map(workflow.get("jobs")).values()) {
        assertThat(steps(map(job)))
            .extracting(step -> String.valueOf(step.get("run")))
            .as(file.toString())
            .noneMatch(command -> command.contains("${{"))
            .noneMatch(command -> command.contains("::set-output"));
      }
    }
  }

  /** One major version of each, in the workflows here and in those that students get. */
  @Test
  void shouldPinEachActionToOneVersion() throws IOException {
    TreeSet<String> actions = new TreeSet<>();
    for (Path file : workflows()) {
      ACTION.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(actions::add);
    }
    assertThat(actions).isNotEmpty().allMatch(action -> action.matches("[\\w-]+/[\\w-]+@v\\d+"));
    assertThat(actions.stream().map(action -> action.split("@")[0])).doesNotHaveDuplicates();
  }

  /** The workflows of this repository, and those that students get. */
  private static List<Path> workflows() throws IOException {
    List<Path> workflows = new ArrayList<>();
    for (String folder :
        List.of(
            ".github/workflows", "solutions/program/src/main/resources/microlearning/handout")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files.filter(path -> path.toString().endsWith(".yml")).forEach(workflows::add);
      }
    }
    assertThat(workflows).hasSizeGreaterThan(4);
    return workflows;
  }
}
