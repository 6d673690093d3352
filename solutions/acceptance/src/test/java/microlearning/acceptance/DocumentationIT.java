package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import microlearning.handout.ExerciseFile;
import microlearning.handout.Pages;
import microlearning.program.Invocation;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All commands and code of the documentation, typed as they are written, in a copy of the project
 * that lies where names are not as simple as on the machines of programmers.
 */
class DocumentationIT {
  private static final Path PROJECT = Path.of("../..");

  /** In the profile, all is built anew. */
  private static final boolean SLOW = Integer.getInteger("microlearning.seeds", 1) > 1;

  private static final String PROOF =
      "mvn -Pproof test -pl solutions/acceptance -am -Dtest='microlearning/proof/*Test'";

  /** Commands that are not run here, and why. */
  private static final Map<String, String> LEFT_OUT =
      Map.of(
          "mvn verify",
          "this test is part of it",
          "java -jar solutions/target/microlearning.jar regenerate",
          "trains for half an hour",
          "java -jar solutions/target/microlearning.jar regenerate --keep-seeds",
          "needs MNIST",
          PROOF,
          "grades thousands of programs, in a workflow of its own",
          "java -jar solutions/benchmarks/target/benchmarks.jar",
          "measures for half an hour",
          "solutions/benchmarks/benchmark FOLDER",
          "needs NumPy",
          "solutions/benchmarks/benchmark FOLDER --growth",
          "trains and grades for more than half an hour");

  @TempDir private static Path folder;
  private static Path project;
  private static OfflineShell shell;

  /** What was typed, with its folder, and what came of it: to type it again would tell no more. */
  private static final Map<String, Invocation> TYPED = new HashMap<>();

  /** All sources, on one line. */
  private static String java;

  /** A section with commands. */
  record Typed(Path page, MarkdownPage.Section section) {
    @Override
    public String toString() {
      return PROJECT.relativize(page) + ", " + section.heading();
    }
  }

  @BeforeAll
  static void buildACopy() throws IOException, InterruptedException {
    shell = new OfflineShell(Files.createDirectory(folder.resolve("logs")));
    project = Files.createDirectory(folder.resolve("Öğrenci ödevi (1)")).resolve("microlearning");
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> paths = Files.walk(PROJECT)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = PROJECT.relativize(path).toString().replace('\\', '/');
        if (!("/" + name + "/").matches(".*/(target|node_modules|\\.git|\\.idea)/.*")) {
          Files.copy(path, project.resolve(name));
          if (name.endsWith(".java")) {
            sources.append(onOneLine(Files.readString(path)));
          }
        }
      }
    }
    java = sources.toString();
    handIn();
    if (!SLOW) {
      // This build has packaged the same sources by the same phases.
      Path target = Files.createDirectory(project.resolve("solutions/target"));
      Files.copy(Program.JAR, target.resolve(Program.JAR.getFileName()));
    }
    type("mvn package -DskipTests", project);
  }

  private static String onOneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  static List<Path> pages() throws IOException {
    return List.copyOf(Pages.in(PROJECT).keySet());
  }

  static List<Typed> sections() throws IOException {
    List<Typed> sections = new ArrayList<>();
    for (Path page : pages()) {
      MarkdownPage.read(page).sections().stream()
          .filter(section -> !page.endsWith("CHANGELOG.md"))
          .filter(section -> !LEFT_OUT.keySet().containsAll(section.commands()))
          .forEach(section -> sections.add(new Typed(page, section)));
    }
    return sections;
  }

  @Test
  void shouldLeaveOutNoCommandWithoutNeed() throws IOException {
    Set<String> documented = new LinkedHashSet<>();
    for (Path page : pages()) {
      MarkdownPage.read(page).sections().forEach(s -> documented.addAll(s.commands()));
    }
    assertThat(documented).containsAll(LEFT_OUT.keySet()).hasSizeGreaterThan(15);
    assertThat(Files.readString(PROJECT.resolve(".ci/run")))
        .contains("\nmvn --batch-mode --no-transfer-progress verify\n");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void shouldSayWhatEachBlockOfCodeIs(Path page) throws IOException {
    for (MarkdownPage.Section section : MarkdownPage.read(page).sections()) {
      assertThat(section.blocks())
          .extracting(MarkdownPage.Block::language)
          .allMatch(Set.of("sh", "java", "text", "math", "mermaid")::contains);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void shouldShowJavaAsItStandsInTheProject(Path page) throws IOException {
    for (MarkdownPage.Section section : MarkdownPage.read(page).sections()) {
      // HandoutQuestionsTest compiles what is to be typed for a question, such as "4a" or "E1".
      boolean asked = section.heading().matches("([0-6][a-z]|E[1-3]) .*");
      for (String quoted : asked ? List.<String>of() : section.blocks("java")) {
        assertThat(java).contains(onOneLine(quoted));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sections")
  void shouldWorkAsTyped(Typed typed) throws Exception {
    boolean student = typed.page().startsWith(PROJECT.resolve("exercises"));
    boolean building = typed.section().commands().stream().anyMatch(c -> c.startsWith("mvn "));
    Path at = student && building ? exported() : project;
    String said = "";
    for (String command : typed.section().commands()) {
      if (command.startsWith("cd ")) {
        at = at.resolve(command.substring(3)).normalize();
        workOn(new StudentRepository(at));
      } else if (!LEFT_OUT.containsKey(command)) {
        Invocation run = TYPED.get(at + " " + command.strip());
        if (run == null) {
          run = type(command, at);
          TYPED.put(at + " " + command.strip(), run);
        }
        // Exercise 2 is wrong, as in the picture of a student's grade.
        boolean failing = at != project && command.startsWith("mvn test");
        assertThat(run.exitCode()).as("%s%n%s", command, run).isEqualTo(failing ? 1 : 0);
        said += run.out();
      }
    }
    for (String text : typed.section().blocks("text")) {
      assertThat(comparable(said)).contains(comparable(text));
    }
  }

  private Path exported() throws Exception {
    Path repository = folder.resolve("exported");
    if (!Files.exists(repository)) {
      workOn(StudentRepository.export(repository, Files.createDirectory(folder.resolve("export"))));
    }
    return repository;
  }

  /** Solves the first exercise, and the second one with a wrong sign. */
  private static void workOn(StudentRepository student) throws IOException {
    student.fillIn(Exercise.PERTURB);
    Path second = student.source(Exercise.FEEDBACK);
    student.fillIn(Exercise.FEEDBACK);
    String error = ExerciseFile.of(Exercise.FEEDBACK).answers().get(0);
    String text = Files.readString(second);
    assertThat(text).contains("= " + error + ";");
    Files.writeString(second, text.replace("= " + error + ";", "= " + error + ".times(-1);"));
  }

  /** A class of one, who has handed in the exercises as they were handed out. */
  private static void handIn() throws IOException {
    Path submission = project.resolve("submissions/one");
    Files.createDirectories(submission);
    for (Exercise exercise : Exercise.values()) {
      ExerciseFile file = ExerciseFile.of(exercise);
      Files.writeString(submission.resolve(Path.of(file.path()).getFileName()), file.text());
    }
  }

  /** With this build's Maven, which is not to build or look at again what it has built. */
  private static Invocation type(String command, Path at) throws IOException, InterruptedException {
    String maven = Path.of(System.getProperty("maven.home"), "bin", "mvn").toString();
    String mvn =
        """
        mvn() {
          if [ "$*" != 'package -DskipTests' ] || [ ! -e solutions/target/microlearning.jar ]; then
            '%s' --batch-mode %s -Dmaven.repo.local='%s' -Dspotless.check.skip "$@"
          fi
        }
        """
            .formatted(
                maven,
                Boolean.getBoolean("maven.offline") ? "--offline" : "",
                System.getProperty("maven.repository"));
    return shell.run(
        at,
        Map.of("JAVA_HOME", System.getProperty("java.home")),
        List.of("bash", "-c", mvn + command + pressed(command)));
  }

  /** Enter, where a page is served until somebody presses it. */
  private static String pressed(String command) {
    return command.endsWith("=live") ? " <<< ''" : "";
  }

  /** Without what differs from run to run, and from one data set to the other. */
  private static String comparable(String output) {
    return output
        .replaceAll("Training on .*", "Training")
        .replaceAll("in \\d+\\.\\d s", "in some seconds")
        .replace("\r\n", "\n");
  }
}
