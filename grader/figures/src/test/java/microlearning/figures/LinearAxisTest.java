package microlearning.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearAxisTest {
  @Test
  void shouldPutTicksAtRoundNumbers() {
    assertThat(labels(new LinearAxis(0, 2.69, 0, 1, false), 6))
        .containsExactly("0", "0.5", "1.0", "1.5", "2.0", "2.5");
    assertThat(labels(new LinearAxis(0, 100, 0, 1, false), 6))
        .containsExactly("0", "20", "40", "60", "80", "100");
    assertThat(labels(new LinearAxis(-0.06, 0.06, 0, 1, false), 6))
        .containsExactly("−0.06", "−0.04", "−0.02", "0", "0.02", "0.04", "0.06");
    assertThat(labels(new LinearAxis(-20, 1_999_990, 0, 1, true), 5))
        .containsExactly("0", "500000", "1000000", "1500000");
  }

  @Test
  void shouldCountInWholeNumbersOnly() {
    assertThat(labels(new LinearAxis(0.94, 3.06, 0, 1, true), 6)).containsExactly("1", "2", "3");
    assertThat(labels(new LinearAxis(0.5, 1.5, 0, 1, true), 6)).containsExactly("1");
  }

  @Test
  void shouldReachFromTickToTick() {
    LinearAxis axis = new LinearAxis(-0.05, 0.98, 200, 0, false).rounded(6);
    assertThat(axis.least()).isEqualTo(-0.2, within(1e-12));
    assertThat(axis.most()).isEqualTo(1, within(1e-12));
    assertThat(new LinearAxis(0, 3, 0, 1, false).rounded(6).most()).isEqualTo(3);
  }

  @Test
  void shouldPlaceValuesInPixels() {
    Axis axis = new LinearAxis(1, 3, 210, 10, false);
    assertThat(axis.pixel(1)).isEqualTo(210);
    assertThat(axis.pixel(2)).isEqualTo(110);
    assertThat(axis.pixel(4)).isEqualTo(-90);
  }

  private static Iterable<String> labels(Axis axis, int atMost) {
    return axis.ticks(atMost).stream().map(Axis.Tick::label).toList();
  }
}
