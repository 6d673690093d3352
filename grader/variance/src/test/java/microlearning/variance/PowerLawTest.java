package microlearning.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import microlearning.network.Rule;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;

class PowerLawTest {
  private static final List<Observation> GRID = grid(1);

  /** Each of 1, 3, 10 and 50 outputs with each of 2, 5 and 7 inputs. */
  private static List<Observation> grid(double measured) {
    List<Observation> grid = new ArrayList<>();
    for (int m : new int[] {1, 3, 10, 50}) {
      for (int n : new int[] {2, 5, 7}) {
        grid.add(
            new Observation(
                Rule.WEIGHT_PERTURBATION, m, n, new MeasuredVariance(measured, 0), 0, 0));
      }
    }
    return grid;
  }

  @Test
  void shouldFindTheLawThatValuesFollow() {
    PowerLaw law =
        PowerLaw.fit(
            GRID, o -> 0.7 * StrictMath.pow(o.outputs(), 1.5) / (o.inputs() * o.inputs()), o -> 0);
    assertThat(law.constant().value()).isCloseTo(0.7, within(1e-12));
    assertThat(law.outputs().value()).isCloseTo(1.5, within(1e-12));
    assertThat(law.inputs().value()).isCloseTo(-2, within(1e-12));
    assertThat(law.constant().standardError()).isZero();
    assertThat(law.outputs().standardError()).isZero();
    assertThat(law.inputs().standardError()).isZero();
  }

  @Test
  void shouldHaveTheErrorsThatManyNoisyFitsShow() {
    Generator rng = Generator.defaultRng(2);
    int fits = 4000;
    double noise = 0.01;
    double[] squares = new double[3];
    PowerLaw law = null;
    for (int k = 0; k < fits; k++) {
      double[] values = new double[GRID.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = StrictMath.exp(rng.normal(noise));
      }
      law = PowerLaw.fit(GRID, o -> values[GRID.indexOf(o)], o -> noise * values[GRID.indexOf(o)]);
      squares[0] += StrictMath.pow(law.constant().value() - 1, 2) / fits;
      squares[1] += StrictMath.pow(law.outputs().value(), 2) / fits;
      squares[2] += StrictMath.pow(law.inputs().value(), 2) / fits;
    }
    // A standard deviation from 4000 fits is known to 1.1 %.
    assertThat(law.constant().standardError() / Math.sqrt(squares[0])).isBetween(0.95, 1.05);
    assertThat(law.outputs().standardError() / Math.sqrt(squares[1])).isBetween(0.95, 1.05);
    assertThat(law.inputs().standardError() / Math.sqrt(squares[2])).isBetween(0.95, 1.05);
  }
}
