package microlearning.command;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Does what the workflow says, in a folder for each machine: its own commands, by the small
 * program, and artifacts as GitHub hands them on.
 */
class RegenerateWorkflowTest {
  private static final Path WORKFLOW = Path.of("../.github/workflows/regenerate.yml");
  private static final String PROGRAM = "solutions/target/microlearning.jar";
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([^ }]+) *}}");

  @TempDir private Path folder;
  private final Map<String, String> values = new HashMap<>();

  /** What was uploaded, by name: a folder or a file. */
  private final Map<String, Path> artifacts = new TreeMap<>();

  private final List<String> said = new ArrayList<>();

  @Test
  void shouldGiveTheBytesOfOneRunAndVerifyThemOnAnotherMachine() throws Exception {
    Map<?, ?> jobs = map(map(read(WORKFLOW)).get("jobs"));
    assertThat(jobs.keySet()).map(Object::toString).contains("shard", "merge", "verify");
    values.putAll(Map.of("inputs.seeds", "3", "inputs.shards", "2"));
    artifacts.put("program", Files.writeString(folder.resolve("microlearning.jar"), ""));

    for (String shard : List.of("1", "2")) {
      values.put("matrix.shard", shard);
      run(map(jobs.get("shard")), machine("shard " + shard));
    }
    run(map(jobs.get("merge")), machine("merge"));
    run(map(jobs.get("verify")), machine("verify"));

    Path whole = folder.resolve("whole");
    SmallReference.run("regenerate", "--seeds=3", "--out", whole.toString());
    assertThat(SmallReference.texts(artifacts.get("reference-data")))
        .isEqualTo(SmallReference.texts(whole));
    assertThat(said).last().isEqualTo("All 23 files are as regenerated.");
  }

  @Test
  void shouldMakeOneMachineForEachShard() throws IOException {
    Map<?, ?> workflow = map(read(WORKFLOW));
    Map<?, ?> jobs = map(workflow.get("jobs"));
    Map<?, ?> program = map(jobs.get("program"));
    Map<?, ?> shard = map(jobs.get("shard"));

    Map<?, ?> inputs = map(map(map(workflow.get("on")).get("workflow_dispatch")).get("inputs"));
    assertThat(inputs.keySet()).map(Object::toString).containsExactly("seeds", "shards");
    assertThat(map(map(shard.get("strategy")).get("matrix")).get("shard"))
        .isEqualTo("${{ fromJSON(needs.program.outputs.shards) }}");
    assertThat(map(program.get("outputs")).get("shards"))
        .isEqualTo("${{ steps.shards.outputs.list }}");
    assertThat(steps(program))
        .filteredOn(step -> "shards".equals(step.get("id")))
        .extracting(step -> step.get("run"))
        .singleElement()
        .asString()
        .startsWith("echo \"list=[$(seq -s , ${{ inputs.shards }})]\"");
    assertThat(shard.get("needs")).isEqualTo("program");
    assertThat(map(jobs.get("merge")).get("needs")).isEqualTo("shard");
    assertThat(map(jobs.get("verify")).get("needs")).isEqualTo("merge");
  }

  private Path machine(String name) throws IOException {
    return Files.createDirectory(folder.resolve(name));
  }

  private void run(Map<?, ?> job, Path machine) throws IOException, InterruptedException {
    for (Map<?, ?> step : steps(job)) {
      if (step.containsKey("run")) {
        command(text(step.get("run")), machine);
      } else {
        action(text(step.get("uses")), map(step.get("with")), machine);
      }
    }
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

  private void command(String command, Path machine) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ")) {
      words.addAll(word.endsWith("/*") ? filesIn(word.replace("/*", ""), machine) : List.of(word));
    }
    assertThat(words.subList(0, 3)).containsExactly("java", "-jar", PROGRAM);
    assertThat(machine.resolve(PROGRAM)).exists();
    Path log = machine.resolve("log");
    Process process =
        new ProcessBuilder(SmallReference.command(words.subList(3, words.size())))
            .directory(machine.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int exitCode = process.waitFor();
    said.addAll(Files.readAllLines(log));
    // The small program's accuracies are not those that are published.
    assertThat(exitCode)
        .as(() -> String.join("\n", said))
        .isEqualTo(words.contains("verify") ? 1 : 0);
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

  private static Object read(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static List<Map<?, ?>> steps(Map<?, ?> job) {
    List<Map<?, ?>> steps = new ArrayList<>();
    ((List<?>) job.get("steps")).forEach(step -> steps.add(map(step)));
    return steps;
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }
}
