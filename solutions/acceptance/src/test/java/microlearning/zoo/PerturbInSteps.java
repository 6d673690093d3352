package microlearning.zoo;

import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Weight perturbation in steps, of which a submission of the zoo takes one or two otherwise. */
abstract class PerturbInSteps extends MLP {
  PerturbInSteps(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }

  @Override
  public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
    Matrix early = outputFirst() ? draw(rng, noise, Wy) : null;
    Matrix noiseWh = draw(rng, noise, Wh);
    Matrix noiseWy = outputFirst() ? early : draw(rng, noise, Wy);
    double gain = gain(rng, inputs, targets, noiseWh, noiseWy);
    return update(rng, noiseWh, noiseWy, gain, noise);
  }

  /** Whether the noise of the output weights is drawn first. */
  boolean outputFirst() {
    return false;
  }

  /** The noise for a layer's weights. */
  Matrix draw(Generator rng, double noise, Matrix weights) {
    return rng.normal(noise, weights.rows(), weights.columns());
  }

  /** By how much the noise lowers the loss. */
  double gain(Generator rng, Matrix inputs, Matrix targets, Matrix noiseWh, Matrix noiseWy) {
    return mseLoss(rng, inputs, targets)
        - mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
  }

  /** What the noise is multiplied by. */
  double factor(double gain, double noise) {
    return gain / (noise * noise);
  }

  /** The update. */
  Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
    double factor = factor(gain, noise);
    return new Update(noiseWh.times(factor), noiseWy.times(factor));
  }
}
