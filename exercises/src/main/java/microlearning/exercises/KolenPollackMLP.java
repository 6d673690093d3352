package microlearning.exercises;

import microlearning.blank.Blank;
import microlearning.matrix.Matrix;
import microlearning.network.Activity;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/**
 * Exercise 3: a perceptron that learns by the method of Kolen and Pollack. It is feedback
 * alignment, but the feedback weights B learn too: they and the output weights change by the same
 * product of error and activity, and both decay, so that B comes to equal the transposed output
 * weights:
 *
 * <pre>
 * ΔWy = (e ∘ f′(y)) · [h; 1]ᵀ − 0.1 · Wy
 * ΔB = h · (e ∘ f′(y))ᵀ − 0.1 · B
 * </pre>
 *
 * <p>Replace each {@code Blank.fillIn(...)} by an expression and run {@code mvn test}.
 */
public class KolenPollackMLP extends MLP {
  private static final double DECAY = 0.1;

  public KolenPollackMLP(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }

  /**
   * Calculates the update of the forward weights, and changes the feedback weights B.
   *
   * @param rng handed on to the forward pass, which draws nothing
   * @param inputs one column an image, not to be modified
   * @param targets one column an image, not to be modified
   * @param etaBack learning rate of B; with 0, B must stay as it is
   */
  @Override
  public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
    // a forward pass
    Activity activity = inference(rng, inputs);
    Matrix hidden = activity.hidden();
    Matrix output = activity.output();

    // the updates of the forward weights
    Matrix error = targets.minus(output);
    Matrix hiddenError = B.dot(error.times(actDeriv(output)));
    Matrix deltaWh = hiddenError.times(actDeriv(hidden)).dot(addBias(inputs).transpose());
    Matrix errorProduct =
        Blank.fillIn(
            "Exercise 3, kolepoll", 1, "the product of the output error and the hidden activity");
    Matrix deltaWy = errorProduct.minus(Wy.times(DECAY));

    // the update of the feedback weights, whose step is made at once
    Matrix deltaB = errorProduct.withoutLastColumn().transpose().minus(B.times(DECAY));
    Matrix stepB = Blank.fillIn("Exercise 3, kolepoll", 2, "the step of the feedback weights");
    B.plusEquals(stepB);
    return new Update(deltaWh, deltaWy);
  }
}
