package microlearning.acceptance;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import microlearning.program.Invocation;

/**
 * Runs commands as another system would, with the Java of this build on the path, without MNIST and
 * without a network to fetch it from.
 */
final class OfflineShell {
  private final Path logs;

  /**
   * @param logs an existing folder to keep the commands' output and an empty cache in
   */
  OfflineShell(Path logs) {
    this.logs = logs;
  }

  Invocation run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path out = logs.resolve("shell-out");
    Path err = logs.resolve("shell-err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> variables = builder.environment();
    variables.keySet().removeIf(name -> name.startsWith("GITHUB_"));
    variables.remove("MICROLEARNING_MNIST");
    variables.merge(
        "PATH",
        Path.of(System.getProperty("java.home"), "bin").toString(),
        (path, java) -> java + File.pathSeparator + path);
    variables.put("JAVA_TOOL_OPTIONS", "-Dai.djl.offline=true");
    variables.put("MAVEN_OPTS", Maven.SHORT_RUN);
    variables.put("DJL_CACHE_DIR", logs.resolve("cache").toString());
    variables.putAll(environment);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    // Nothing is typed: what asks for a key ends.
    process.getOutputStream().close();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError(command + " does not end.");
    }
    return new Invocation(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
