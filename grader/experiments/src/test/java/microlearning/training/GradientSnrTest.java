package microlearning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;

class GradientSnrTest {

  /** Means 2 and −5, standard deviations 1 and 0. */
  @Test
  void shouldAverageMeanOverDeviationAndEpsilon() {
    double snr = snr(List.of(Matrix.of(new double[] {1, -5}), Matrix.of(new double[] {3, -5})));

    assertThat(snr).isCloseTo((2 / 1.001 + 5 / 0.001) / 2, withinPercentage(1e-12));
  }

  /** Large enough for several tasks, the last of them not full. */
  @Test
  void shouldAgreeWithTwoPasses() {
    Generator rng = Generator.defaultRng(8);
    List<Matrix> gradients = Stream.generate(() -> rng.normal(0.3, 200, 101)).limit(7).toList();

    assertThat(snr(gradients)).isCloseTo(twoPasses(gradients), withinPercentage(1e-11));
  }

  /** The difference of mean square and squared mean would leave not one digit right. */
  @Test
  void shouldKeepASmallDeviationFromALargeMean() {
    List<Matrix> gradients =
        Stream.of(1e8 - 0.001, 1e8 + 0.001, 1e8 - 0.001, 1e8 + 0.001)
            .map(value -> Matrix.of(new double[] {value}))
            .toList();

    assertThat(snr(gradients)).isCloseTo(1e8 / 0.002, withinPercentage(0.001));
    assertThat(snr(gradients)).isCloseTo(twoPasses(gradients), withinPercentage(1e-7));
  }

  @Test
  void shouldDivideByEpsilonIfThereIsOneEstimate() {
    assertThat(snr(List.of(Matrix.of(new double[] {0.5})))).isCloseTo(500, within(1e-9));
  }

  @Test
  void shouldBeUndefinedWithoutEstimates() {
    assertThat(new GradientSnr(2, 2).snr()).isNaN();
  }

  /** A column that waits with its zeros gives the bits of one that took in each at once. */
  @Test
  void shouldGiveTheSameBitsWhereColumnsWait() {
    Generator rng = Generator.defaultRng(9);
    double[] zeros = {0.0, -0.0};
    List<Matrix> gradients = new ArrayList<>();
    for (int estimate = 0; estimate < 12; estimate++) {
      Matrix gradient = rng.normal(0.3, 5, 8);
      for (int column = 0; column < 8; column++) {
        if ((estimate * 5 + column * column) % 3 > 0) {
          for (int row = 0; row < 5; row++) {
            gradient.set(row, column, zeros[(estimate + row) % 2]);
          }
        }
      }
      gradients.add(gradient);
    }

    assertThat(snr(gradients)).isEqualTo(oneAfterTheOther(gradients));
  }

  @Test
  void shouldLeaveTheEstimatesAsTheyAre() {
    Matrix gradient = Matrix.of(new double[] {1, 2});
    new GradientSnr(1, 2).add(gradient);

    assertThat(gradient).isEqualTo(Matrix.of(new double[] {1, 2}));
  }

  @Test
  void shouldRefuseAnotherShape() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientSnr(2, 3).add(new Matrix(2, 4)))
        .withMessageContainingAll("2x4", "2x3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientSnr(2, 3).add(new Matrix(3, 2)))
        .withMessageContainingAll("3x2", "2x3");
  }

  private static double snr(List<Matrix> gradients) {
    GradientSnr snr = new GradientSnr(gradients.get(0).rows(), gradients.get(0).columns());
    gradients.forEach(snr::add);
    return snr.snr();
  }

  /** Welford's steps, each weight by itself, zeros among them. */
  private static double oneAfterTheOther(List<Matrix> gradients) {
    int entries = gradients.get(0).values().length;
    double sum = 0;
    for (int i = 0; i < entries; i++) {
      double mean = 0;
      double squares = 0;
      for (int count = 1; count <= gradients.size(); count++) {
        double value = gradients.get(count - 1).values()[i];
        double deviation = value - mean;
        mean += deviation * (1.0 / count);
        squares += deviation * (value - mean);
      }
      sum += Math.abs(mean) / (Math.sqrt(squares / gradients.size()) + 1e-3);
    }
    return sum / entries;
  }

  /** The formula as it stands: the mean first, then the deviations from it. */
  private static double twoPasses(List<Matrix> gradients) {
    int entries = gradients.get(0).values().length;
    double sum = 0;
    for (int entry = 0; entry < entries; entry++) {
      int i = entry;
      double mean = gradients.stream().mapToDouble(g -> g.values()[i]).average().orElseThrow();
      double variance =
          gradients.stream()
              .mapToDouble(g -> (g.values()[i] - mean) * (g.values()[i] - mean))
              .average()
              .orElseThrow();
      sum += Math.abs(mean) / (Math.sqrt(variance) + 1e-3);
    }
    return sum / entries;
  }
}
