package microlearning.command.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import microlearning.program.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExercisesCommandTest {
  private static final String SECOND = "microlearning/exercises/FeedbackAlignmentMLP.java";

  @TempDir private Path folder;

  private Invocation run(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "exercises";
    System.arraycopy(options, 0, arguments, 1, options.length);
    arguments[arguments.length - 1] = folder.toString();
    return Invocation.of(arguments);
  }

  @Test
  void shouldWriteTheThreeFiles() throws Exception {
    assertThat(run()).extracting(Invocation::exitCode).isEqualTo(0);

    assertThat(folder.resolve(SECOND)).content().contains("Blank.fillIn(", "class Feedback");
    assertThat(folder.resolve("microlearning/exercises")).isDirectoryContaining("glob:**.java");
    try (var files = Files.list(folder.resolve("microlearning/exercises"))) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void shouldSayThatNothingIsToBeDone() {
    run();
    assertThat(run().out())
        .isEqualToNormalizingNewlines(
            "The exercises in " + folder + " are as the solutions make them.\n");
    assertThat(run("--check").exitCode()).isZero();
  }

  @Test
  void shouldNameTheFileThatDiffersAndLeaveItAloneWhenAskedToCheck() throws Exception {
    run();
    Files.writeString(folder.resolve(SECOND), "class Other {}");

    Invocation check = run("--check");

    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .isEqualToNormalizingNewlines(
            folder.resolve(SECOND) + " is not as its solution makes it.\n");
    assertThat(folder.resolve(SECOND)).hasContent("class Other {}");
  }

  @Test
  void shouldWriteOnlyTheFileThatDiffers() throws Exception {
    run();
    Files.write(folder.resolve(SECOND), new byte[] {(byte) 0xff});

    assertThat(run().out()).isEqualToNormalizingNewlines("Wrote " + folder.resolve(SECOND) + ".\n");
    assertThat(run("--check").exitCode()).isZero();
  }

  @Test
  void shouldTakeTheLineEndsOfACheckoutForTheSame() throws Exception {
    run();
    Path file = folder.resolve(SECOND);
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

    assertThat(run("--check").exitCode()).isZero();
  }

  @Test
  void shouldSayInOneLineThatAPlaceCannotBeWrittenTo() throws Exception {
    folder = Files.createFile(folder.resolve("file"));
    Invocation failed = run();

    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.err().lines()).hasSize(1);
  }
}
