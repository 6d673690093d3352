package microlearning.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class VarianceSettingsTest {
  private static final List<Integer> SIZES = List.of(1, 1000);

  private static VarianceSettings settings(int seed, int draws, double eta, double noise) {
    return new VarianceSettings(BigInteger.valueOf(seed), draws, eta, noise, SIZES, SIZES);
  }

  private static VarianceSettings settings(List<Integer> outputs, List<Integer> inputs) {
    return new VarianceSettings(BigInteger.ONE, 1000, 1, 1, outputs, inputs);
  }

  @Test
  void shouldSortSizesAndTakeEachOnce() {
    VarianceSettings settings = settings(List.of(8, 2, 8, 4), List.of(5, 3));
    assertThat(settings.outputs()).containsExactly(2, 4, 8);
    assertThat(settings.inputs()).containsExactly(3, 5);
  }

  @Test
  void shouldTakeTheBordersThemselves() {
    assertThat(settings(0, 10_000_000, Double.MAX_VALUE, 1e-8).seed()).isZero();
    assertThat(settings(List.of(1, 1000), List.of(1000, 1)).inputs()).containsExactly(1, 1000);
  }

  @Test
  void shouldNameWhatIsWrong() {
    assertRefused(() -> settings(-1, 1000, 1, 1), "The seed must be 0 or more, not -1.");
    assertRefused(() -> settings(1, 999, 1, 1), "Draws must be 1000 to 10000000, not 999.");
    assertRefused(
        () -> settings(1, 10_000_001, 1, 1), "Draws must be 1000 to 10000000, not 10000001.");
    assertRefused(() -> settings(1, 1000, 0, 1), "The learning rate must be above 0, not 0.0.");
    assertRefused(() -> settings(1, 1000, 1, 1.5), "The noise must be 1e-8 to 1, not 1.5.");
    assertRefused(() -> settings(1, 1000, 1, Double.NaN), "The noise must be 1e-8 to 1, not NaN.");
    assertRefused(
        () -> settings(List.of(0, 1), SIZES), "Numbers of outputs must be 1 to 1000, not 0.");
    assertRefused(
        () -> settings(SIZES, List.of(1, 1001)), "Numbers of inputs must be 1 to 1000, not 1001.");
    assertRefused(
        () -> settings(SIZES, List.of(3, 3)),
        "Two different numbers of inputs are needed, not [3, 3].");
    assertRefused(
        () -> settings(List.of(), SIZES), "Two different numbers of outputs are needed, not [].");
  }

  private static void assertRefused(Runnable settings, String message) {
    assertThatIllegalArgumentException().isThrownBy(settings::run).withMessage(message);
  }
}
