package microlearning.junit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Whether to show colours: on a terminal, unless told otherwise. The JVM that runs the tests writes
 * to a channel that Maven reads, so it is Maven's output that has to be a terminal. That can be
 * seen on Linux only; elsewhere {@code -Dgrade.color=always} asks for colours.
 */
final class Colour {
  private Colour() {}

  /**
   * Asks this process, its parents and its environment.
   *
   * @param wish always, never, or anything else to decide by what is found
   */
  static boolean isWanted(String wish) {
    return isWanted(wish, System.getenv(), Colour::writesToTerminal);
  }

  static boolean isWanted(
      String wish, Map<String, String> environment, BooleanSupplier writesToTerminal) {
    return switch (wish) {
      case "always" -> true;
      case "never" -> false;
      default ->
          environment.getOrDefault("NO_COLOR", "").isEmpty()
              && environment.getOrDefault("CI", "").isEmpty()
              && !environment.getOrDefault("TERM", "dumb").equals("dumb")
              && writesToTerminal.getAsBoolean();
    };
  }

  /** Whether Maven, or without Maven this process, writes to a terminal, and not in batch mode. */
  private static boolean writesToTerminal() {
    Optional<ProcessHandle> process = Optional.of(ProcessHandle.current());
    while (process.isPresent()) {
      List<String> command = command(process.get());
      if (command.stream().anyMatch(word -> word.contains("plexus.classworlds"))) {
        return isTerminal(process.get()) && asksForColour(command);
      }
      process = process.get().parent();
    }
    return isTerminal(ProcessHandle.current());
  }

  static boolean asksForColour(List<String> mavenCommand) {
    return mavenCommand.stream()
        .noneMatch(
            word ->
                List.of("-B", "--batch-mode", "-l", "--log-file", "-Dstyle.color=never")
                    .contains(word));
  }

  private static List<String> command(ProcessHandle process) {
    try {
      Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\0"));
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isTerminal(ProcessHandle process) {
    try {
      Path output = Path.of("/proc", Long.toString(process.pid()), "fd", "1");
      String target = Files.readSymbolicLink(output).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
