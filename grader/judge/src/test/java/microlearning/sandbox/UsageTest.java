package microlearning.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class UsageTest {
  @Test
  void shouldSeeTheMemoryAndTheThreadsOfThisProcess() {
    Usage usage = Usage.of(ProcessHandle.current());

    assertThat(usage.bytes()).isBetween(10L << 20, 100L << 30);
    assertThat(usage.threads()).isGreaterThan(5);
  }

  @Test
  void shouldAddUpWhatAProcessHasStarted() throws Exception {
    Process child = new ProcessBuilder("cat").start();
    try {
      Usage alone = Usage.of(child.toHandle());
      assertThat(alone.threads()).isEqualTo(1);
      assertThat(Usage.of(List.of(ProcessHandle.current(), child.toHandle())).threads())
          .isGreaterThan(alone.threads() + 5);
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(Usage.of(child.toHandle())).isEqualTo(new Usage(0, 0));
  }
}
