package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Part;
import microlearning.training.RuleCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeFaultTest {
  private static Outcome fault(Part part, Matrix matrix) {
    Matrix right = new Matrix(3, 5);
    RuleCall call =
        new RuleCall(
            Activation.SIGMOID,
            right,
            right,
            Generator.defaultRng(1),
            right,
            right,
            0.1,
            new Update(part == Part.HIDDEN ? matrix : right, part == Part.OUTPUT ? matrix : right),
            part == Part.FEEDBACK ? matrix : right,
            Generator.defaultRng(1));
    return ShapeFault.of(part, "network A", 3, 5, call);
  }

  @ParameterizedTest
  @CsvSource({
    "5, 3, is the transpose of what it should be",
    "3, 4, has no column for the biases",
    "3, 6, has one column too many",
    "2, 5, has one row too few",
    "4, 5, has one row too many",
    "7, 9, must have the shape of the weights"
  })
  void shouldSayWhatTheShapeLooksLike(int rows, int columns, String words) {
    Outcome outcome = fault(Part.OUTPUT, new Matrix(rows, columns));
    assertThat(outcome.hint()).startsWith("The output update " + words);
    assertThat(outcome.facts())
        .containsExactly(
            new Fact("checked", "the shape of the output update on network A"),
            new Fact("expected", "a 3x5 matrix"),
            new Fact("actual", "a " + rows + "x" + columns + " matrix"));
  }

  @Test
  void shouldFindNoFaultInTheRightShapeAndOneInNoMatrix() {
    assertThat(fault(Part.HIDDEN, new Matrix(3, 5))).isNull();
    assertThat(fault(Part.FEEDBACK, null).hint()).contains("sets the feedback weights B to null");
    assertThat(fault(Part.FEEDBACK, new Matrix(1, 1)).hint()).contains("must keep their shape");
  }
}
