package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import microlearning.program.Invocation;
import microlearning.submission.Exercise;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Does what the workflow of a student's repository says, by its own commands; it runs on Linux, and
 * its shell is Bash.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ClassroomWorkflowIT {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([^ }]+) *}}");
  private static final String REPORTER = "classroom-resources/autograding-grading-reporter@v1";

  @TempDir private Path folder;

  /** Values of expressions. */
  private final Map<String, String> values = new HashMap<>();

  private StudentRepository student;
  private Path machine;

  /** The machine before the first step, with an instructor's grader to be fetched. */
  @BeforeEach
  void makeMachine() throws IOException, InterruptedException {
    Path grader = folder.resolve("release.jar");
    Invocation bundle =
        new Program(folder)
            .run(List.of(), Map.of(), List.of("bundle", "github", "--out", grader.toString()));
    String digest = DigestUtils.sha256Hex(Files.readAllBytes(grader));
    assertThat(bundle.out()).contains(digest);
    values.put("vars.GRADER_URL", grader.toUri().toString());
    values.put("vars.GRADER_SHA256", digest);
    machine = Files.createDirectory(folder.resolve("machine"));
    student = StudentRepository.export(machine.resolve("submission"), folder);
  }

  @Test
  void shouldGradeWhatWasPushedByTheInstructorsGrader() throws Exception {
    student.fillIn(Exercise.FEEDBACK);
    deface(student.folder().resolve("grader"));

    Map<String, String> reported = run();

    assertThat(reported).containsKey("GRADE_RESULTS");
    byte[] json = Base64.getDecoder().decode(reported.get("GRADE_RESULTS"));
    JsonObject results =
        JsonParser.parseString(new String(json, StandardCharsets.UTF_8)).getAsJsonObject();
    assertThat(results.get("max_score").getAsInt()).isEqualTo(100);
    assertThat(results.get("status").getAsString()).isEqualTo("fail");
    assertThat(results.getAsJsonArray("tests").asList())
        .extracting(JsonElement::getAsJsonObject)
        .filteredOn(row -> row.get("status").getAsString().equals("pass"))
        .hasSize(30)
        .allMatch(row -> row.get("name").getAsString().startsWith("Exercise 2: "));
    assertThat(folder.resolve("GITHUB_STEP_SUMMARY"))
        .content()
        .startsWith("## 30 of 100 points\n")
        .contains("Training on digits, ");
  }

  /** A student's copy of the grader may say what it likes. */
  private static void deface(Path grader) throws IOException {
    try (Stream<Path> files = Files.walk(grader)) {
      for (Path jar : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".jar"))::iterator) {
        Files.writeString(jar, "100 of 100 points");
      }
    }
  }

  @Test
  void shouldRunNoGraderThatIsNotTheOneThatWasPinned() throws Exception {
    values.put("vars.GRADER_SHA256", "0".repeat(64));
    Map<?, ?> failed = null;
    Map<?, ?> workflow = read();
    for (Map<?, ?> step : steps(workflow)) {
      if (failed == null && step.containsKey("run")) {
        failed = bash(workflow, step).exitCode() == 0 ? null : step;
      }
    }
    assertThat(failed).isNotNull();
    assertThat(failed.get("run")).asString().contains("$GRADER_SHA256");
  }

  @Test
  void shouldRunWhereAGraderIsNamedAndLeaveTheRestToTheOtherWorkflow() throws IOException {
    assertThat(job(read()).get("if"))
        .isEqualTo("vars.GRADER_URL != '' && github.actor != 'github-classroom[bot]'");
    Map<?, ?> grade = read(student.folder().resolve(".github/workflows/grade.yml"));
    assertThat(map(map(grade.get("jobs")).get("grade")).get("if"))
        .isEqualTo("vars.GRADER_URL == ''");
  }

  /** Takes all steps, and returns what the reporter is told. */
  private Map<String, String> run() throws IOException, InterruptedException {
    Map<?, ?> workflow = read();
    Map<String, String> reported = Map.of();
    for (Map<?, ?> step : steps(workflow)) {
      if (step.containsKey("run")) {
        Invocation run = bash(workflow, step);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out().lines()).noneMatch(line -> line.strip().startsWith("::"));
        keepOutputs(step);
      } else if (REPORTER.equals(step.get("uses"))) {
        reported = environment(step);
        String runner = map(step.get("with")).get("runners").toString();
        assertThat(reported).containsOnlyKeys(runner.toUpperCase(Locale.ROOT) + "_RESULTS");
      }
    }
    return reported;
  }

  private Invocation bash(Map<?, ?> workflow, Map<?, ?> step)
      throws IOException, InterruptedException {
    Map<String, String> environment = new HashMap<>(environment(workflow));
    environment.putAll(environment(step));
    for (String name : List.of("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")) {
      environment.put(name, Files.writeString(folder.resolve(name), "").toString());
    }
    List<String> command = List.of("bash", "-e", "-c", expand(step.get("run").toString()));
    return new OfflineShell(folder).run(machine, environment, command);
  }

  private void keepOutputs(Map<?, ?> step) throws IOException {
    for (String line : Files.readAllLines(folder.resolve("GITHUB_OUTPUT"))) {
      String[] output = line.split("=", 2);
      values.put("steps." + step.get("id") + ".outputs." + output[0], output[1]);
    }
  }

  private Map<String, String> environment(Map<?, ?> part) {
    Map<String, String> environment = new HashMap<>();
    if (part.containsKey("env")) {
      map(part.get("env"))
          .forEach((name, value) -> environment.put(name.toString(), expand(value.toString())));
    }
    return environment;
  }

  private String expand(String text) {
    return EXPRESSION
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(values.get(match.group(1))));
  }

  private Map<?, ?> read() throws IOException {
    return read(student.folder().resolve(".github/workflows/classroom.yml"));
  }

  private static Map<?, ?> read(Path file) throws IOException {
    return map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
  }

  private static Map<?, ?> job(Map<?, ?> workflow) {
    return map(map(workflow.get("jobs")).get("run-autograding-tests"));
  }

  private static List<Map<?, ?>> steps(Map<?, ?> workflow) {
    return ((List<?>) job(workflow).get("steps"))
        .stream().<Map<?, ?>>map(ClassroomWorkflowIT::map).toList();
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}
