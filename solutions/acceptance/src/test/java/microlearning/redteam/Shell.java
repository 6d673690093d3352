package microlearning.redteam;

import java.io.IOException;
import java.nio.file.Path;

/** Makes what Java cannot make. */
final class Shell {
  private Shell() {}

  /** Runs a script in a folder. */
  static void run(Path folder, String script) throws IOException {
    Process process =
        new ProcessBuilder("bash", "-e", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      String said = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IOException(script + ": " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
