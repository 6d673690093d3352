package microlearning.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import microlearning.checks.Check;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperandTest {
  private static final Set<String> FILLED_IN = Set.of("error", "stepB");
  private static final String SAME = "threw X (Must be the same shape. 1x2 vs 3x4) at A.java:3.";
  private static final String PRODUCT = "threw X (… 1x2 · 3x4) at A.java:3.";

  private static List<String> source(String line) {
    return List.of("Matrix error = a;", "Matrix stepB = b;", line);
  }

  @ParameterizedTest
  @CsvSource({
    "B.dot(error.times(output)); , 1, 'left matrix, 1x2, is your error.'",
    "B.plusEquals(stepB);         , 2, 'right matrix, 3x4, is your stepB.'",
    "output.times( error );       , 1, 'right matrix, 3x4, is your error.'"
  })
  void shouldTellWhoseMatrixHasTheOtherShape(String code, int line, String words) {
    assertThat(Operand.of(SAME, source(code), 3, FILLED_IN))
        .hasValueSatisfying(
            operand -> {
              assertThat(operand.line()).isEqualTo(line);
              assertThat(operand.words()).endsWith(words);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "B.dot(error.times(output));, 'right matrix, 3x4, is your error.'",
    "error.times(output).dot(a);, 'left matrix, 1x2, is your error.'"
  })
  void shouldTellWhoseFactorOfAProductItIs(String code, String words) {
    assertThat(Operand.of(PRODUCT, source(code), 3, FILLED_IN))
        .hasValueSatisfying(operand -> assertThat(operand.words()).endsWith(words));
  }

  @Test
  void shouldLeadToTheLineThatSetsNull() {
    String message = "threw NullPointerException (… because \"error\" is null) at A.java:3.";
    assertThat(Operand.of(message, source("B.dot(error);"), 3, FILLED_IN))
        .contains(new Operand("error", 1, ""));
  }

  @Test
  void shouldNameTheVariableThatTheLibraryWasGiven() {
    Outcome outcome =
        Outcome.failed(
            List.of(new Fact(Outcome.HAPPENED, "threw X (minus was given null) at A.java:3.")), "");
    Check check = Check.of(Exercise.FEEDBACK).get(0);
    assertThat(SourceLine.of(check, outcome, name -> source("Matrix c = a.minus(memory);")))
        .isEqualTo(new SourceLine("A.java", 3, "The variable is memory."));
    assertThat(SourceLine.of(check, outcome, name -> source("Matrix c = a.minus(f(b));")))
        .isEqualTo(new SourceLine("A.java", 3, ""));
  }

  /** None of these messages names a line. */
  @ParameterizedTest
  @CsvSource({
    "There is no class microlearning.exercises.FeedbackAlignmentMLP., 1",
    "microlearning.exercises.FeedbackAlignmentMLP does not extend MLP., 2",
    "feedback returned or left something that cannot be used (The update is null.)., 5",
    "feedback used up the memory (1024 MB)., 3"
  })
  void shouldLeadToTheLineOfTheFormThatIsWrong(String message, int line) {
    List<String> lines =
        List.of(
            "package microlearning.exercise;",
            "public class FeedbackAlignmentMLP {",
            "  public Update feedback(Matrix a) {",
            "    Matrix error = a;",
            "    return null;");
    Outcome outcome = Outcome.failed(List.of(new Fact(Outcome.HAPPENED, message)), "");
    assertThat(SourceLine.of(Check.of(Exercise.FEEDBACK).get(0), outcome, name -> lines).line())
        .isEqualTo(line);
  }

  @Test
  void shouldShowAStatementOfSeveralLinesOnOne() {
    List<String> lines = List.of("  Matrix a =", "      f(", "         1);", "  Matrix b = c;");
    assertThat(SourceLine.statement(lines, 1)).isEqualTo("Matrix a = f( 1);");
    assertThat(SourceLine.statement(lines, 4)).isEqualTo("Matrix b = c;");
    assertThat(SourceLine.statement(lines, 0)).isEmpty();
    assertThat(SourceLine.statement(lines, 5)).isEmpty();
    assertThat(SourceLine.statement(List.of("a ="), 1)).isEqualTo("a =");
  }

  @Test
  void shouldLeaveALineThatIsTheStudentsOwn() {
    assertThat(Operand.of(SAME, source("Matrix stepB = error.times(a);"), 3, FILLED_IN)).isEmpty();
    assertThat(Operand.of(SAME, source("a.times(b);"), 3, FILLED_IN)).isEmpty();
    assertThat(Operand.of("threw X at A.java:3.", source("f(error);"), 3, FILLED_IN)).isEmpty();
    assertThat(Operand.of(SAME, List.of("B.dot(error);"), 1, FILLED_IN)).isEmpty();
    assertThat(Operand.of(SAME, List.of(), 3, FILLED_IN)).isEmpty();
  }
}
