package microlearning.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import microlearning.checks.Check;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.grade.Grade;
import microlearning.grade.GradeTable;
import microlearning.grade.GradingData;
import microlearning.reference.ReferenceData;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.training.Progress;
import org.junit.jupiter.api.Test;

class SolutionsGradeIT {
  private static final ClassLoader LOADER = SolutionsGradeIT.class.getClassLoader();

  @Test
  void shouldGiveTheSolutionsAllPoints() {
    assertFullMarks(GradingData.digits("always"));
  }

  static void assertFullMarks(GradingData data) {
    ReferenceData reference = ReferenceData.stored();
    Grade grade = new Grade(EnumSet.allOf(Exercise.class));
    for (Exercise exercise : Exercise.values()) {
      ExerciseChecks checks =
          new ExerciseChecks(
              exercise, new ClassPathSubmission("microlearning.exercises", LOADER), reference);
      grade.put(exercise, checks.runSmall());
      Map<Check.Kind, Outcome> trained =
          checks.runTraining(data.data(), data.settings(), data.limit(), Progress.NONE);
      grade.put(exercise, trained);
    }
    assertThat(grade.points()).as(GradeTable.of(grade, false)).isEqualTo(100);
  }
}
