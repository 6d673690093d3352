package microlearning.sandbox;

import java.io.IOException;
import java.util.Collection;

/**
 * What processes take of the machine, as Linux counts it; on other systems, nothing is seen.
 *
 * @param bytes of memory that they hold
 * @param threads of all of them
 */
record Usage(long bytes, int threads) {
  private static final Usage NONE = new Usage(0, 0);
  private static final String MEMORY = "\nVmRSS:";
  private static final String THREADS = "\nThreads:";

  /** Of one process; nothing if it has ended. */
  static Usage of(ProcessHandle process) {
    try {
      String status = ProcFile.read(process, "status");
      return new Usage(number(status, MEMORY) << 10, (int) number(status, THREADS));
    } catch (IOException e) {
      return NONE;
    }
  }

  /** Of processes together. */
  static Usage of(Collection<ProcessHandle> processes) {
    return processes.stream()
        .map(Usage::of)
        .reduce(NONE, (a, b) -> new Usage(a.bytes + b.bytes, a.threads + b.threads));
  }

  /** The number behind a word at the beginning of a line; 0 of a process that is ending. */
  private static long number(String status, String word) {
    int place = status.indexOf(word);
    if (place < 0) {
      return 0;
    }
    long number = 0;
    for (int i = place + word.length(); status.charAt(i) != '\n'; i++) {
      int digit = status.charAt(i) - '0';
      number = digit >= 0 && digit <= 9 ? 10 * number + digit : number;
    }
    return number;
  }
}
