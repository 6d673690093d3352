package microlearning.command.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import microlearning.program.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands around a class: its file, and its sources for JPlag. */
class CourseCommandsTest {
  private static final Path EXERCISES =
      Path.of("../../exercises/src/main/java/microlearning/exercises");

  @TempDir private Path folder;

  @Test
  void shouldBeginACourseAndOverwriteNone() throws IOException {
    Invocation run = Invocation.of("course", "--out", folder.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(folder.resolve("course.yaml")).content().contains("#due: ");
    assertThat(folder.resolve("course.schema.json")).content().contains("additionalProperties");
    Files.writeString(folder.resolve("course.yaml"), "due: 2026-11-30T12:00Z\n");

    assertThat(Invocation.of("course", "--out", folder.toString()).exitCode()).isEqualTo(1);
    assertThat(folder.resolve("course.yaml")).content().isEqualTo("due: 2026-11-30T12:00Z\n");
  }

  @Test
  void shouldLayAClassOutForJplagWithTheGivenCodeAsItsBase() throws IOException {
    Path ada = Files.createDirectories(folder.resolve("ada/help"));
    Files.writeString(folder.resolve("ada/WeightPerturbMLP.java"), "class A {}");
    Files.writeString(ada.resolve("notes.txt"), "no source");
    Path bob = Files.writeString(folder.resolve("bob.zip"), "no archive");
    Path out = folder.resolve("out");

    Invocation run =
        Invocation.of(
            "jplag", folder.resolve("ada").toString(), bob.toString(), "--out", out.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Left out: bob. ", "of 1 submission to ", "-l java -bc base submissions");
    assertThat(out.resolve("submissions/ada/WeightPerturbMLP.java")).hasContent("class A {}");
    assertThat(out.resolve("submissions/bob")).doesNotExist();
    assertThat(out.resolve("base/WeightPerturbMLP.java"))
        .hasSameTextualContentAs(EXERCISES.resolve("WeightPerturbMLP.java"));
  }
}
