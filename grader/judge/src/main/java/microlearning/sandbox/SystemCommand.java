package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Small commands of the system. */
final class SystemCommand {
  private static final int SECONDS = 30;

  private SystemCommand() {}

  /**
   * Runs a command to its end.
   *
   * @return what it prints on standard output, without the end of the last line; empty if it cannot
   *     be run
   * @throws IOException if it does not end
   */
  static String run(Path folder, List<String> command) throws IOException {
    return run(folder, command, Set.of());
  }

  /** The same, with some of the judge's environment. */
  static String run(Path folder, List<String> command, Set<String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(n -> !n.equals("PATH") && !environment.contains(n));
    Process process;
    try {
      process =
          builder
              .directory(folder.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return "";
    }
    try {
      CapturedOutput output = new CapturedOutput(Limits.OUTPUT);
      Thread drain = output.drain(process.getInputStream());
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " does not end.");
      }
      drain.join(SECONDS * 1000L);
      return output.text().strip();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }
}
