package microlearning.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogAxisTest {
  @Test
  void shouldPutTicksAtOneTwoAndFiveOfEachDecade() {
    assertThat(labels(0.5, 50)).containsExactly("0.5", "1", "2", "5", "10", "20", "50");
    assertThat(labels(0.09, 1.1)).containsExactly("0.1", "0.2", "0.5", "1");
    assertThat(labels(1, 10)).containsExactly("1", "2", "5", "10");
  }

  @Test
  void shouldPutTicksAtPowersOfTenWhereItIsLong() {
    assertThat(labels(0.001, 1000))
        .containsExactly("0.001", "0.01", "0.1", "1", "10", "100", "1000");
    assertThat(labels(1e-6, 1e6))
        .containsExactly("1e−6", "0.0001", "0.01", "1", "100", "10000", "1e6");
    assertThat(labels(1e-300, 1e300)).hasSizeBetween(4, 7).contains("1");
  }

  @Test
  void shouldReachFromTickToTick() {
    assertThat(new LogAxis(0.13, 3.4, 200, 0).rounded(6)).isEqualTo(new LogAxis(0.1, 5, 200, 0));
    assertThat(new LogAxis(0.1, 100, 200, 0).rounded(6)).isEqualTo(new LogAxis(0.1, 100, 200, 0));
    assertThat(new LogAxis(1, 1, 200, 0).rounded(6)).isEqualTo(new LogAxis(1, 2, 200, 0));
    assertThat(new LogAxis(3, 3, 200, 0).rounded(6)).isEqualTo(new LogAxis(2, 5, 200, 0));
  }

  @Test
  void shouldMakeEqualFactorsEquallyLong() {
    Axis axis = new LogAxis(0.1, 10, 210, 10);
    assertThat(axis.pixel(0.1)).isEqualTo(210);
    assertThat(axis.pixel(1)).isEqualTo(110, within(1e-9));
    assertThat(axis.pixel(100)).isEqualTo(-90, within(1e-9));
    assertThat(Double.isFinite(axis.pixel(0))).isFalse();
    assertThat(axis.pixel(-1)).isNaN();
  }

  private static List<String> labels(double least, double most) {
    return new LogAxis(least, most, 0, 1).ticks(6).stream().map(Axis.Tick::label).toList();
  }
}
