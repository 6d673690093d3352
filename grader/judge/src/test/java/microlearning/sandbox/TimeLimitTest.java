package microlearning.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  private long now = 5;
  private final TimeLimit limit = new TimeLimit(Duration.ofSeconds(60), "one call", () -> now);

  @Test
  void shouldBeMetByProcessorTimeBeyondIt() {
    limit.spend(59_000_000_000L);
    limit.spend(1_000_000_000L);
    assertThat(limit.isMet()).isFalse();

    limit.spend(1);
    assertThat(limit.met()).hasValue("60 s of processor time for one call");
  }

  /** On a machine that others keep busy, the clock goes on and the processor time does not. */
  @Test
  void shouldBeMetByTheClockFarLater() {
    now += 240_000_000_000L;
    assertThat(limit.isMet()).isFalse();

    now++;
    assertThat(limit.met()).hasValue("240 s by the clock for one call");
  }

  @Test
  void shouldTellPartsOfASecond() {
    TimeLimit shorter = new TimeLimit(Duration.ofMillis(1500), "one call", () -> now);
    shorter.spend(2_000_000_000L);

    assertThat(shorter.met()).hasValue("1.5 s of processor time for one call");
  }
}
