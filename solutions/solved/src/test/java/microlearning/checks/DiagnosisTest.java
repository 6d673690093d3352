package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import microlearning.matrix.Matrix;
import microlearning.network.Rule;
import microlearning.reference.Fingerprint;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Misconception;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosisTest {
  private static final Matrix HIDDEN = Matrix.of(new double[] {1, -2}, new double[] {3, 0});
  private static final Matrix OUTPUT = Matrix.of(new double[] {0.5, 4});
  private static final Matrix B = Matrix.of(new double[] {7}, new double[] {-1});
  private static final List<String> NETWORKS = List.of("one", "two", "three");
  private static final Map<String, Observation> EXPECTED = with(m -> m, m -> m);

  private static Map<String, Observation> with(
      UnaryOperator<Matrix> ofHidden, UnaryOperator<Matrix> ofOutput) {
    Observation seen =
        new Observation(
            Map.of(
                Part.HIDDEN, ofHidden.apply(HIDDEN),
                Part.OUTPUT, ofOutput.apply(OUTPUT),
                Part.FEEDBACK, B));
    return NETWORKS.stream().collect(Collectors.toMap(n -> n, n -> seen));
  }

  private static Misconception mistake(
      String id, Map<String, Observation> seen, Part... wrongParts) {
    Map<Part, List<Double>> numbers = new EnumMap<>(Part.class);
    for (Part part : wrongParts) {
      numbers.put(
          part,
          NETWORKS.stream()
              .map(network -> Fingerprint.of(part, seen.get(network).get(part)).rounded())
              .toList());
    }
    return new Misconception(id, id, id, numbers);
  }

  private static String hint(Map<String, Observation> actual, Misconception... known) {
    return hint(actual, new KnownMistakes(NETWORKS, List.of(known), List.of(), List.of()));
  }

  private static String hint(Map<String, Observation> actual, KnownMistakes known) {
    return new Diagnosis(known, EXPECTED, actual).hint(Part.HIDDEN);
  }

  @Test
  void shouldNameTheKnownMistakeThatGivesAllTheseNumbers() {
    Map<String, Observation> both = with(m -> m.times(5), m -> m.times(5));
    Misconception hiddenOnly = mistake("hidden only", both, Part.HIDDEN);
    Misconception all = mistake("all", both, Part.HIDDEN, Part.OUTPUT);

    assertThat(hint(both, hiddenOnly, all)).isEqualTo("all");
    assertThat(hint(both, hiddenOnly)).isEqualTo("hidden only");
    assertThat(hint(with(m -> m.times(5), m -> m), all, hiddenOnly)).isEqualTo("hidden only");
    assertThat(hint(with(m -> m.times(5.001), m -> m), all, hiddenOnly)).isEmpty();
  }

  @Test
  void shouldNameBothOfTwoMistakes() {
    Map<String, Observation> seen = with(m -> m.times(2), m -> m.times(3));
    Misconception doubled = mistake("doubled", seen, Part.HIDDEN);
    Misconception tripled = mistake("tripled", seen, Part.OUTPUT);
    List<Double> numbers =
        NETWORKS.stream().map(n -> Fingerprint.of(seen.get(n)).rounded()).toList();
    KnownMistakes known =
        new KnownMistakes(
            NETWORKS,
            List.of(doubled, tripled),
            List.of(new Misconception.Pair(doubled, tripled, numbers)),
            List.of());

    assertThat(hint(seen, known)).isEqualTo("Two mistakes: doubled; tripled.");
    assertThat(hint(with(m -> m.times(2), m -> m), known)).isEqualTo("doubled");
  }

  @Test
  void shouldSayNothingOfAPartThatIsRight() {
    Map<String, Observation> outputWrong = with(m -> m, m -> m.times(9));

    assertThat(hint(outputWrong, mistake("elsewhere", outputWrong, Part.OUTPUT))).isEmpty();
  }

  @Test
  void shouldKnowAMistakeByNumbersThatDifferByRounding() {
    Misconception doubled = mistake("doubled", with(m -> m.times(2), m -> m), Part.HIDDEN);

    assertThat(hint(with(m -> m.times(2 + 1e-12), m -> m), doubled)).isEqualTo("doubled");
    assertThat(hint(with(m -> m.times(2 + 1e-6), m -> m), doubled)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void shouldKnowWhichRulesDraw(Rule rule) {
    assertThat(rule.drawsNoise()).isEqualTo(rule.id().endsWith("perturbation"));
  }
}
