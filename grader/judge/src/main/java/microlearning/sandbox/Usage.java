package microlearning.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What processes take of the machine, as Linux counts it; on other systems, nothing is seen.
 *
 * @param bytes of memory that they hold
 * @param threads of all of them
 */
record Usage(long bytes, int threads) {
  private static final Usage NONE = new Usage(0, 0);
  private static final String MEMORY = "VmRSS:";
  private static final String THREADS = "Threads:";

  /** Of one process; nothing if it has ended. */
  static Usage of(ProcessHandle process) {
    long bytes = 0;
    int threads = 0;
    try {
      Path status = Path.of("/proc/" + process.pid() + "/status");
      for (String line : Files.readAllLines(status, StandardCharsets.ISO_8859_1)) {
        if (line.startsWith(MEMORY)) {
          bytes = number(line) << 10;
        } else if (line.startsWith(THREADS)) {
          threads = (int) number(line);
        }
      }
      return new Usage(bytes, threads);
    } catch (IOException e) {
      return NONE;
    }
  }

  /** Of a process and all that it has started. */
  static Usage ofTree(ProcessHandle root) {
    return Stream.concat(Stream.of(root), root.descendants())
        .map(Usage::of)
        .reduce(NONE, (a, b) -> new Usage(a.bytes + b.bytes, a.threads + b.threads));
  }

  private static long number(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }
}
