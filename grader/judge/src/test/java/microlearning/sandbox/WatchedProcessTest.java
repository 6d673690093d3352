package microlearning.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import microlearning.calls.Worker;
import microlearning.sandbox.Connection.Excess;
import microlearning.wire.Request;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock stands still where a test does not set it, so that no busy machine is in the way. */
class WatchedProcessTest {
  private final AtomicLong now = new AtomicLong();
  private Sandbox sandbox;

  @BeforeEach
  void open() throws IOException {
    sandbox = new Sandbox(Account.OWN);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private WatchedProcess start(List<String> arguments) throws IOException {
    return WatchedProcess.start(sandbox, 64, arguments, new CapturedOutput(Limits.OUTPUT));
  }

  private WatchedProcess spin(String... arguments) throws IOException {
    String classes = Path.of("target", "test-classes").toAbsolutePath().toString();
    List<String> all = new ArrayList<>(List.of("-cp", classes, Spin.class.getName()));
    all.addAll(List.of(arguments));
    return start(all);
  }

  private TimeLimit limit(Duration most) {
    return new TimeLimit(most, "one call", now::get);
  }

  /** Its output ends when it is ended. */
  private static void awaitEnd(WatchedProcess process) throws IOException {
    assertThat(process.output().read()).isNegative();
    assertThat(process.isAlive()).isFalse();
  }

  private void assertEndsByProcessorTime(String... arguments) throws IOException {
    try (WatchedProcess process = spin(arguments)) {
      process.await(limit(Duration.ofMillis(300)), limit(Duration.ofDays(1)));
      awaitEnd(process);

      assertThat(process.excess()).isEqualTo(Excess.TIME);
      assertThat(process.timeLimit()).hasValue("0.3 s of processor time for one call");
    }
  }

  @Test
  void shouldEndWhatUsesTooMuchProcessorTime() throws IOException {
    assertEndsByProcessorTime();
  }

  @Test
  void shouldCountTheProcessorTimeOfAChild() throws IOException {
    assertEndsByProcessorTime("child");
  }

  @Test
  void shouldLetProcessesTakeAsMuchAsTheyMayAndNoMore() {
    assertThat(WatchedProcess.excess(new Usage(100, 256), 100)).isEqualTo(Excess.NONE);
    assertThat(WatchedProcess.excess(new Usage(101, 256), 100)).isEqualTo(Excess.MEMORY);
    assertThat(WatchedProcess.excess(new Usage(100, 257), 100)).isEqualTo(Excess.THREADS);
  }

  @Test
  void shouldEndWhatWaitsByTheClock() throws IOException {
    try (WatchedProcess process =
        start(List.of("-cp", sandbox.classPath(), Worker.class.getName()))) {
      process.await(limit(Duration.ofSeconds(60)));
      now.set(Duration.ofSeconds(241).toNanos());
      awaitEnd(process);

      assertThat(process.timeLimit()).hasValue("240 s by the clock for one call");
    }
  }

  @Test
  void shouldEndNothingThatNobodyWaitsFor() throws IOException {
    try (WatchedProcess process =
        start(List.of("-cp", sandbox.classPath(), Worker.class.getName()))) {
      process.await(limit(Duration.ofSeconds(60)));
      process.rest();
      now.set(Duration.ofSeconds(241).toNanos());
      WireWriter out = new WireWriter(process.input());
      out.constant(Request.GREET);
      out.flush();

      assertThat(new WireReader(process.output()).flag()).isTrue();
      assertThat(process.excess()).isEqualTo(Excess.NONE);
    }
  }

  /** As the watch does, if it is faster than who reads. */
  @Test
  void shouldKeepWhatWasWrittenByWhatHasEnded() throws IOException, InterruptedException {
    WatchedProcess process = start(List.of("--version"));
    assertThat(process.exitCode()).hasValue(0);
    process.close();

    assertThat(new String(process.output().readAllBytes(), StandardCharsets.UTF_8))
        .contains(Runtime.version().toString());
  }
}
