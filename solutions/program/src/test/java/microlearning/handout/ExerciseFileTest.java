package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExerciseFileTest {
  private static final String SOLUTION =
      """
      package p;

      import java.util.List;
      import q.R;

      /**
       * Teaches.
       *
       * <pre>a = b</pre> <!-- solution only -->
       */
      class S {
        void method() {
          // blank: the sum
          int sum = 1 + 2;
          // blank: all
          List<R> list =
              R.first(sum)
                  .second();
          use(list);
        }
      }
      """;

  /** The tutorial gives the error in Exercise 3, where it is the same as in Exercise 2. */
  private static final String GIVEN_IN_EXERCISE_3 = "targets.minus(output)";

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void shouldCutOutWhatIsMarked() {
    ExerciseFile file = ExerciseFile.of(Exercise.FEEDBACK, SOLUTION);

    assertThat(file.text())
        .isEqualTo(
            """
            package p;

            import microlearning.blank.Blank;
            import java.util.List;
            import q.R;

            /**
             * Teaches.
             *
             *
             * <p>Replace each {@code Blank.fillIn(...)} by an expression and run {@code mvn test}.
             */
            class S {
              void method() {
                int sum = Blank.fillIn("Exercise 2, feedback", 1, "the sum");
                List<R> list = Blank.fillIn("Exercise 2, feedback", 2, "all");
                use(list);
              }
            }
            """);
    assertThat(file.answers()).containsExactly("1 + 2", "R.first(sum).second()");
  }

  @Test
  void shouldBreakLinesThatWouldBeTooLong() {
    String name = "words ".repeat(8).strip();
    String longName = "words ".repeat(11).strip();
    assertThat(ExerciseFile.of(Exercise.FEEDBACK, SOLUTION.replace("the sum", name)).text())
        .contains(
            "    int sum =\n        Blank.fillIn(\"Exercise 2, feedback\", 1, \""
                + name
                + "\");\n");
    assertThat(ExerciseFile.of(Exercise.FEEDBACK, SOLUTION.replace("the sum", longName)).text())
        .contains("    int sum =\n        Blank.fillIn(\n            \"Exercise 2, feedback\", 1");
  }

  @Test
  void shouldRefuseASolutionWithoutAnythingMarked() {
    assertThatThrownBy(() -> ExerciseFile.of(Exercise.PERTURB, "class S {}\n"))
        .hasMessage("The solution of Exercise 1: weight perturbation has no blank.");
  }

  @Test
  void shouldRefuseAMarkerAboveSomethingElseThanAVariable() {
    assertThatThrownBy(() -> ExerciseFile.of(Exercise.PERTURB, "  // blank: it\n  call(it);\n"))
        .hasMessage("'// blank: it' must stand above a variable that is set, not above: call(it);");
    assertThatThrownBy(() -> ExerciseFile.of(Exercise.PERTURB, "  // blank: it\n"))
        .hasMessageEndingWith("not above: ");
  }

  @Test
  void shouldLeaveTheTutorialsBlanks() {
    assertThat(
            Arrays.stream(Exercise.values())
                .map(exercise -> ExerciseFile.of(exercise).answers().size()))
        .containsExactly(1, 2, 2);
  }

  @ParameterizedTest
  @EnumSource
  void shouldBeInTheExercisesAsTheSolutionsMakeIt(Exercise exercise) throws Exception {
    ExerciseFile file = ExerciseFile.of(exercise);
    Path stored = Path.of("../../exercises/src/main/java").resolve(file.path());
    assertThat(new String(Files.readAllBytes(stored), StandardCharsets.UTF_8))
        .as(
            "%s is not as its solution makes it. Write it again by: mvn package -DskipTests && "
                + "java -jar solutions/target/microlearning.jar exercises",
            stored)
        .isEqualToNormalizingNewlines(file.text());
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveNoAnswerAway(Exercise exercise) {
    String everything =
        Arrays.stream(Exercise.values())
            .filter(other -> other != exercise)
            .map(other -> ExerciseFile.of(other).text())
            .collect(Collectors.joining());
    String own = ExerciseFile.of(exercise).text();
    for (String answer : ExerciseFile.of(exercise).answers()) {
      assertThat(withoutSpace(own)).doesNotContain(withoutSpace(answer));
      if (!answer.equals(GIVEN_IN_EXERCISE_3)) {
        assertThat(withoutSpace(everything)).doesNotContain(withoutSpace(answer));
      }
    }
    assertThat(own).doesNotContain("// blank", "solution only");
  }

  @ParameterizedTest
  @EnumSource
  void shouldBeTheSolutionOnceTheAnswersArePutIn(Exercise exercise) {
    ExerciseFile file = ExerciseFile.of(exercise);
    String filledIn = code(file.text());
    for (String answer : file.answers()) {
      filledIn =
          filledIn.replaceFirst(
              "Blank\\.fillIn\\([^;]*\\);", Matcher.quoteReplacement(answer) + ";");
    }
    assertThat(statements(filledIn)).isEqualTo(statements(ExerciseFile.solution(exercise)));
  }

  private static String code(String source) {
    return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
  }

  /** The code, without the import that only exercises have. */
  private static List<String> statements(String source) {
    String code = code(source).replace("import microlearning.blank.Blank;", "");
    return Arrays.stream(code.split(";")).map(ExerciseFileTest::withoutSpace).toList();
  }
}
