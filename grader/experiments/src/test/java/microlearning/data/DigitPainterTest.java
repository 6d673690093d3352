package microlearning.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitPainterTest {
  private final DigitPainter painter = new DigitPainter(1);

  @Test
  void shouldShadeAPixelByItsDistanceFromTheLine() {
    painter.lines(new double[] {5.5, 20.5}, new double[] {10.75, 10.75});

    assertThat(ink(8, 12)).isZero(); // 2.25 away
    assertThat(ink(9, 12)).isEqualTo(0.25); // 1.25 away
    assertThat(ink(10, 12)).isEqualTo(1); // 0.25 away
    assertThat(ink(11, 12)).isEqualTo(0.75); // 0.75 away
    assertThat(ink(12, 12)).isZero(); // 1.75 away
  }

  @Test
  void shouldRoundTheEndsOfALine() {
    painter.lines(new double[] {5.5, 20.5}, new double[] {10.5, 10.5});

    assertThat(ink(10, 21)).isEqualTo(0.5);
    assertThat(ink(11, 21)).isEqualTo(1.5 - Math.sqrt(2));
    assertThat(ink(10, 22)).isZero();
  }

  @Test
  void shouldKeepTheDarkerInkWhereLinesCross() {
    painter.lines(new double[] {5.5, 20.5}, new double[] {10.5, 10.5});
    painter.lines(new double[] {12.5, 12.5}, new double[] {11.5, 20.5});

    assertThat(ink(10, 12)).isEqualTo(1);
    assertThat(ink(11, 13)).isEqualTo(0.5);
  }

  @Test
  void shouldLeadACurveThroughItsPoints() {
    painter.curve(new double[] {4.5, 10.5, 20.5, 22.5}, new double[] {20.5, 6.5, 8.5, 18.5});

    assertThat(ink(20, 4)).isEqualTo(1);
    assertThat(ink(6, 10)).isEqualTo(1);
    assertThat(ink(8, 20)).isEqualTo(1);
    assertThat(ink(18, 22)).isEqualTo(1);
  }

  /** Halfway, a cubic is off the straight line by 1/8 of its slopes' difference: (-4 - 4) / 8. */
  @Test
  void shouldBendACurveByTheNeighbouringPoints() {
    painter.curve(new double[] {4.5, 8.5, 20.5, 24.5}, new double[] {16.25, 8.25, 8.25, 16.25});

    assertThat(ink(6, 14)).isEqualTo(0.75); // 0.75 above the curve at (14.5, 7.25)
    assertThat(ink(5, 14)).isZero();
  }

  @Test
  void shouldPaintADotForALineWithoutLength() {
    painter.lines(new double[] {3.5, 3.5}, new double[] {7.5, 7.5});

    assertThat(ink(7, 3)).isEqualTo(1);
    assertThat(ink(7, 4)).isEqualTo(0.5);
  }

  @Test
  void shouldLeaveOutWhatLiesOutsideTheGrid() {
    painter.lines(new double[] {-9, -9, 40, 40}, new double[] {-9, 40, 40, -9});
    assertThat(painter.ink()).containsOnly(0);

    painter.lines(new double[] {-9, 40}, new double[] {27.5, 27.5});
    assertThat(ink(27, 0)).isEqualTo(1);
    assertThat(ink(27, 27)).isEqualTo(1);
  }

  private double ink(int row, int column) {
    return painter.ink()[row * 28 + column];
  }
}
