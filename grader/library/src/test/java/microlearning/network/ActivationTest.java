package microlearning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {
  @Test
  void shouldBeTheLogisticFunction() {
    assertThat(activity(Activation.SIGMOID, 0)).isEqualTo(0.5);
    assertThat(activity(Activation.SIGMOID, 1)).isEqualTo(0.7310585786300049);
    assertThat(activity(Activation.SIGMOID, -2)).isEqualTo(0.11920292202211755);
  }

  @Test
  void shouldCapTheInputOfTheLogisticFunction() {
    assertThat(activity(Activation.SIGMOID, -501)).isEqualTo(activity(Activation.SIGMOID, -500));
    assertThat(activity(Activation.SIGMOID, -500)).isBetween(7.1245e-218, 7.1246e-218);
    assertThat(activity(Activation.SIGMOID, 1e300)).isEqualTo(1);
    assertThat(activity(Activation.SIGMOID, Double.NEGATIVE_INFINITY)).isPositive();
    assertThat(activity(Activation.SIGMOID, Double.NaN)).isNaN();
  }

  @Test
  void shouldRectify() {
    assertThat(activity(Activation.RELU, -3)).isZero();
    assertThat(activity(Activation.RELU, 0)).isZero();
    assertThat(activity(Activation.RELU, 2.5)).isEqualTo(2.5);
    assertThat(activity(Activation.RELU, Double.NaN)).isNaN();
  }

  /** With the tutorial's test activity > 1 the rectifier's slope at 0.5 would come out as 0. */
  @ParameterizedTest
  @EnumSource
  void shouldHaveTheDerivativeThatFiniteDifferencesGive(Activation activation) {
    double step = 1e-6;
    for (double x : new double[] {-2, -0.5, -0.01, 0.01, 0.5, 0.9, 1.1, 3}) {
      double rise = activity(activation, x + step) - activity(activation, x - step);
      double slope = activation.derivative(single(activity(activation, x))).get(0, 0);
      assertThat(slope).as("slope at %s", x).isCloseTo(rise / (2 * step), within(1e-9));
    }
  }

  @Test
  void shouldGiveEachEntryItsActivityInLargeMatricesToo() {
    Matrix inputs = Generator.defaultRng(3).normal(2, 300, 101);
    Matrix activities = Activation.SIGMOID.activate(inputs);
    for (int i = 0; i < inputs.values().length; i++) {
      assertThat(activities.values()[i]).isEqualTo(1 / (1 + StrictMath.exp(-inputs.values()[i])));
    }
  }

  private static double activity(Activation activation, double input) {
    return activation.activate(single(input)).get(0, 0);
  }

  private static Matrix single(double value) {
    return Matrix.of(new double[] {value});
  }
}
