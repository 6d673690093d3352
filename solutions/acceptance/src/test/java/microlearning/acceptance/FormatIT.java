package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the build looks at the format of the code. */
class FormatIT {
  private static final String BADLY_FORMATTED = "class Bad{int x ;}\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeProject() throws IOException {
    Files.copy(Path.of("../../pom.xml"), folder.resolve("pom.xml"));
    write("solutions/pom.xml", "");
    write("exercises/src/main/java/Exercise.java", BADLY_FORMATTED);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Maven verify() throws MavenInvocationException {
    return Maven.run(folder, "--non-recursive", "verify");
  }

  @Test
  void shouldFailForABadFormatAndSayHowToMendIt() throws Exception {
    write("grader/library/src/test/java/Bad.java", BADLY_FORMATTED);

    Maven build = verify();

    assertThat(build.exitCode()).as(build.text()).isEqualTo(1);
    assertThat(build.text()).contains("Bad.java", "mvn spotless:apply");
    assertThat(build.text()).doesNotContain("Exercise.java");
  }

  @Test
  void shouldLeaveTheFormatOfExercisesToStudents() throws Exception {
    Maven build = verify();

    assertThat(build.exitCode()).as(build.text()).isZero();
    assertThat(build.text()).contains("spotless");
  }

  @Test
  void shouldNotLookAtAStudentsRepository() throws Exception {
    write("grader/library/src/main/java/Bad.java", BADLY_FORMATTED);
    Files.delete(folder.resolve("solutions/pom.xml"));

    Maven build = verify();

    assertThat(build.exitCode()).as(build.text()).isZero();
    assertThat(build.text()).doesNotContain("spotless");
  }
}
