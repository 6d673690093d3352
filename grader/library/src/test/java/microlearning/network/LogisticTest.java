package microlearning.network;

import static org.assertj.core.api.Assertions.assertThat;

import microlearning.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogisticTest {
  private static final double LN2 = StrictMath.log(2);

  private final Generator rng = Generator.defaultRng(21);

  /** The tests' JVM is started with the module that the second one needs. */
  @Test
  void shouldHaveBothWays() {
    assertThat(Logistic.WAYS).hasExactlyElementsOfTypes(LoopLogistic.class, VectorLogistic.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-8, 1e-4, 0.1, 1, 5, 50, 300, 1000})
  void shouldGiveTheBitsOfStrictMath(double scale) {
    assertBits(rng.normal(scale, 1, 300_000).values());
  }

  @Test
  void shouldGiveTheBitsOfStrictMathWhereFdlibmChangesCases() {
    for (double border :
        new double[] {0.5 * LN2, 1.5 * LN2, 2.5 * LN2, 0x1p-28, 500, 700.5 * LN2}) {
      double[] inputs = new double[200_000];
      for (int i = 0; i < inputs.length; i++) {
        double sign = (i & 1) == 0 ? 1 : -1;
        double width = (i & 2) == 0 ? 1e-5 : 1e-13;
        inputs[i] = sign * border * (1 + width * (rng.random() - 0.5));
      }
      assertBits(inputs);
    }
  }

  @Test
  void shouldGiveTheBitsOfStrictMathForSpecialNumbers() {
    assertBits(
        0.0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        500,
        -500,
        Math.nextUp(500.0),
        Math.nextDown(-500.0));
  }

  private static void assertBits(double... inputs) {
    for (Logistic way : Logistic.WAYS) {
      assertBits(way, inputs);
    }
  }

  private static void assertBits(Logistic way, double... inputs) {
    double[] activities = inputs.clone();
    Logistic.activate(way, activities);
    for (int i = 0; i < inputs.length; i++) {
      double capped = Math.max(-500, Math.min(500, inputs[i]));
      double expected = 1 / (1 + StrictMath.exp(-capped));
      if (Double.doubleToRawLongBits(activities[i]) != Double.doubleToRawLongBits(expected)) {
        assertThat(activities[i]).as("of %s", inputs[i]).isEqualTo(expected);
      }
    }
  }
}
