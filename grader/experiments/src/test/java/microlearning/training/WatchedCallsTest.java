package microlearning.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class WatchedCallsTest {
  @Test
  void shouldWatchTheFirstAndTheLastCallsOfEachKind() {
    int calls = 1000 + 3 * (125 + 1);
    assertThat(WatchedCalls.of(Settings.DIGITS))
        .contains(0, 1000, calls - 2, calls - 1)
        .hasSizeBetween(5, 8)
        .allMatch(number -> number >= 0 && number < calls)
        .isEqualTo(WatchedCalls.of(Settings.DIGITS));
    assertThat(WatchedCalls.of(Settings.DIGITS.withSeed(BigInteger.TWO)))
        .isNotEqualTo(WatchedCalls.of(Settings.DIGITS));
  }

  @Test
  void shouldSayWhatACallIsFor() {
    assertThat(WatchedCalls.describe(Settings.DIGITS, 0))
        .isEqualTo("the call on test image 1 before training");
    assertThat(WatchedCalls.describe(Settings.DIGITS, 1000)).isEqualTo("update 1 in training");
    assertThat(WatchedCalls.describe(Settings.DIGITS, 1000 + 125))
        .isEqualTo("the call on all test images after epoch 1");
    assertThat(WatchedCalls.describe(Settings.DIGITS, 1000 + 126))
        .isEqualTo("update 126 in training");
    assertThat(WatchedCalls.describe(Settings.DIGITS, 1000 + 3 * 126 - 1))
        .isEqualTo("the call on all test images after epoch 3");
  }
}
