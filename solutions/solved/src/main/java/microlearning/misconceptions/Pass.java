package microlearning.misconceptions;

import java.util.function.UnaryOperator;
import microlearning.matrix.Matrix;
import microlearning.network.Activity;
import microlearning.network.MLP;
import microlearning.network.Update;

/**
 * What a rule that sends an error back has at hand after its forward pass, named as in the formulas
 * of the exercises: inputs x, targets t, activities h and y.
 */
record Pass(MLP mlp, Matrix x, Matrix t, Matrix h, Matrix y) {
  static Pass of(MLP mlp, Matrix inputs, Matrix targets) {
    Activity activity = mlp.inference(null, inputs);
    return new Pass(mlp, inputs, targets, activity.hidden(), activity.output());
  }

  /** e = t − y. */
  Matrix error() {
    return t.minus(y);
  }

  /** f′(h). */
  Matrix hiddenSlope() {
    return mlp.actDeriv(h);
  }

  /** f′(y). */
  Matrix outputSlope() {
    return mlp.actDeriv(y);
  }

  /** e ∘ f′(y), the error that both updates are made of. */
  Matrix outputError() {
    return error().times(outputSlope());
  }

  /** B · error, the way back to the hidden units. */
  Matrix back(Matrix error) {
    return mlp.feedbackWeights().dot(error);
  }

  /** The hidden update of an error that is wrong on its way back. */
  Matrix hidden(Matrix hiddenError) {
    return hiddenError.dot(MLP.addBias(x).transpose());
  }

  /** The output update of an output error. */
  Matrix output(Matrix outputError) {
    return outputError.dot(MLP.addBias(h).transpose());
  }

  /** Both updates, right but for the output error. */
  Update update(Matrix outputError) {
    return update(outputError, outputError);
  }

  /** Both updates, right but for the output errors that they use. */
  Update update(Matrix forHidden, Matrix forOutput) {
    return new Update(hidden(back(forHidden).times(hiddenSlope())), output(forOutput));
  }

  /** Both updates, right but for the error that the hidden units have in the end. */
  Update updateWithHidden(Matrix hiddenError) {
    return new Update(hidden(hiddenError), output(outputError()));
  }

  /** The right updates. */
  Update right() {
    return update(outputError());
  }

  /** The right updates, with the same thing done to both. */
  Update right(UnaryOperator<Matrix> then) {
    Update update = right();
    return new Update(then.apply(update.deltaWh()), then.apply(update.deltaWy()));
  }
}
