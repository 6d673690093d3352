package microlearning.exercises;

import microlearning.blank.Blank;
import microlearning.matrix.Matrix;
import microlearning.network.Activity;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/**
 * Exercise 2: a perceptron that learns by feedback alignment. It is backpropagation, but the error
 * goes back to the hidden units through fixed random weights B in place of the transposed output
 * weights:
 *
 * <pre>
 * e = t − y
 * ΔWh = (B · (e ∘ f′(y)) ∘ f′(h)) · [x; 1]ᵀ
 * ΔWy = (e ∘ f′(y)) · [h; 1]ᵀ
 * </pre>
 *
 * <p>Replace each {@code Blank.fillIn(...)} by an expression and run {@code mvn test}.
 */
public class FeedbackAlignmentMLP extends MLP {
  public FeedbackAlignmentMLP(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }

  /**
   * Calculates the update of feedback alignment.
   *
   * @param rng handed on to the forward pass, which draws nothing
   * @param inputs one column an image, not to be modified
   * @param targets one column an image, not to be modified
   */
  @Override
  public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
    // a forward pass
    Activity activity = inference(rng, inputs);
    Matrix hidden = activity.hidden();
    Matrix output = activity.output();

    // the updates
    Matrix error = Blank.fillIn("Exercise 2, feedback", 1, "the error");
    Matrix hiddenError = B.dot(error.times(actDeriv(output)));
    Matrix deltaWh = hiddenError.times(actDeriv(hidden)).dot(addBias(inputs).transpose());
    Matrix deltaWy = Blank.fillIn("Exercise 2, feedback", 2, "the update of the output weights");
    return new Update(deltaWh, deltaWy);
  }
}
