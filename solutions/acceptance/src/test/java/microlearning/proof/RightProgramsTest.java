package microlearning.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check.Kind;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.grade.GradingData;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import microlearning.training.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Programs that are right in other ways get full points. */
class RightProgramsTest {
  private static final int ALL = 240;
  private static final int SOME = 6;

  /** Trained from the reference seed, too, on digits. */
  private static final int TRAINED = 6;

  @ParameterizedTest
  @EnumSource
  void shouldGiveFullPointsHoweverAProgramIsWritten(Exercise exercise) {
    List<GeneratedProgram> all = RightPrograms.some(exercise, ALL);
    assertThat(all).extracting(GeneratedProgram::statements).doesNotHaveDuplicates();
    Counts.assertCount(exercise, "right", all.size());
    List<GeneratedProgram> programs = Extent.of(all, SOME);
    List<Submission> submissions = MemoryCompiler.compile(programs);
    List<String> faults = new ArrayList<>();

    for (int i = 0; i < programs.size(); i++) {
      Map<Kind, Outcome> outcomes = Grading.grade(exercise, submissions.get(i), Grading.PUBLISHED);
      if (!Grading.isFull(outcomes)) {
        faults.add(programs.get(i).name() + ": " + outcomes);
      }
    }

    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveThemFullPointsInTraining(Exercise exercise) {
    List<GeneratedProgram> programs = RightPrograms.some(exercise, Extent.isAll() ? TRAINED : 1);
    GradingData digits = GradingData.digits("for a test");
    for (Submission submission : MemoryCompiler.compile(programs)) {
      ExerciseChecks checks = new ExerciseChecks(exercise, submission, Grading.PUBLISHED);
      checks.runSmall(); // It finds out whether the training has one result.
      Map<Kind, Outcome> outcomes =
          checks.runTraining(digits.data(), digits.settings(), digits.limit(), Progress.NONE);
      assertThat(Grading.isFull(outcomes)).as(outcomes.toString()).isTrue();
    }
  }
}
