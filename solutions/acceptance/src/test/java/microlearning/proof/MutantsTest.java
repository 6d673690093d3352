package microlearning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import microlearning.checks.Check.Kind;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The solutions, changed in one place by PIT, get no full points. */
class MutantsTest {
  private static final int SOME = 12;

  @ParameterizedTest
  @EnumSource
  void shouldGiveNoMutantFullPoints(Exercise exercise) {
    List<Mutants.Mutant> mutants = Mutants.of(exercise);
    Counts.assertCount(exercise, "mutants", mutants.size());

    for (Mutants.Mutant mutant : Extent.of(mutants, SOME)) {
      Map<Kind, Outcome> outcomes = Grading.grade(exercise, mutant.submission(), Grading.PUBLISHED);
      assertThat(Grading.isGraderFault(outcomes)).as(mutant.name()).isFalse();
      assertThat(Grading.isFull(outcomes))
          .as("%s, %s", mutant.name(), mutant.description())
          .isFalse();
    }
  }
}
