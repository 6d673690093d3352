package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A workflow that shares work among machines, each of which is a folder here. */
final class WorkflowRun {
  private static final String PROGRAM = "solutions/target/microlearning.jar";
  private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z]+)");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([^}]+?) *}}");

  private final Map<?, ?> workflow;
  private final Path folder;
  private final Program program;
  private final Map<String, String> values = new HashMap<>();

  /** What was uploaded, by name: a folder or a file. */
  private final Map<String, Path> artifacts = new TreeMap<>();

  /** Runs the program. */
  @FunctionalInterface
  interface Program {
    /**
     * Runs it with its output, and all that it says of errors, in a file.
     *
     * @return its exit code
     */
    int run(List<String> arguments, Path machine, Path log)
        throws IOException, InterruptedException;
  }

  /**
   * @param name of the workflow's file
   * @param folder for the machines
   */
  WorkflowRun(String name, Path folder, Program program) throws IOException {
    workflow = map(read(Path.of("../../.github/workflows", name)));
    this.folder = folder;
    this.program = program;
    artifacts.put("program", Files.writeString(folder.resolve("microlearning.jar"), ""));
  }

  /** Gives an expression such as {@code inputs.seeds} its value. */
  void set(String expression, String value) {
    values.put(expression, value);
  }

  Map<?, ?> workflow() {
    return workflow;
  }

  Map<?, ?> job(String name) {
    return map(map(workflow.get("jobs")).get(name));
  }

  Path artifact(String name) {
    return artifacts.get(name);
  }

  /** Runs a job on a machine of its own; returns what the program said. */
  List<String> run(String job, Path machine, int exitCode)
      throws IOException, InterruptedException {
    List<String> said = new ArrayList<>();
    for (Map<?, ?> step : steps(job(job))) {
      if (step.containsKey("run")) {
        String command = text(step.get("run"));
        if (command.startsWith("java ")) {
          said.addAll(command(withVariables(command, step), machine, exitCode));
        }
      } else {
        action(text(step.get("uses")), map(step.get("with")), machine);
      }
    }
    return said;
  }

  Path machine(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private void action(String uses, Map<?, ?> with, Path machine) throws IOException {
    Path path = machine.resolve(with.containsKey("path") ? text(with.get("path")) : "");
    if (uses.startsWith("actions/upload-artifact@")) {
      assertThat(artifacts.putIfAbsent(text(with.get("name")), path)).isNull();
    } else if (uses.startsWith("actions/download-artifact@")) {
      download(with, path);
    } else {
      assertThat(uses).matches("actions/(checkout|setup-java|cache)@v\\d+");
    }
  }

  /** By name, or all that match a pattern, which must be merged into one folder. */
  private void download(Map<?, ?> with, Path to) throws IOException {
    String pattern = text(with.containsKey("name") ? with.get("name") : with.get("pattern"));
    assertThat(with.containsKey("pattern"))
        .isEqualTo("true".equals(text(with.get("merge-multiple"))));
    List<Path> matching =
        artifacts.entrySet().stream()
            .filter(artifact -> artifact.getKey().matches(pattern.replace("*", ".*")))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(matching).as(pattern).isNotEmpty();
    for (Path from : matching) {
      Path base = Files.isDirectory(from) ? from : from.getParent();
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = to.resolve(base.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  /** A command with the values of the step's variables, as the shell would put them in. */
  private String withVariables(String command, Map<?, ?> step) {
    Map<?, ?> variables = step.containsKey("env") ? map(step.get("env")) : Map.of();
    return VARIABLE
        .matcher(command.replace("\"", ""))
        .replaceAll(
            variable -> {
              assertThat(variables.keySet()).map(Object::toString).contains(variable.group(1));
              return text(variables.get(variable.group(1)));
            });
  }

  private List<String> command(String command, Path machine, int exitCode)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ")) {
      words.addAll(word.endsWith("/*") ? filesIn(word.replace("/*", ""), machine) : List.of(word));
    }
    assertThat(words.subList(0, 3)).containsExactly("java", "-jar", PROGRAM);
    assertThat(machine.resolve(PROGRAM)).exists();
    Path log = machine.resolve("log");
    int actual = program.run(words.subList(3, words.size()), machine, log);
    List<String> said = Files.readAllLines(log);
    assertThat(actual).as(() -> String.join("\n", said)).isEqualTo(exitCode);
    return said;
  }

  private static List<String> filesIn(String name, Path machine) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(machine.resolve(name))) {
      files.forEach(file -> names.add(name + "/" + file.getFileName()));
    }
    return names;
  }

  /** A text with the values of its expressions. */
  private String text(Object value) {
    return EXPRESSION
        .matcher(String.valueOf(value))
        .replaceAll(
            expression -> {
              assertThat(values).containsKey(expression.group(1));
              return values.get(expression.group(1));
            });
  }

  static Object read(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  static List<Map<?, ?>> steps(Map<?, ?> job) {
    List<Map<?, ?>> steps = new ArrayList<>();
    ((List<?>) job.get("steps")).forEach(step -> steps.add(map(step)));
    return steps;
  }

  static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}
