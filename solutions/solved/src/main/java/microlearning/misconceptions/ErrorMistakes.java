package microlearning.misconceptions;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Update;

/**
 * Known mistakes with the error and its way back to the hidden units, which feedback alignment and
 * Kolen-Pollack have in common.
 */
final class ErrorMistakes {
  /**
   * A mistake.
   *
   * @param update what becomes of the updates, before any decay
   */
  record ErrorMistake(String id, String hint, Function<Pass, Update> update) {}

  private ErrorMistakes() {}

  static List<ErrorMistake> all() {
    return List.of(
        new ErrorMistake(
            "backpropagation",
            "Your feedback path uses W_yᵀ: that is backpropagation. Feedback alignment and "
                + "Kolen-Pollack send the error through B.",
            p -> p.updateWithHidden(throughForwardWeights(p).times(p.hiddenSlope()))),
        new ErrorMistake(
            "feedback_weights_reshaped",
            "Your feedback path uses B with its numbers in other places: B has a row for each "
                + "hidden unit and a column for each output unit.",
            p -> p.updateWithHidden(reshapedB(p).dot(p.outputError()).times(p.hiddenSlope()))),
        new ErrorMistake(
            "error_negated",
            "Your error has the wrong sign: it must be positive where the target is above the "
                + "output.",
            p -> p.update(p.outputError().times(-1))),
        new ErrorMistake(
            "error_doubled",
            "Your error is twice as large as it should be: the tutorial leaves out the factor 2 of "
                + "the squared error's gradient.",
            p -> p.update(p.outputError().times(2))),
        new ErrorMistake(
            "error_squared",
            "Your error is squared: that is the loss. The error itself keeps its sign.",
            p -> p.update(p.error().times(p.error()).times(p.outputSlope()))),
        new ErrorMistake(
            "error_without_output",
            "Your error is the target itself; it must be what the output still lacks of it.",
            p -> p.update(p.t().times(p.outputSlope()))),
        new ErrorMistake(
            "all_slopes_missing",
            "The derivative of the activation is missing in both layers.",
            p -> new Update(p.hidden(p.back(p.error())), p.output(p.error()))),
        new ErrorMistake(
            "output_slope_missing",
            "The derivative of the activation at the output, f′(y), is missing in both updates.",
            p -> p.update(p.error())),
        new ErrorMistake(
            "output_slope_missing_in_output_update",
            "The derivative of the activation at the output, f′(y), is missing in the update of "
                + "the output weights.",
            p -> p.update(p.outputError(), p.error())),
        new ErrorMistake(
            "output_slope_missing_in_hidden_update",
            "The error that you send through B is missing the derivative at the output, f′(y).",
            p -> p.update(p.error(), p.outputError())),
        new ErrorMistake(
            "output_slope_twice",
            "Your updates are multiplied by the derivative at the output, f′(y), twice.",
            p -> p.update(p.outputError().times(p.outputSlope()))),
        new ErrorMistake(
            "hidden_slope_missing",
            "The derivative of the activation at the hidden units, f′(h), is missing in the update "
                + "of the hidden weights.",
            p -> p.updateWithHidden(p.back(p.outputError()))),
        new ErrorMistake(
            "activity_for_slope",
            "You multiply by the activity where the activation's derivative belongs.",
            p ->
                new Update(
                    p.hidden(p.back(p.error().times(p.y())).times(p.h())),
                    p.output(p.error().times(p.y())))),
        new ErrorMistake(
            "sigmoid_slope_always",
            "You take the sigmoid's derivative for every network; there is ReLU too. actDeriv "
                + "knows which one it is.",
            p -> withSlope(p, activity -> activity * (1 - activity))),
        new ErrorMistake(
            "relu_slope_always",
            "You take ReLU's derivative for every network; there is the sigmoid too. actDeriv "
                + "knows which one it is.",
            p -> withSlope(p, activity -> activity > 0 ? 1 : 0)),
        new ErrorMistake(
            "relu_slope_above_one",
            "Your derivative of ReLU is 1 only above 1; it must be 1 for every activity above 0.",
            ErrorMistakes::withSlopeAboveOne),
        new ErrorMistake(
            "batch_averaged",
            "Your updates are averaged over the batch; this rule sums them, as the tutorial's "
                + "backpropagation does.",
            p -> p.right(update -> update.dividedBy(p.x().columns()))),
        new ErrorMistake(
            "biases_left_out",
            "Your update of the biases is zero: the bias belongs to the layer below like a unit "
                + "that is always 1.",
            p -> p.right(Columns::lastZero)),
        new ErrorMistake(
            "biases_first",
            "The biases are the first column of your updates; in the weights they are the last.",
            p -> p.right(Columns::lastFirst)),
        new ErrorMistake(
            "only_output_updated",
            "Your update of the hidden weights is zero; both layers learn.",
            p -> new Update(p.right().deltaWh().times(0), p.right().deltaWy())),
        new ErrorMistake(
            "only_hidden_updated",
            "Your update of the output weights is zero; both layers learn.",
            p -> new Update(p.right().deltaWh(), p.right().deltaWy().times(0))));
  }

  private static Matrix throughForwardWeights(Pass p) {
    return p.mlp().outputWeights().withoutLastColumn().transpose().dot(p.outputError());
  }

  private static Matrix reshapedB(Pass p) {
    Matrix b = p.mlp().feedbackWeights();
    return Matrix.ofColumnMajor(b.columns(), b.rows(), b.values().clone()).transpose();
  }

  private static Update withSlope(Pass p, DoubleUnaryOperator slope) {
    Matrix outputError = p.error().times(p.y().map(slope));
    return new Update(p.hidden(p.back(outputError).times(p.h().map(slope))), p.output(outputError));
  }

  private static Update withSlopeAboveOne(Pass p) {
    return p.mlp().architecture().activation() == Activation.RELU
        ? withSlope(p, activity -> activity > 1 ? 1 : 0)
        : p.right();
  }
}
