package microlearning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class ReadingTimeTest {
  @Test
  void shouldCountWhatTheThreadCalculates() {
    ReadingTime time = new ReadingTime();
    long before = time.getAsLong();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long spent = 0;
    while (spent < 20_000_000) {
      spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    assertThat(time.getAsLong() - before).isGreaterThanOrEqualTo(spent);
  }
}
