package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExerciseFileTest {
  private static final Path EXERCISES = Path.of("../exercises/src/main/java");

  private static final Map<Exercise, Integer> BLANKS =
      Map.of(Exercise.PERTURB, 1, Exercise.FEEDBACK, 2, Exercise.KOLEPOLL, 2);

  @ParameterizedTest
  @EnumSource
  void shouldBeWhatStandsInTheExercises(Exercise exercise) throws IOException {
    ExerciseFile file = ExerciseFile.of(exercise);
    assertThat(Files.readString(EXERCISES.resolve(file.path())).replace("\r\n", "\n"))
        .as("to mend it: java -jar solutions/target/microlearning.jar exercises")
        .isEqualTo(file.text());
  }

  @ParameterizedTest
  @EnumSource
  void shouldHoldTheTutorialsBlanksAndNoneOfTheirAnswers(Exercise exercise) {
    ExerciseFile file = ExerciseFile.of(exercise);
    assertThat(file.text().split("Blank.fillIn\\(\\s*\"", -1)).hasSize(BLANKS.get(exercise) + 1);
    assertThat(file.answers()).hasSize(BLANKS.get(exercise));
    assertThat(file.answers()).noneMatch(answer -> file.text().contains(answer));
  }

  @Test
  void shouldRefuseASolutionWithoutBlanks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExerciseFile.of(Exercise.PERTURB, "class A {}\n"))
        .withMessageContaining("has no blank");
  }
}
