package microlearning.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Starts the program anew where the locale has no UTF-8, as {@code LC_ALL=C} or that of many
 * containers: there Java loses what is not ASCII in the names of files, and in arguments.
 */
public final class Utf8Locale {
  /** Tells the second JVM that it is one; it is not started again if that did not help. */
  private static final String MARK = "MICROLEARNING_LOCALE";

  /** The command as it was typed, byte for byte; Java has lost some of them. */
  private static final Path COMMAND = Path.of("/proc/self/cmdline");

  private static final String SCRIPT =
      "mapfile -d '' -t words < \"/proc/$1/cmdline\" && exec \"${words[@]}\"";

  private Utf8Locale() {}

  /** Whether names of files would be lost, and there is something to be done about it. */
  public static boolean isMissing() {
    return !"UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"))
        && Files.isReadable(COMMAND)
        && !isSecond();
  }

  /** Whether this JVM was started by {@link #run}. */
  static boolean isSecond() {
    return System.getenv(MARK) != null;
  }

  /**
   * Runs the program by the same command under {@code C.UTF-8}, with the same streams. If that is
   * not possible, says in one line what to set.
   *
   * @return its exit code
   */
  public static int run(CommandLine command) {
    String own = Long.toString(ProcessHandle.current().pid());
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", SCRIPT, "bash", own);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put(MARK, "C.UTF-8");
    try {
      return MatrixJvm.follow(builder);
    } catch (IOException e) {
      return Commands.reportFailure(
          command,
          "Names of files may be lost, since the locale has no UTF-8. Set LC_ALL=C.UTF-8 and start"
              + " the program again.");
    }
  }
}
