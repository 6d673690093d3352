package microlearning.exercises;

import microlearning.grade.GradingData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Where the environment names a place of MNIST. In each build, {@code MnistAgainstNumPyIT} trains
 * all rules on it.
 */
@Tag("slow")
@EnabledIfEnvironmentVariable(named = "MICROLEARNING_MNIST", matches = ".+")
class SolutionsOnMnistIT {
  @Test
  void shouldGiveTheSolutionsAllPoints() {
    SolutionsGradeIT.assertFullMarks(GradingData.load());
  }
}
