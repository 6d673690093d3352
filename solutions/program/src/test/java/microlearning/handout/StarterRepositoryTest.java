package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterRepositoryTest {
  private static final List<String> HANDED_OUT =
      List.of(
          ".gitattributes",
          ".gitignore",
          "LICENSE",
          "exercises/src/main/java/microlearning/exercises/package-info.java",
          "exercises/src/test/java/Test.java",
          "grader/checks/src/main/java/Check.java",
          "grader/pom.xml",
          "grader/worker/src/main/java/Worker.java",
          "pom.xml",
          "reference-data/manifest.json");

  private static final List<String> LEFT_BEHIND =
      List.of(
          "README.md",
          "exercises/target/classes/Exercise.class",
          "grader/checks/src/test/java/CheckTest.java",
          "grader/variance/src/main/java/microlearning/variance/Perturbation.java",
          "grader/judge/pom.xml",
          "grader/judge/src/main/java/Judge.java",
          "reference-data/mnist/.seeds.csv.working",
          "solutions/src/main/java/Solution.java");

  @TempDir private Path folder;

  /** Names of folders above the checkout mean nothing. */
  @Test
  void shouldHandOutTheSameWhereverTheCheckoutLies() throws IOException {
    Path checkout = folder.resolve("grader/target/src/test/checkout");
    for (String name : Stream.of(HANDED_OUT, LEFT_BEHIND).flatMap(List::stream).toList()) {
      Path file = checkout.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }

    Path student = Files.createDirectory(folder.resolve("student"));
    new StarterRepository(checkout).write(student);

    for (String name : HANDED_OUT) {
      assertThat(student.resolve(name)).hasContent(name);
    }
    assertThat(student.resolve("README.md")).content().startsWith("# Microlearning\n");
    for (String name : LEFT_BEHIND.subList(1, LEFT_BEHIND.size())) {
      assertThat(student.resolve(name)).doesNotExist();
    }
  }

  @Test
  void shouldTakeSolutionsAndJudgeOutOfTheBuild() {
    String pom =
        """
          <modules>
            <module>exercises</module>
            <module>solutions</module>
            <module>judge</module>
            <module>program</module>
            <module>systems</module>
            <module>variance</module>
          </modules>
        """;
    assertThat(StarterRepository.withoutInstructorsModules(pom))
        .isEqualTo("  <modules>\n    <module>exercises</module>\n  </modules>\n");
  }
}
