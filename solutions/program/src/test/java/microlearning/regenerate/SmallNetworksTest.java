package microlearning.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.KolenPollackMLP;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Activity;
import microlearning.network.Architecture;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.reference.SmallNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallNetworksTest {
  static List<SmallNetwork> all() {
    return SmallNetworks.all();
  }

  @Test
  void shouldTellNetworksApartByTheirNames() {
    assertThat(SmallNetworks.all()).extracting(SmallNetwork::id).doesNotHaveDuplicates();
    assertThat(SmallNetworks.all())
        .extracting(SmallNetwork::id)
        .containsAll(SmallNetworks.FOR_MISTAKES);
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldHaveLayersOfDifferentSizes(SmallNetwork network) {
    Architecture a = network.architecture();

    // With a single unit in every layer nothing can be transposed.
    if (a.inputs() + a.hidden() + a.outputs() > 3) {
      assertThat(List.of(a.inputs(), a.hidden(), a.outputs())).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldLetEveryRuleChangeBothLayers(SmallNetwork network) {
    assertChanges(network.setUp(WeightPerturbMLP::new).call(Rule.WEIGHT_PERTURBATION));
    assertChanges(network.setUp(FeedbackAlignmentMLP::new).call(Rule.FEEDBACK_ALIGNMENT));
    assertChanges(network.setUp(KolenPollackMLP::new).call(Rule.KOLEN_POLLACK));
  }

  private static void assertChanges(Update update) {
    for (Matrix matrix : List.of(update.deltaWh(), update.deltaWy())) {
      long changing = Arrays.stream(matrix.values()).filter(v -> Math.abs(v) > 1e-4).count();
      assertThat(changing).isGreaterThanOrEqualTo(matrix.values().length / 4);
    }
  }

  static Stream<SmallNetwork> reluWithManyImages() {
    return all().stream()
        .filter(network -> network.architecture().activation() == Activation.RELU)
        .filter(network -> network.images() > 1);
  }

  @ParameterizedTest
  @MethodSource("reluWithManyImages")
  void shouldHaveUnitsAtRestAndActiveBelowAndAboveOne(SmallNetwork network) {
    SmallNetwork.Trial trial = network.setUp(FeedbackAlignmentMLP::new);
    Activity activity = trial.mlp().inference(trial.rng(), trial.inputs());

    boolean whole = network.content() == SmallNetwork.Content.WHOLE_NUMBERS;
    assertThat(boxed(activity.hidden()))
        .anyMatch(h -> h == 0)
        .anyMatch(h -> whole ? h == 1 : h > 0 && h < 1)
        .anyMatch(h -> h > 1);
    assertThat(boxed(activity.output())).anyMatch(y -> y == 0).anyMatch(y -> y > 0);
  }

  private static List<Double> boxed(Matrix matrix) {
    return Arrays.stream(matrix.values()).boxed().toList();
  }
}
