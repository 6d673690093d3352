package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import microlearning.exercises.KolenPollackMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.SmallNetwork;
import org.junit.jupiter.api.Test;

class LocalisationTest {
  private static final List<SmallNetwork> NETWORKS =
      List.of(
          new SmallNetwork("A", 1, new Architecture(3, 4, 2, 1, Activation.SIGMOID), 1, 0.1, 0.5),
          new SmallNetwork("B", 2, new Architecture(2, 4, 3, 1, Activation.RELU), 5, 0.2, 0.25),
          new SmallNetwork("C", 3, new Architecture(5, 3, 2, 1, Activation.SIGMOID), 4, 0.3, 2),
          new SmallNetwork("D", 4, new Architecture(4, 5, 3, 1, Activation.RELU), 6, 0.4, 0.125));

  private static Map<String, Observation> expected() {
    Map<String, Observation> expected = new LinkedHashMap<>();
    for (SmallNetwork network : NETWORKS) {
      expected.put(network.id(), network.setUp(KolenPollackMLP::new).observe(Rule.KOLEN_POLLACK));
    }
    return expected;
  }

  private static String hint(Part part, BiFunction<SmallNetwork, Matrix, Matrix> change) {
    Map<String, Observation> actual = new LinkedHashMap<>();
    for (SmallNetwork network : NETWORKS) {
      Map<Part, Matrix> matrices = new LinkedHashMap<>(expected().get(network.id()).matrices());
      matrices.compute(part, (p, matrix) -> change.apply(network, matrix));
      actual.put(network.id(), new Observation(matrices));
    }
    return new Localisation(NETWORKS, expected(), actual).hint(part);
  }

  @Test
  void shouldNameTheFactor() {
    assertThat(hint(Part.HIDDEN, (n, m) -> m.times(0))).isEqualTo("Your hidden update is 0.");
    assertThat(hint(Part.HIDDEN, (n, m) -> m.times(-1)))
        .isEqualTo("Your hidden update has the right size and the wrong sign.");
    assertThat(hint(Part.OUTPUT, (n, m) -> m.times(2.5)))
        .isEqualTo("Your output update is the right one times 2.500 on every network.");
    assertThat(hint(Part.OUTPUT, (n, m) -> m.dividedBy(n.images())))
        .isEqualTo(
            "Only on networks with a batch of more than one image: your output update is divided by"
                + " the number of images.");
    assertThat(hint(Part.OUTPUT, (n, m) -> m.times(-n.noise())))
        .isEqualTo("Your output update is multiplied by σ and has the wrong sign.");
    assertThat(hint(Part.HIDDEN, (n, m) -> m.times(1 + n.noise())))
        .startsWith("Your hidden update is a multiple of the right one, and the factor is another");
  }

  @Test
  void shouldNeverTellAFactorThatSaysNothing() {
    assertThat(hint(Part.HIDDEN, (n, m) -> m.times(1 + 1e-7)))
        .isEqualTo(
            "Your hidden update is right but for its last digits: is something rounded, or added?");
  }

  @Test
  void shouldFindTheFactorOfTheStepOfB() {
    assertThat(
            hint(
                Part.FEEDBACK,
                (n, b) -> {
                  Matrix before = n.setUp(MLP::new).mlp().feedbackWeights();
                  return before.plus(b.minus(before).times(n.etaBack()));
                }))
        .isEqualTo("Your step of B is multiplied by eta_back.");
  }

  @Test
  void shouldNameTheNetworksOnWhichItIsWrong() {
    assertThat(
            hint(
                Part.HIDDEN,
                (n, m) ->
                    n.architecture().activation() == Activation.RELU ? m.map(v -> v * v + 1) : m))
        .isEqualTo("Your hidden update is right except on networks with ReLU.");
  }

  @Test
  void shouldNameColumnsAndRows() {
    assertThat(hint(Part.OUTPUT, (n, m) -> changed(m, m.columns() - 1, -1)))
        .isEqualTo("Your output update is wrong in the last column only, that of the biases.");
    assertThat(hint(Part.OUTPUT, (n, m) -> changed(m, -1, 0)))
        .isEqualTo("In your output update only the row of the first unit is wrong.");
  }

  /** With other numbers in one column, or in one row. */
  private static Matrix changed(Matrix matrix, int column, int row) {
    Matrix changed = matrix.copy();
    for (int i = 0; i < matrix.rows(); i++) {
      for (int j = 0; j < matrix.columns(); j++) {
        if (i == row || j == column) {
          changed.set(i, j, 1 + i + 3 * j * j);
        }
      }
    }
    return changed;
  }

  @Test
  void shouldSayNothingWhereThereIsNothingInCommon() {
    assertThat(hint(Part.HIDDEN, (n, m) -> m.map(v -> v * v + 0.1))).isEmpty();
    assertThat(hint(Part.HIDDEN, (n, m) -> m)).isEmpty();
  }
}
