package microlearning.misconceptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import microlearning.exercises.SolvedRules;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Misconception;
import microlearning.reference.SmallNetwork;
import microlearning.regenerate.SmallNetworks;
import microlearning.submission.Exercise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MisconceptionsIT {
  /** Three lines of the grade table. */
  private static final int LONGEST_HINT = 250;

  /** Right on the networks of the table, and wrong on others. */
  private static final Set<String> RIGHT_HERE =
      Set.of(
          "difference_clipped_at_one",
          "decay_of_Wy_only_with_eta",
          "output_weights_become_decayed",
          "B_step_given_to_Wy");

  /** The text of a method is the solution, as formulas, if nothing is changed in it. */
  @ParameterizedTest
  @EnumSource
  void shouldCalculateTheSolutionWhereNoMistakeIsMade(Exercise exercise) {
    Mistakes none = new Mistakes(exercise, List.of());
    for (SmallNetwork network : SmallNetworks.all()) {
      assertThat(network.setUp(none.network()).observe(exercise.rule()))
          .isEqualTo(network.setUp(SolvedRules.factory(exercise.rule())).observe(exercise.rule()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldKnowWhatEveryMistakeGives(Exercise exercise) {
    KnownMistakes known = SmallNetworks.knownMistakes(exercise, SmallNetworks.all());
    Set<String> failing =
        known.failures().stream().map(f -> f.mistake().id()).collect(Collectors.toSet());

    for (Mistakes mistakes : Misconceptions.alone(exercise)) {
      boolean isKnown =
          known.alone().stream()
              .filter(m -> m.id().equals(mistakes.id()))
              .anyMatch(m -> !m.numbers().isEmpty() || failing.contains(m.id()));
      assertThat(isKnown)
          .as(mistakes.id())
          .isEqualTo(mistakes.isFormula() && !RIGHT_HERE.contains(mistakes.id()));
    }
    assertThat(known.inPairs()).hasSizeGreaterThan(4000);
  }

  @ParameterizedTest
  @EnumSource
  void shouldExplainEveryMistakeInASentenceOfItsOwn(Exercise exercise) {
    List<Mistakes> alone = Misconceptions.alone(exercise);

    assertThat(alone).extracting(Mistakes::id).doesNotHaveDuplicates();
    assertThat(alone)
        .extracting(Mistakes::hint)
        .doesNotHaveDuplicates()
        .allMatch(hint -> hint.matches("[A-Z].{20,180}[.?]"));
    assertThat(Misconceptions.inPairs(exercise))
        .allMatch(pair -> pair.hint().length() <= LONGEST_HINT);
  }

  /** What is told by the reference data is what the mistakes themselves say. */
  @ParameterizedTest
  @EnumSource
  void shouldGiveHintsWithTheNumbers(Exercise exercise) {
    KnownMistakes known = SmallNetworks.knownMistakes(exercise, SmallNetworks.all());
    List<String> hints = Misconceptions.alone(exercise).stream().map(Mistakes::hint).toList();

    assertThat(known.alone()).extracting(Misconception::hint).isSubsetOf(hints);
    assertThat(known.inPairs().get(0).hint()).startsWith("Two mistakes: ").endsWith(".");
  }
}
