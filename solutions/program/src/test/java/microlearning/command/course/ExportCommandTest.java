package microlearning.command.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import microlearning.program.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be told without the packaged program; ExportIT does the rest. */
class ExportCommandTest {
  @TempDir private Path folder;

  private static void assertOneLine(Invocation run, String message) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("microlearning export: ").contains(message);
    assertThat(run.err().lines()).hasSize(1);
  }

  private static Invocation export(Path to) {
    return Invocation.of("export", to.toString());
  }

  @Test
  void shouldLeaveAFolderAloneThatIsNotEmpty() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine"), "mine");

    assertOneLine(export(folder), folder + " is not empty. Name a new folder.");

    assertThat(folder).isDirectoryContaining(path -> path.equals(mine));
    assertThat(mine).hasContent("mine");
  }

  @Test
  void shouldSayThatThisIsNotThePackagedProgram() {
    assertOneLine(
        export(folder.resolve("student")),
        "This program was built without /microlearning/handout/student-grader.jar.");

    assertThat(folder).isEmptyDirectory();
  }
}
