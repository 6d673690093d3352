package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import microlearning.matrix.Matrix;
import microlearning.network.Rule;
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
  private static final Map<String, Observation> EXPECTED =
      Map.of("A", of(HIDDEN, OUTPUT, B), "B", of(HIDDEN.times(3), OUTPUT.times(2), B));

  private static Observation of(Matrix hidden, Matrix output, Matrix feedback) {
    return new Observation(
        Map.of(Part.HIDDEN, hidden, Part.OUTPUT, output, Part.FEEDBACK, feedback));
  }

  /** What is observed if the hidden update is wrong in the same way everywhere. */
  private static Map<String, Observation> withHidden(UnaryOperator<Matrix> change) {
    return Map.of(
        "A", of(change.apply(HIDDEN), OUTPUT, B),
        "B", of(change.apply(HIDDEN.times(3)), OUTPUT.times(2), B));
  }

  private static String hint(Map<String, Observation> actual, Misconception... known) {
    return new Diagnosis(List.of(known), EXPECTED, actual).hint(Part.HIDDEN);
  }

  @Test
  void shouldNameTheKnownMistakeThatGivesAllTheseNumbers() {
    Misconception hiddenOnly = new Misconception("a", "hidden only", withHidden(m -> m.times(5)));
    Map<String, Observation> both =
        Map.of(
            "A", of(HIDDEN.times(5), OUTPUT.times(5), B),
            "B", of(HIDDEN.times(15), OUTPUT.times(10), B));
    Misconception all = new Misconception("b", "all", both);

    assertThat(hint(both, hiddenOnly, all)).isEqualTo("all");
    assertThat(hint(both, hiddenOnly)).isEqualTo("hidden only");
  }

  @Test
  void shouldPassOverAKnownMistakeThatHasThisPartRight() {
    Map<String, Observation> outputWrong =
        Map.of("A", of(HIDDEN, OUTPUT.times(9), B), "B", of(HIDDEN.times(3), OUTPUT, B));
    Misconception elsewhere = new Misconception("a", "elsewhere", outputWrong);
    Map<String, Observation> actual = Map.of("A", of(HIDDEN, B, B), "B", of(HIDDEN.times(3), B, B));

    assertThat(new Diagnosis(List.of(elsewhere), EXPECTED, actual).hint(Part.HIDDEN))
        .doesNotContain("elsewhere");
  }

  @Test
  void shouldAskOnlyTheNetworksOnWhichAMistakeIsKnown() {
    Misconception onB =
        new Misconception("a", "on B", Map.of("B", of(HIDDEN.times(12), OUTPUT.times(2), B)));
    assertThat(hint(withHidden(m -> m.times(4)), onB)).isEqualTo("on B");
    assertThat(hint(withHidden(m -> m.times(4.001)), onB)).doesNotContain("on B");
  }

  @Test
  void shouldSeeWhatAllNetworksHaveInCommon() {
    assertThat(hint(withHidden(m -> m.times(0)))).isEqualTo("All your numbers are 0.");
    assertThat(hint(withHidden(m -> m.times(-1))))
        .isEqualTo("Your numbers have the right size and the wrong sign.");
    assertThat(hint(withHidden(m -> m.times(2.5))))
        .isEqualTo("On every network your numbers are the right ones times 2.500.");
    assertThat(hint(withHidden(m -> m.times(-0.999))))
        .isEqualTo("On every network your numbers are the right ones times -0.9990.");
  }

  @Test
  void shouldSayNothingWhereThereIsNothingInCommon() {
    Map<String, Observation> twoFactors =
        Map.of(
            "A", of(HIDDEN.times(2), OUTPUT, B),
            "B", of(HIDDEN.times(3).times(2.001), OUTPUT, B));
    assertThat(hint(twoFactors)).isEmpty();
    assertThat(hint(withHidden(m -> m.times(m)))).isEmpty();
    assertThat(hint(withHidden(m -> m.times(Double.NaN)))).isEmpty();
    // A zero that is none any more, by more than rounding.
    assertThat(hint(withHidden(m -> with(m.times(2), 1, 1, 1e-6)))).isEmpty();
    assertThat(hint(withHidden(m -> with(m.times(2), 1, 1, 1e-8)))).isNotEmpty();
  }

  private static Matrix with(Matrix matrix, int row, int column, double value) {
    matrix.set(row, column, value);
    return matrix;
  }

  @ParameterizedTest
  @EnumSource(Rule.class)
  void shouldKnowWhichRulesDraw(Rule rule) {
    assertThat(Diagnosis.draws(rule)).isEqualTo(rule.id().endsWith("perturbation"));
  }
}
