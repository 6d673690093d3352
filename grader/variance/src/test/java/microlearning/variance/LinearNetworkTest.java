package microlearning.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;

class LinearNetworkTest {
  private final LinearNetwork network = LinearNetwork.draw(Generator.defaultRng(3), 4, 6);

  @Test
  void shouldHaveTheLossThatTheTutorialDefines() {
    LinearNetwork small =
        new LinearNetwork(
            Matrix.of(new double[] {1, 2}, new double[] {0, -1}),
            Matrix.of(new double[] {3}, new double[] {1}));
    assertThat(small.output()).isEqualTo(Matrix.of(new double[] {5}, new double[] {-1}));
    assertThat(LinearNetwork.loss(small.output())).isEqualTo(13);
  }

  @Test
  void shouldHaveTheGradientsThatFiniteDifferencesGive() {
    // The loss is quadratic: central differences are exact but for rounding.
    double step = 1e-3;
    for (int i = 0; i < 4; i++) {
      Matrix nudge = new Matrix(4, 1);
      nudge.set(i, 0, step);
      double up = LinearNetwork.loss(network.output().plus(nudge));
      double down = LinearNetwork.loss(network.output().minus(nudge));
      assertThat(network.outputGradient().get(i, 0))
          .isCloseTo((up - down) / (2 * step), within(1e-11));
      for (int j = 0; j < 6; j++) {
        assertThat(network.weightGradient().get(i, j))
            .isCloseTo((loss(i, j, step) - loss(i, j, -step)) / (2 * step), within(1e-11));
      }
    }
  }

  private double loss(int i, int j, double step) {
    Matrix weights = network.weights().copy();
    weights.set(i, j, weights.get(i, j) + step);
    return LinearNetwork.loss(weights.dot(network.input()));
  }

  @Test
  void shouldHaveGradientsOfOneSizeWhateverItsOwnSize() {
    for (int outputs : new int[] {1, 3, 40}) {
      for (int inputs : new int[] {1, 5, 60}) {
        LinearNetwork drawn = LinearNetwork.draw(Generator.defaultRng(1), outputs, inputs);
        assertThat(drawn.weights().shape()).isEqualTo(outputs + "x" + inputs);
        assertThat(LinearNetwork.meanSquare(drawn.input())).isCloseTo(1, within(1e-12));
        assertThat(LinearNetwork.meanSquare(drawn.outputGradient())).isCloseTo(1, within(1e-12));
        assertThat(LinearNetwork.meanSquare(drawn.weightGradient())).isCloseTo(1, within(1e-12));
      }
    }
  }
}
