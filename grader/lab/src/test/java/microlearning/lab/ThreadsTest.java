package microlearning.lab;

import static org.assertj.core.api.Assertions.assertThat;

import microlearning.matrix.Parallel;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  /** This module's tests have a common pool without threads, of which the JDK says it has one. */
  @Test
  void shouldCountTheCallerAloneWhereThePoolHasNoThreads() {
    assertThat(System.getProperty("java.util.concurrent.ForkJoinPool.common.parallelism"))
        .isEqualTo("0");
    assertThat(Parallel.threads()).isEqualTo(1);
  }
}
