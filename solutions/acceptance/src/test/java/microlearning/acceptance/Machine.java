package microlearning.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import microlearning.program.Invocation;

/**
 * A machine of GitHub Actions: a folder that the steps of a job work in, the shell that they are
 * given to, and the files by which they tell later steps something.
 */
final class Machine {
  private final Path work;
  private final Path files;
  private final Path tools;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> path = new ArrayList<>();

  /**
   * @param work the folder that steps work in
   * @param files an existing folder for the files of the runner
   * @param tools commands in place of those of the machine
   */
  Machine(Path work, Path files, Path tools) {
    this.work = work;
    this.files = files;
    this.tools = tools;
  }

  Path work() {
    return work;
  }

  /** What a step did. */
  record Result(Invocation invocation, Map<String, String> outputs, String summary) {}

  /**
   * Runs a step as the runner does: from a file, in a shell that stops at the first failure.
   *
   * @param shell as the workflow names it; without one, a failure within a pipe goes unnoticed
   * @param folder where it runs, below the folder of work
   */
  Result run(String script, String shell, String folder, Map<String, String> stepEnvironment)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash"));
    if (shell.isEmpty()) {
      command.add("-e");
    } else if (shell.equals("bash")) {
      command.addAll(List.of("--noprofile", "--norc", "-eo", "pipefail"));
    } else {
      throw new AssertionError("There is no shell " + shell + " here.");
    }
    command.add(Files.writeString(files.resolve("step.sh"), script).toString());

    Map<String, String> variables = new HashMap<>(environment);
    variables.putAll(stepEnvironment);
    for (String name : List.of("ENV", "OUTPUT", "PATH", "STEP_SUMMARY")) {
      variables.put("GITHUB_" + name, Files.writeString(files.resolve(name), "").toString());
    }
    variables.put("RUNNER_TEMP", files.toString());
    variables.put("PATH", searchPath());
    Invocation invocation = new OfflineShell(files).run(work.resolve(folder), variables, command);
    environment.putAll(entries("ENV"));
    path.addAll(0, Files.readAllLines(files.resolve("PATH")));
    return new Result(
        invocation, entries("OUTPUT"), Files.readString(files.resolve("STEP_SUMMARY")));
  }

  private String searchPath() {
    List<String> all = new ArrayList<>(List.of(tools.toString()));
    all.addAll(path);
    all.add(Path.of(System.getProperty("java.home"), "bin").toString());
    all.add(System.getenv("PATH"));
    return String.join(File.pathSeparator, all);
  }

  private Map<String, String> entries(String name) throws IOException {
    Map<String, String> entries = new HashMap<>();
    for (String line : Files.readAllLines(files.resolve(name))) {
      String[] entry = line.split("=", 2);
      entries.put(entry[0], entry[1]);
    }
    return entries;
  }
}
