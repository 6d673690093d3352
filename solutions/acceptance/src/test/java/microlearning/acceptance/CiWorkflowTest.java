package microlearning.acceptance;

import static microlearning.acceptance.Workflow.map;
import static microlearning.acceptance.Workflow.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

  @TempDir private Path folder;
  private Workflow workflow;

  @BeforeEach
  void read() throws IOException {
    workflow = Workflow.read(Workflow.FOLDER.resolve("ci.yml"));
  }

  @Test
  void shouldBuildOnAllJdksAndKindsOfMachines() {
    Map<?, ?> matrix = map(map(workflow.job("verify"), "strategy"), "matrix");

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

  /** The scripts of all workflows. */
  @Test
  void shouldRunScriptsThatThereAre() throws IOException {
    assertThat(Workflow.all().values())
        .flatExtracting(one -> one.jobs().values())
        .flatExtracting(Workflow::steps)
        .filteredOn(step -> step.containsKey("run"))
        .extracting(step -> step.get("run").toString().split(" ")[0])
        .filteredOn(command -> command.startsWith(".ci/"))
        .contains(
            ".ci/run",
            ".ci/same-bytes",
            ".ci/same-digests",
            ".ci/unusual-environment",
            ".ci/same-jars")
        .allSatisfy(script -> assertThat(ROOT.resolve(script)).isExecutable());
  }

  /** Modules look at pages by classes among another's tests, so these must be compiled. */
  @Test
  void shouldLeaveOutNoTestsThatOtherModulesNeed() throws IOException {
    try (Stream<Path> scripts = Files.list(ROOT.resolve(".ci")).filter(Files::isRegularFile)) {
      assertThat(scripts)
          .allSatisfy(s -> assertThat(s).content().doesNotContain("maven.test.skip"));
    }
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
    assertThat(workflow.job("same-bytes").get("needs")).isEqualTo("verify");
  }

  private List<Map<?, ?>> uses(String job, String action) {
    return steps(workflow.job(job)).stream()
        .filter(step -> String.valueOf(step.get("uses")).startsWith(action))
        .<Map<?, ?>>map(step -> map(step, "with"))
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

  @Test
  void shouldRunAllHostileSubmissionsAsRootWhereNoneIsSkipped() throws IOException {
    assertThat(steps(Workflow.read(Workflow.FOLDER.resolve("ci.yml")).job("red-team")))
        .anyMatch(step -> String.valueOf(step.get("run")).endsWith("install --yes bubblewrap"))
        .filteredOn(step -> String.valueOf(step.get("run")).endsWith(" .ci/red-team"))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(String.valueOf(step.get("run")))
                  .startsWith("sudo --preserve-env=JAVA_HOME,MICROLEARNING_BUBBLEWRAP ");
              assertThat(step.get("env")).isEqualTo(Map.of("MICROLEARNING_BUBBLEWRAP", "required"));
            });
    assertThat(ROOT.resolve(".ci/red-team"))
        .isExecutable()
        .content()
        .contains(
            "-Predteam",
            "export LC_ALL=C.UTF-8 MICROLEARNING_USERS=",
            "OtherAccountIT,BubblewrapIT,AttackIT,MemoryIT,RedTeamIT,ParityIT");
  }

  /** A tag can be moved to other code; a commit cannot. One version of each action is used. */
  @Test
  void shouldPinEachActionToACommitAndSayItsVersion() throws IOException {
    List<String> actions =
        Workflow.all().keySet().stream().flatMap(CiWorkflowTest::lines).distinct().toList();

    assertThat(actions)
        .hasSizeGreaterThan(4)
        .allMatch(
            action -> action.matches("[\\w-]+(/[\\w-]+)+@[0-9a-f]{40} # v\\d+(\\.\\d+){0,2}"));
    assertThat(actions.stream().map(action -> action.split("@")[0])).doesNotHaveDuplicates();
  }

  private static Stream<String> lines(Path workflow) {
    try {
      return Files.readAllLines(workflow).stream()
          .filter(line -> line.strip().matches("(- )?uses: .*"))
          .map(line -> line.replaceAll(".*uses: ", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An expression in a command is code of whoever chose its value. */
  @Test
  void shouldPutNoExpressionIntoACommandAndTakeNoOutputFromStandardOutput() throws IOException {
    assertThat(Workflow.all().values())
        .flatExtracting(one -> one.jobs().values())
        .flatExtracting(Workflow::steps)
        .extracting(step -> String.valueOf(step.get("run")))
        .noneMatch(command -> command.contains("${{"))
        .noneMatch(command -> command.contains("::set-output"));
  }

  @Test
  void shouldLimitTimeAndRightsOfEachJob() throws IOException {
    Workflow.all()
        .forEach(
            (file, one) -> {
              assertThat(one.content().get("permissions")).as(file + "").isNotNull();
              assertThat(map(one.content(), "permissions").values())
                  .as("%s: only a job may write", file)
                  .allMatch("read"::equals);
              assertThat(one.jobs().values())
                  .as(file + "")
                  .allMatch(job -> job.get("timeout-minutes") != null)
                  .allMatch(
                      job ->
                          job.containsKey("concurrency")
                              || one.content().containsKey("concurrency"));
            });
  }

  /** A checkout leaves a token in the folder, unless it is told not to. */
  @Test
  void shouldLeaveNoTokenWithWhatIsBuilt() throws IOException {
    assertThat(Workflow.all().values())
        .flatExtracting(one -> one.jobs().values())
        .flatExtracting(Workflow::steps)
        .filteredOn(step -> String.valueOf(step.get("uses")).startsWith("actions/checkout@"))
        .hasSizeGreaterThan(5)
        .allMatch(step -> Boolean.FALSE.equals(map(step, "with").get("persist-credentials")));
  }

  @Test
  void shouldAskOwnersAboutPathsThatThereAre() throws IOException {
    assertThat(Files.readAllLines(ROOT.resolve(".github/CODEOWNERS")))
        .filteredOn(line -> line.startsWith("/"))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(ROOT.resolve(line.split(" ")[0].substring(1))).isDirectory());
  }
}
