package microlearning.misconceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.KolenPollackMLP;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.matrix.Matrix;
import microlearning.reference.Misconception;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.SmallNetwork;
import microlearning.regenerate.SmallNetworks;
import microlearning.submission.Exercise;
import microlearning.training.NetworkFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MisconceptionsTest {
  /** Far above the checks' tolerance, which is relative to the largest entry too. */
  private static final double CLEARLY = 1e-6;

  @ParameterizedTest
  @EnumSource
  void shouldGiveEveryMistakeNumbersOfItsOwn(Exercise exercise) {
    Map<String, Map<String, Observation>> seen = new LinkedHashMap<>();
    seen.put("right", observeRight(exercise));
    for (Misconception mistake : Misconceptions.observe(exercise, SmallNetworks.forMistakes())) {
      assertThat(seen.entrySet().stream().filter(e -> same(e.getValue(), mistake.observations())))
          .as("those with the numbers of %s", mistake.id())
          .isEmpty();
      seen.put(mistake.id(), mistake.observations());
    }
    assertThat(seen).hasSize(Misconceptions.mistakes(exercise).size() + 1);
  }

  @ParameterizedTest
  @EnumSource
  void shouldExplainEveryMistakeInASentenceOfItsOwn(Exercise exercise) {
    List<String> hints = Misconceptions.mistakes(exercise).stream().map(Mistake::hint).toList();

    assertThat(hints).doesNotHaveDuplicates().allMatch(hint -> hint.matches("(?s).{20,180}[.?]"));
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveFiniteNumbersOfTheRightShapes(Exercise exercise) {
    Map<String, Observation> right = observeRight(exercise);

    for (Misconception mistake : Misconceptions.observe(exercise, SmallNetworks.forMistakes())) {
      assertThat(mistake.observations()).containsOnlyKeys(right.keySet());
      mistake
          .observations()
          .forEach((network, seen) -> assertFits(seen, right.get(network), mistake.id()));
    }
  }

  private static void assertFits(Observation seen, Observation right, String id) {
    for (Part part : Part.values()) {
      assertThat(seen.get(part).shape()).as(id).isEqualTo(right.get(part).shape());
      assertThat(seen.get(part).values()).as(id).doesNotContain(Double.NaN);
    }
  }

  private static Map<String, Observation> observeRight(Exercise exercise) {
    NetworkFactory solved =
        switch (exercise) {
          case PERTURB -> WeightPerturbMLP::new;
          case FEEDBACK -> FeedbackAlignmentMLP::new;
          case KOLEPOLL -> KolenPollackMLP::new;
        };
    Map<String, Observation> seen = new LinkedHashMap<>();
    for (SmallNetwork network : SmallNetworks.forMistakes()) {
      seen.put(network.id(), network.setUp(solved).observe(exercise.rule()));
    }
    return seen;
  }

  private static boolean same(Map<String, Observation> a, Map<String, Observation> b) {
    return a.keySet().stream()
        .flatMap(network -> Stream.of(Part.values()).map(p -> pair(a, b, network, p)))
        .allMatch(pair -> same(pair.get(0), pair.get(1)));
  }

  private static List<Matrix> pair(
      Map<String, Observation> a, Map<String, Observation> b, String network, Part part) {
    return List.of(a.get(network).get(part), b.get(network).get(part));
  }

  private static boolean same(Matrix a, Matrix b) {
    double largest = Arrays.stream(a.values()).map(Math::abs).max().orElseThrow();
    double error = Arrays.stream(a.minus(b).values()).map(Math::abs).max().orElseThrow();
    return error <= CLEARLY * largest;
  }
}
