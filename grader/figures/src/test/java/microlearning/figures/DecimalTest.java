package microlearning.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecimalTest {
  @Test
  void shouldRoundToSignificantDigits() {
    assertThat(Decimal.of(0.025318543643818883, 4)).isEqualTo("0.02532");
    assertThat(Decimal.of(80.30000000000001, 4)).isEqualTo("80.30");
    assertThat(Decimal.of(-0.5, 3)).isEqualTo("−0.500");
    assertThat(Decimal.of(123456, 2)).isEqualTo("120000");
    assertThat(Decimal.of(0, 3)).isEqualTo("0");
  }

  @Test
  void shouldWriteExtremeNumbersBriefly() {
    assertThat(Decimal.of(1.2345e300, 3)).isEqualTo("1.23e300");
    assertThat(Decimal.of(-9.996e-9, 3)).isEqualTo("−1.00e−8");
  }

  @Test
  void shouldSayWhatIsNoNumber() {
    assertThat(Decimal.of(Double.NaN, 3)).isEqualTo("not a number");
    assertThat(Decimal.of(Double.NEGATIVE_INFINITY, 3)).isEqualTo("−∞");
  }

  @Test
  void shouldRoundCoordinatesToHundredths() {
    assertThat(Svg.number(12)).isEqualTo("12");
    assertThat(Svg.number(-0.054)).isEqualTo("-0.05");
    assertThat(Svg.number(3.999)).isEqualTo("4");
    assertThat(Svg.number(0.5)).isEqualTo("0.5");
    assertThat(Svg.number(-0.001)).isEqualTo("0");
    assertThat(Svg.number(1e300)).isEqualTo("1000000");
  }
}
