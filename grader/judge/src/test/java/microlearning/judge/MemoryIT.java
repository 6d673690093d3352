package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import microlearning.sandbox.Account;
import microlearning.sandbox.Limits;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The memory that attacks get by all ways at once, as the kernel counts it. */
@EnabledOnOs(OS.LINUX)
class MemoryIT {
  /** Megabytes of all that a worker has started, together, at any time. */
  private static final long MOST = Limits.memory(Unlisted.HEAP);

  private static final String FILL_THE_HEAP =
      "for (List<Object> all = new ArrayList<>(); inputs != null; ) all.add(new double[10_000]);";
  private static final String BUFFERS =
      "try { while (true) KEPT.add(java.nio.ByteBuffer.allocateDirect(4 << 20).putLong(8, 1)); }"
          + " catch (OutOfMemoryError e) { }";
  private static final String STACKS =
      "try { for (int i = 0; i < 200; i++) { Thread t = new Thread(null, () -> deep(0), \"t\", 32L"
          + " << 20); t.setDaemon(true); t.start(); } } catch (OutOfMemoryError e) { }";
  private static final String THREADS =
      "try { while (true) { Thread t = new Thread(() -> rest()); t.setDaemon(true); t.start(); } }"
          + " catch (OutOfMemoryError e) { }";
  private static final String MEMBERS =
      "static final List<Object> KEPT = new ArrayList<>();"
          + " static void rest() { try { Thread.sleep(99_999); } catch (Exception e) { } }"
          + " static int deep(int n) { try { return deep(n + 1) + 1; } catch (StackOverflowError e)"
          + " { rest(); return n; } }";

  @TempDir private static Path folder;

  /** Megabytes of each process at its peak, by its number. */
  private final Map<Long, Long> peaks = new ConcurrentHashMap<>();

  /** The kernel keeps the peak of a process, so that none is missed between two looks. */
  private void look() {
    ProcessHandle.current()
        .descendants()
        .forEach(process -> peaks.merge(process.pid(), peak(process.pid()), Math::max));
  }

  private static long peak(long process) {
    try {
      Path status = Path.of("/proc/" + process + "/status");
      return Files.readAllLines(status, StandardCharsets.ISO_8859_1).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
          .sum();
    } catch (IOException e) {
      return 0; // It has ended.
    }
  }

  @ParameterizedTest
  @CsvSource({"buffers", "stacks", "threads", "all"})
  void shouldStayWithinTheLimit(String way) throws Exception {
    String body =
        Map.of("buffers", BUFFERS, "stacks", STACKS, "threads", THREADS)
            .getOrDefault(way, BUFFERS + STACKS + THREADS);
    Attack attack = new Attack("memory " + way, body + FILL_THE_HEAP, MEMBERS);
    ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    String happened;
    try {
      looks.scheduleWithFixedDelay(this::look, 0, 5, TimeUnit.MILLISECONDS);
      happened = new Unlisted(Account.OWN, folder).happened(attack);
    } finally {
      looks.shutdownNow();
    }

    assertThat(happened)
        .containsPattern("feedback (used (up the memory|more than)|started more than 256 threads)");
    // One worker after another, of which each is a process alone.
    assertThat(peaks.values()).isNotEmpty().allSatisfy(peak -> assertThat(peak).isLessThan(MOST));
    assertThat(peaks.values().stream().mapToLong(Long::longValue).max().orElse(0))
        .isGreaterThan(Unlisted.HEAP);
  }
}
