package microlearning.command.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import microlearning.program.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gradescope | --nonsense | For grade: Unknown option: '--nonsense'.",
        "gradescope | --visibility=loss=never | must be one of visible, after_due_date",
        "classroom50 | --dataset=imagenet | must be one of auto, mnist, digits",
        "classroom50 | --secret-seed=1 | For grade: Unknown option: '--secret-seed=1'.",
        "github | --dataset=digits | The workflow gives grade its options; github takes none."
      })
  void shouldRefuseOptionsThatGradeWouldRefuse(String system, String option, String message) {
    Path out = folder.resolve("bundle");
    Invocation run = Invocation.of("bundle", system, "--out", out.toString(), "--", option);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("microlearning bundle: ").contains(message).hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void shouldRefuseSystemsThatItDoesNotKnow() {
    Invocation run = Invocation.of("bundle", "moodle", "--out", folder.resolve("x").toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("must be one of github, classroom50, gradescope, not 'moodle'.");
  }

  /** Tests run classes from a folder. */
  @Test
  void shouldSayThatItNeedsThePackagedProgram() {
    Invocation run = Invocation.of("bundle", "github", "--out", folder.resolve("x").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("A bundle is made from the packaged program").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }
}
