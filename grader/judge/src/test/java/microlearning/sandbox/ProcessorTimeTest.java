package microlearning.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs({OS.LINUX, OS.MAC})
class ProcessorTimeTest {
  /** Takes some processor time, on any machine more than it takes to start a shell. */
  private static final String WORK = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; ";

  private static final long SOME = 50_000_000;

  private Process shell;

  private ProcessorTime start(String script) throws IOException {
    shell = new ProcessBuilder("sh", "-c", script).start();
    return new ProcessorTime(shell.toHandle());
  }

  private long lookAtAll(ProcessorTime time) {
    return time.look(Stream.concat(Stream.of(shell.toHandle()), shell.descendants()).toList());
  }

  /** The script prints a line when it has come so far. */
  private void awaitLine() throws IOException {
    assertThat(shell.getInputStream().read()).isPositive();
  }

  @AfterEach
  void end() throws InterruptedException {
    shell.descendants().forEach(ProcessHandle::destroyForcibly);
    shell.destroyForcibly().waitFor();
  }

  @Test
  void shouldNotGrowWhileAProcessWaits() throws IOException {
    ProcessorTime time = start("echo; read line");
    awaitLine();
    long before = lookAtAll(time);

    assertThat(lookAtAll(time)).isBetween(before, before + SOME);
  }

  @Test
  void shouldCountWorkOnce() throws IOException {
    ProcessorTime time = start(WORK + "echo; read line");
    awaitLine();
    long spent = time.look();

    assertThat(spent).isGreaterThan(SOME);
    assertThat(lookAtAll(time)).isBetween(spent, spent + SOME);
  }

  @Test
  void shouldKeepWhatAChildWasSeenToUse() throws IOException {
    ProcessorTime time = start("sh -c '" + WORK + "echo; read line' 3<&0 <&3; echo; read line");
    awaitLine();
    long seen = lookAtAll(time);
    assertThat(seen).isGreaterThan(SOME);

    shell.getOutputStream().write('\n');
    shell.getOutputStream().flush();
    awaitLine();
    // Its parent counts it by now, too.
    assertThat(lookAtAll(time)).isBetween(seen, seen + seen / 2 + SOME);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldCountAChildThatEndedUnseen() throws IOException {
    ProcessorTime time = start("sh -c '" + WORK + "'; echo; read line");
    awaitLine();

    assertThat(lookAtAll(time)).isGreaterThan(SOME);
  }
}
