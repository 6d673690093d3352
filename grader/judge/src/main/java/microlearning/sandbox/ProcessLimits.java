package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Limits that Linux holds each process to, by {@code prlimit}. Memory is held by what a process may
 * write to (RLIMIT_DATA), since Java reserves far more addresses than it uses.
 */
final class ProcessLimits {
  /** Of a file, in bytes. */
  private static final int FILE = 1 << 20;

  private static final boolean HOLD = hold();

  private ProcessLimits() {}

  private static boolean hold() {
    try {
      return SystemCommand.run(Path.of("."), before(List.of("echo", "holds"), 64)).equals("holds");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What to run so that a command has limits, where they can be set.
   *
   * @param megabytes of memory
   */
  static List<String> around(List<String> command, int megabytes) {
    return HOLD ? before(command, megabytes) : command;
  }

  /** The same, with a limit on the threads of the user that runs the command and nothing else. */
  static List<String> aroundOnlyOf(List<String> command, int megabytes) {
    List<String> limited = new ArrayList<>(around(command, megabytes));
    if (HOLD) {
      limited.add(1, "--nproc=" + Limits.THREADS);
    }
    return limited;
  }

  private static List<String> before(List<String> command, int megabytes) {
    List<String> limited =
        new ArrayList<>(
            List.of(
                "prlimit",
                "--core=0",
                "--fsize=" + FILE,
                "--data=" + ((long) megabytes << 20),
                "--"));
    limited.addAll(command);
    return limited;
  }
}
