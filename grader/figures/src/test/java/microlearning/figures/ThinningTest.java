package microlearning.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThinningTest {
  @Test
  void shouldKeepShortCurvesAsTheyAre() {
    Thinning points = Thinning.of(new double[] {3, 1, 2});
    assertThat(points.x()).containsExactly(1, 2, 3);
    assertThat(points.y()).containsExactly(3, 1, 2);
  }

  @Test
  void shouldLoseNoPeakOfLongCurves() {
    double[] values = new double[100_000];
    values[12_345] = 7;
    values[54_321] = -7;
    Thinning points = Thinning.of(values);
    assertThat(points.y()).hasSize(800).contains(7, -7);
    assertThat(points.x()).contains(12_346, 54_322).isSorted();
  }
}
