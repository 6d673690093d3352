package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import microlearning.program.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The container image, and the jobs of clusters: what no engine is here to run is held to its form,
 * and its commands are run as they stand, but for the places of files.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ContainerIT {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Path DOCKERFILE = ROOT.resolve("solutions/container/Dockerfile");
  private static final Pattern INSTRUCTION = Pattern.compile("([A-Z]+) (.*)");
  private static final String JAR = Program.JAR.toAbsolutePath().normalize().toString();

  @TempDir private Path folder;

  /** Instructions, each on a line, without comments. */
  private static List<String> instructions() throws IOException {
    String text = Files.readString(DOCKERFILE).replaceAll("(?m)^#.*\n", "");
    return text.replaceAll("\\\\\n\\s*", "").lines().filter(line -> !line.isBlank()).toList();
  }

  private static List<String> of(String kind) throws IOException {
    return instructions().stream()
        .map(INSTRUCTION::matcher)
        .filter(Matcher::matches)
        .filter(m -> m.group(1).equals(kind))
        .map(m -> m.group(2))
        .toList();
  }

  private static List<String> words(String json) {
    List<String> words = new ArrayList<>();
    ((List<?>) new Load(LoadSettings.builder().build()).loadFromString(json))
        .forEach(word -> words.add(String.valueOf(word)));
    return words;
  }

  private Invocation bash(Map<String, String> environment, String command) throws Exception {
    Files.createDirectories(folder.resolve("logs"));
    return new OfflineShell(folder.resolve("logs"))
        .run(folder, environment, List.of("bash", "-c", command));
  }

  private void handIn(String... names) throws IOException {
    for (String name : names) {
      Path student = Files.createDirectories(folder.resolve("course/submissions").resolve(name));
      Path given = ROOT.resolve("exercises/src/main/java/microlearning/exercises");
      try (Stream<Path> files = Files.list(given)) {
        for (Path file : files.filter(f -> f.toString().endsWith("MLP.java")).toList()) {
          Files.copy(file, student.resolve(file.getFileName()));
        }
      }
    }
  }

  @Test
  void shouldBeMadeOfOneImageOfADigestAndNothingFromElsewhere() throws IOException {
    assertThat(instructions()).allMatch(line -> INSTRUCTION.matcher(line).matches());
    assertThat(of("FROM"))
        .singleElement()
        .asString()
        .matches("eclipse-temurin:\\d+-jdk@sha256:[0-9a-f]{64}");
    assertThat(of("ADD")).isEmpty();
    assertThat(of("ENV")).singleElement().asString().contains("LC_ALL=C.UTF-8");
    assertThat(of("COPY"))
        .singleElement()
        .asString()
        .startsWith("solutions/target/microlearning.jar ");
    assertThat(of("RUN")).noneMatch(run -> run.contains("curl") || run.contains("wget"));
  }

  /** With a user that exists here in place of the one that the image makes. */
  @Test
  void shouldGradeAFolderByItsOwnSteps() throws Exception {
    String here = folder.toAbsolutePath().toString();
    String run = of("RUN").get(0).replaceAll("(?<= )/(?=course|opt)", here + "/");
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Path useradd = Files.writeString(tools.resolve("useradd"), "#!/bin/sh\necho \"$@\"\n");
    assertThat(useradd.toFile().setExecutable(true)).isTrue();
    Invocation made = bash(Map.of(), "PATH=" + tools + ":$PATH; umask 022; " + run);
    assertThat(made.exitCode()).as(made.err()).isZero();
    assertThat(made.out()).contains("--system", "grading");
    handIn("Jürgen", "two");

    List<String> command = new ArrayList<>(words(of("ENTRYPOINT").get(0)));
    command.addAll(words(of("CMD").get(0)));
    command.set(2, JAR);
    int user = command.indexOf("--as-user");
    command.subList(user, user + 2).clear();
    command.replaceAll(word -> word.replaceFirst("^/course", here + "/course"));
    command.add("--dataset=digits");
    Invocation graded = bash(Map.of(), String.join(" ", command));

    assertThat(graded.exitCode()).as(graded.err()).isZero();
    assertThat(folder.resolve("course/grades/gradebook.csv"))
        .content()
        .contains("Jürgen,not_started,", "two,not_started,");
  }

  @Test
  void shouldGradeTheShardsOfASlurmArrayAndOneOfThemAlone() throws Exception {
    handIn("ada", "bob", "cho");
    String script = ROOT.resolve("solutions/cluster/grade.slurm").toString();
    for (String task : List.of("1", "3")) {
      assertThat(slurm(script, task).exitCode()).isZero();
    }
    assertThat(gradebook().out())
        .contains("Missing from shard 2/3 (1): bob. Run grade --shard 2/3 again.");

    assertThat(slurm(script, "2").exitCode()).isZero();

    assertThat(gradebook().out()).doesNotContain("Missing").contains("grades of 3 submissions");
  }

  private Invocation slurm(String script, String task) throws Exception {
    return bash(
        Map.of(
            "SHARDS", "3",
            "GRADING_SEED", "none",
            "DATASET", "digits",
            "SLURM_ARRAY_TASK_ID", task,
            "SLURM_CPUS_PER_TASK", "1",
            "MICROLEARNING_JAR", JAR,
            "SUBMISSIONS", "course/submissions"),
        script);
  }

  private Invocation gradebook() throws Exception {
    return bash(Map.of(), "java -jar '" + JAR + "' gradebook --out class graded/*");
  }

  @Test
  void shouldGradeTheShardsOfAKubernetesJob() throws Exception {
    handIn("ada", "bob");
    String yaml = Files.readString(ROOT.resolve("solutions/cluster/grade.yaml"));
    Map<?, ?> job = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
    Map<?, ?> spec = Workflow.map(job, "spec");
    Map<?, ?> pod = Workflow.map(Workflow.map(spec, "template"), "spec");
    Map<?, ?> container = (Map<?, ?>) ((List<?>) pod.get("containers")).get(0);

    assertThat(spec.get("completionMode")).isEqualTo("Indexed");
    assertThat(spec.get("backoffLimitPerIndex")).isNotNull();
    assertThat(pod.get("restartPolicy")).isEqualTo("Never");
    assertThat(container.get("env").toString()).contains("value=" + spec.get("completions"));
    String command =
        ((List<?>) container.get("args"))
            .get(0)
            .toString()
            .replace("/opt/microlearning/microlearning.jar", "'" + JAR + "'")
            .replace("--as-user grading", "")
            .replace("/course/", "course/");
    for (String index : List.of("0", "1")) {
      Invocation graded =
          bash(
              Map.of(
                  "SHARDS", "2",
                  "DATASET", "digits",
                  "GRADING_SEED", "none",
                  "JOB_COMPLETION_INDEX", index),
              command);
      assertThat(graded.exitCode()).as(graded.err()).isZero();
    }
    assertThat(folder.resolve("course/graded/2/bob/grade.json")).exists();
  }
}
