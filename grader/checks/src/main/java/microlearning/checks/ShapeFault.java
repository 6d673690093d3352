package microlearning.checks;

import java.util.List;
import microlearning.matrix.Matrix;
import microlearning.reference.Part;
import microlearning.training.RuleCall;
import org.jspecify.annotations.Nullable;

/** Says which matrix has the wrong shape, and what that shape looks like. */
final class ShapeFault {
  private ShapeFault() {}

  /**
   * The fault of a matrix that a call gave, or null if it has the right shape.
   *
   * @param where such as "network one_image (…)"
   * @param rows that it should have
   * @param columns that it should have
   */
  static @Nullable Outcome of(Part part, String where, int rows, int columns, RuleCall call) {
    Matrix actual =
        switch (part) {
          case HIDDEN -> call.update().deltaWh();
          case OUTPUT -> call.update().deltaWy();
          case FEEDBACK -> call.feedbackWeights();
        };
    if (actual != null && actual.rows() == rows && actual.columns() == columns) {
      return null;
    }
    String wanted = rows + "x" + columns;
    return Outcome.failed(
        List.of(
            new Fact("checked", "the shape of the " + part.title() + " on " + where),
            new Fact(Fact.EXPECTED, "a " + wanted + " matrix"),
            new Fact(Fact.ACTUAL, actual == null ? "null" : "a " + actual.shape() + " matrix")),
        actual == null
            ? "Your method sets the feedback weights B to null: it must keep a matrix there."
            : hint(part, rows, columns, actual));
  }

  private static String hint(Part part, int rows, int columns, Matrix actual) {
    String name = "The " + part.title();
    if (actual.rows() == columns && actual.columns() == rows) {
      return name + " is the transpose of what it should be: transpose it, or swap its factors.";
    }
    if (actual.rows() == rows && actual.columns() == columns - 1) {
      return name + " has no column for the biases: multiply with addBias(…) of the layer below.";
    }
    if (actual.rows() == rows && actual.columns() == columns + 1) {
      return name + " has one column too many, for biases: leave out the last (withoutLastColumn).";
    }
    if (actual.rows() == rows - 1 && actual.columns() == columns) {
      return name + " has one row too few: a row that stands for the bias has no weights into it.";
    }
    if (actual.rows() == rows + 1 && actual.columns() == columns) {
      return name
          + " has one row too many: nothing goes back to the unit that stands for the bias.";
    }
    String rest = " must have the shape of the weights that it changes, a row for each unit above";
    return part == Part.FEEDBACK
        ? name + " must keep their shape, a row for each hidden unit and a column for each output."
        : name + rest + " and a column for each unit below, the biases last.";
  }
}
