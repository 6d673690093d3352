package microlearning.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZigguratNormalTest {

  // default_rng(seed).standard_normal(), then .bit_generator.random_raw(): seeds that begin with
  // a draw from the tail.
  @ParameterizedTest
  @CsvSource({
    "755, -0x1.1878d558cc268p+2, 8014586414132138125",
    "1950, 0x1.2380a29cff10bp+2, 244896744291385611",
    "2429, 0x1.d6eebeb21e2dap+1, 12027566825829481251",
    "4769, 0x1.1177ff677c62ap+2, 8012267300412681769"
  })
  void shouldDrawFromTheTail(long seed, String normal, String next) {
    Generator rng = Generator.defaultRng(seed);
    assertThat(rng.normal()).isEqualTo(Double.parseDouble(normal));
    assertThat(Long.toUnsignedString(rng.nextLong())).isEqualTo(next);
  }

  @Test
  void shouldMeetTheTailWhereNumPyDoes() {
    // z = default_rng(2024).standard_normal(200000), index and value where |z| > R
    Generator rng = Generator.defaultRng(2024);
    List<String> tail = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      double z = rng.normal();
      if (Math.abs(z) > ZigguratNormal.R) {
        tail.add(i + " " + Double.toHexString(z));
      }
    }
    assertThat(tail)
        .hasSize(51)
        .startsWith(
            "1693 -0x1.e18ba783c5ff1p1",
            "3129 -0x1.e47ce9c285319p1",
            "3201 -0x1.fbea599679abbp1",
            "4302 0x1.03b56b7022698p2",
            "4535 0x1.dcf97654cec45p1",
            "17365 0x1.db9a7abac97a9p1");
  }

  /** At random heights of each layer, and at the curve and one step of a double beside it. */
  @Test
  void shouldDecideAtTheEdgeOfALayerAsTheExponentialDoes() {
    ZigguratTables tables = ZigguratTables.read();
    Generator rng = Generator.defaultRng(1);
    for (int layer = 1; layer < ZigguratTables.LAYERS; layer++) {
      double top = tables.height()[layer - 1];
      double bottom = tables.height()[layer];
      for (int i = 0; i < 400; i++) {
        long core = tables.core()[layer];
        double x = (core + (long) (rng.random() * (0x1p52 - core))) * tables.width()[layer];
        double curve = StrictMath.exp(-0.5 * x * x);
        double random = bottom + rng.random() * (top - bottom);
        double near = curve * (1 + 1e-11 * (rng.random() - 0.5));
        for (double y :
            new double[] {random, near, curve, Math.nextUp(curve), Math.nextDown(curve)}) {
          assertThat(ZigguratNormal.isUnderTheCurve(-x, y, layer))
              .as("layer %d, x %s, y %s", layer, x, y)
              .isEqualTo(y < curve);
        }
      }
    }
  }

  @Test
  void shouldHaveLayersOfOneAreaUnderTheNormalCurve() {
    ZigguratTables tables = ZigguratTables.read();
    double area = 0x1p52 * tables.width()[0] * tables.height()[255];
    for (int layer = 1; layer < ZigguratTables.LAYERS; layer++) {
      double right = 0x1p52 * tables.width()[layer];
      assertThat(tables.height()[layer])
          .as("height of layer %d", layer)
          .isCloseTo(StrictMath.exp(-right * right / 2), within(1e-15));
      assertThat(right * (tables.height()[layer - 1] - tables.height()[layer]))
          .as("area of layer %d", layer)
          .isCloseTo(area, within(1e-14));
    }
    assertThat(0x1p52 * tables.width()[255]).isEqualTo(ZigguratNormal.R);
  }

  @Test
  void shouldAcceptAtOnceWhatLiesUnderTheNextLayer() {
    ZigguratTables tables = ZigguratTables.read();
    for (int layer = 2; layer < ZigguratTables.LAYERS; layer++) {
      assertThat(tables.core()[layer] * tables.width()[layer])
          .as("core of layer %d", layer)
          .isCloseTo(0x1p52 * tables.width()[layer - 1], within(1e-14));
    }
    assertThat(tables.core()[0] * tables.width()[0]).isCloseTo(ZigguratNormal.R, within(1e-14));
    assertThat(tables.core()[1]).isZero();
  }
}
