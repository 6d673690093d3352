package microlearning.acceptance;

import static microlearning.acceptance.Workflow.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the jobs of a workflow, each on a machine that is a folder here: every command as GitHub
 * gives it to a shell, artifacts as they are handed on. Of other actions, only what they are given
 * is kept.
 */
final class WorkflowRun {
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([^}]+?) *}}");

  private final Workflow workflow;
  private final Path folder;
  private final Path tools;
  private final Map<String, String> values = new HashMap<>();

  private final Artifacts artifacts;

  /** What other actions were given, by their names. */
  private final Map<String, Map<String, String>> given = new HashMap<>();

  /** Those of the runner. */
  private final Map<String, String> variables = new HashMap<>();

  private final StringBuilder summaries = new StringBuilder();

  /**
   * @param workflow its file
   * @param folder for the machines
   */
  WorkflowRun(Path workflow, Path folder) throws IOException {
    this.workflow = Workflow.read(workflow);
    this.folder = folder;
    tools = Files.createDirectories(folder.resolve("tools"));
    artifacts = new Artifacts(folder.resolve("artifacts"));
  }

  /** Gives an expression such as {@code inputs.seeds} its value. */
  void set(String expression, String value) {
    values.put(expression, value);
  }

  /** Gives all steps a variable of the runner. */
  void variable(String name, String value) {
    variables.put(name, value);
  }

  /** The value of an expression, as set here or by a step. */
  String value(String expression) {
    return values.get(expression);
  }

  /** Has a script stand for a command that no test can run. */
  void replace(String command, String script) throws IOException {
    Path file = Files.writeString(tools.resolve(command), "#!/usr/bin/env bash\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  Workflow workflow() {
    return workflow;
  }

  Artifacts artifacts() {
    return artifacts;
  }

  /** The variables and inputs that an action was given. */
  Map<String, String> given(String action) {
    return given.get(action);
  }

  /** What the steps said in the summary of the run. */
  String summary() {
    return summaries.toString();
  }

  Machine machine(String name) throws IOException {
    return new Machine(
        Files.createDirectory(folder.resolve(name)),
        Files.createDirectory(folder.resolve(name + ", files")),
        tools);
  }

  /**
   * Takes the steps of a job, as far as their conditions allow after one that failed.
   *
   * @param exitCode that of the first step that fails; 0 if none does
   * @return the lines that the steps said
   */
  List<String> run(String name, Machine machine, int exitCode)
      throws IOException, InterruptedException {
    Map<?, ?> job = workflow.job(name);
    List<String> said = new ArrayList<>();
    int failure = 0;
    for (Map<?, ?> step : Workflow.steps(job)) {
      if (!applies(step, failure == 0, machine)) {
        continue;
      }
      int code = step.containsKey("run") ? command(job, step, machine, said) : 0;
      if (!step.containsKey("run")) {
        action(step, machine);
      }
      set("steps." + step.get("id") + ".outcome", code == 0 ? "success" : "failure");
      failure = failure == 0 ? code : failure;
    }
    assertThat(failure).as(() -> String.join("\n", said)).isEqualTo(exitCode);
    return said;
  }

  /** All parts of a condition must hold; one that has no always() holds while nothing failed. */
  private boolean applies(Map<?, ?> step, boolean fine, Machine machine) throws IOException {
    String condition = step.containsKey("if") ? step.get("if").toString() : "success()";
    boolean applies = fine || condition.contains("always()");
    for (String part : condition.split(" && ")) {
      Matcher files = Pattern.compile("hashFiles\\('([^']+)'\\) != ''").matcher(part);
      Matcher equal = Pattern.compile("(\\S+) == '([^']*)'").matcher(part);
      if (files.matches()) {
        applies &= Files.exists(machine.work().resolve(files.group(1)));
      } else if (equal.matches()) {
        applies &= equal.group(2).equals(values.getOrDefault(equal.group(1), ""));
      } else if (!part.endsWith("()")) {
        applies &= !values.getOrDefault(part, "").isEmpty();
      }
    }
    return applies;
  }

  private int command(Map<?, ?> job, Map<?, ?> step, Machine machine, List<String> said)
      throws IOException, InterruptedException {
    assertThat(step.get("run").toString())
        .as("an expression would become code")
        .doesNotContain("${{");
    Map<String, String> environment = new HashMap<>(variables);
    for (Map<?, ?> part : List.of(workflow.content(), job, step)) {
      environment.putAll(texts(map(part, "env")));
    }
    Machine.Result result =
        machine.run(
            step.get("run").toString(),
            step.containsKey("shell") ? step.get("shell").toString() : workflow.shell(),
            step.containsKey("working-directory") ? step.get("working-directory").toString() : "",
            environment);
    result
        .outputs()
        .forEach((key, value) -> set("steps." + step.get("id") + ".outputs." + key, value));
    summaries.append(result.summary());
    result.invocation().out().lines().forEach(said::add);
    result.invocation().err().lines().filter(line -> !isOfTheJvm(line)).forEach(said::add);
    return result.invocation().exitCode();
  }

  /** The options that keep it offline. */
  private static boolean isOfTheJvm(String line) {
    return line.startsWith("Picked up JAVA_TOOL_OPTIONS");
  }

  private void action(Map<?, ?> step, Machine machine) throws IOException {
    String action = step.get("uses").toString().split("@")[0];
    Map<String, String> with = texts(map(step, "with"));
    if (action.equals("actions/upload-artifact")) {
      artifacts.upload(with, machine.work());
    } else if (action.equals("actions/download-artifact")) {
      artifacts.download(with, machine.work());
    } else {
      with.putAll(texts(map(step, "env")));
      given.put(action, with);
    }
  }

  private Map<String, String> texts(Map<?, ?> part) {
    Map<String, String> texts = new HashMap<>();
    part.forEach((name, value) -> texts.put(name.toString(), text(value)));
    return texts;
  }

  /** A text with the values of its expressions. */
  private String text(Object value) {
    return EXPRESSION
        .matcher(String.valueOf(value))
        .replaceAll(
            expression -> {
              assertThat(values).containsKey(expression.group(1));
              return Matcher.quoteReplacement(values.get(expression.group(1)));
            });
  }
}
