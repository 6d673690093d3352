package microlearning.exercises;

import microlearning.blank.Blank;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/**
 * Exercise 1: a perceptron that learns by weight perturbation. Noise Ψ with standard deviation σ is
 * added to all weights at once. The difference δL that it makes to the loss tells each weight
 * whether to follow its own noise or to go the other way:
 *
 * <pre>
 * ΔW = δL · Ψ/σ²
 * </pre>
 *
 * <p>Replace each {@code Blank.fillIn(...)} by an expression and run {@code mvn test}.
 */
public class WeightPerturbMLP extends MLP {
  public WeightPerturbMLP(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }

  /**
   * Calculates the update of weight perturbation.
   *
   * @param rng draws the noise, for the hidden weights first, then for the output weights
   * @param inputs one column an image, not to be modified
   * @param targets one column an image, not to be modified
   * @param noise standard deviation σ of the noise
   */
  @Override
  public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
    // the noise on the weights
    Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
    Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());

    // the loss without and with it
    double lossNow = mseLoss(rng, inputs, targets);
    double lossPerturbed = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));

    // the updates
    double deltaLoss = Blank.fillIn("Exercise 1, perturb", 1, "the difference of the losses");
    Matrix deltaWh = noiseWh.times(deltaLoss / (noise * noise));
    Matrix deltaWy = noiseWy.times(deltaLoss / (noise * noise));
    return new Update(deltaWh, deltaWy);
  }
}
