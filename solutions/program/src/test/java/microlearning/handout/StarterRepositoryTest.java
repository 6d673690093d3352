package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarterRepositoryTest {
  /** The tutorial gives it: in Exercise 3, and in backpropagation. */
  private static final String GIVEN = "targets.minus(output)";

  @TempDir private static Path folder;

  private static final Map<String, String> HELD = new TreeMap<>();

  @BeforeAll
  static void write() throws IOException {
    repository().write(folder);
    for (String name : files(folder)) {
      HELD.put(name, Files.readString(folder.resolve(name)));
    }
  }

  /** The repository that the packaged program writes, but for the grader's jars. */
  static StarterRepository repository() {
    return new StarterRepository(new StudentGrader(bytes("jar"), bytes("sources")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Set<String> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void shouldHoldEveryFileOfTheExercisesAsItIs() throws IOException {
    Path exercises = Pages.PROJECT.resolve("exercises");
    for (String name : files(exercises)) {
      if (!name.startsWith("target/") && !name.equals("pom.xml")) {
        assertThat(HELD)
            .as("Add it to starter.txt.")
            .containsEntry("exercises/" + name, Files.readString(exercises.resolve(name)));
      }
    }
  }

  @Test
  void shouldBeOneModule() {
    assertThat(HELD.keySet().stream().filter(name -> name.endsWith("pom.xml")))
        .containsExactlyInAnyOrder("pom.xml", "exercises/pom.xml");
    assertThat(HELD.keySet())
        .filteredOn(name -> name.endsWith("MLP.java"))
        .hasSize(Exercise.values().length);
    assertThat(HELD.get("pom.xml")).containsOnlyOnce("<module>");
  }

  @Test
  void shouldHoldTheGraderByAVersionOfItsDigest() {
    String version = new StudentGrader(bytes("jar"), bytes("sources")).version();
    String place = "grader/microlearning/microlearning-starter/" + version;
    String file = place + "/microlearning-starter-" + version;

    assertThat(version)
        .endsWith("-0163f1eea789")
        .isNotEqualTo(new StudentGrader(bytes("other"), bytes("sources")).version());
    assertThat(HELD)
        .containsEntry(file + ".jar", "jar")
        .containsEntry(file + "-sources.jar", "sources");
    assertThat(HELD.get(file + ".pom")).contains("<version>" + version + "</version>");
    assertThat(HELD.get("exercises/pom.xml")).contains("<version>" + version + "</version>");
  }

  @Test
  void shouldLeaveNoPlaceholderOpen() {
    HELD.forEach((name, text) -> assertThat(text).as(name).doesNotContainPattern("@[a-z.-]+@"));
  }

  @Test
  void shouldHoldNothingOfTheSolutions() throws IOException {
    List<String> answers =
        Arrays.stream(Exercise.values())
            .flatMap(exercise -> ExerciseFile.of(exercise).answers().stream())
            .filter(answer -> !answer.equals(GIVEN))
            .map(StarterRepositoryTest::withoutSpace)
            .toList();
    assertThat(answers).hasSize(4);
    HELD.forEach(
        (path, text) ->
            assertThat(withoutSpace(text))
                .as(path)
                .doesNotContain(answers)
                .doesNotContain("microlearning.misconceptions", "SolvedRules", "solutiononly"));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }
}
