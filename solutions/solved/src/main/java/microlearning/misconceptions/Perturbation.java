package microlearning.misconceptions;

import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** What weight perturbation has at hand once it has drawn its noise, and what may be made of it. */
record Perturbation(
    MLP mlp,
    Generator rng,
    Matrix inputs,
    Matrix targets,
    double noise,
    Matrix noiseWh,
    Matrix noiseWy) {

  /** Draws the noise with a standard deviation of its own, as the rule does. */
  static Perturbation draw(
      MLP mlp, Generator rng, Matrix inputs, Matrix targets, double noise, double deviation) {
    Matrix hidden = normal(rng, deviation, mlp.hiddenWeights());
    Matrix output = normal(rng, deviation, mlp.outputWeights());
    return new Perturbation(mlp, rng, inputs, targets, noise, hidden, output);
  }

  private static Matrix normal(Generator rng, double deviation, Matrix like) {
    return rng.normal(deviation, like.rows(), like.columns());
  }

  /** The same with other noise. */
  Perturbation with(Matrix noiseWh, Matrix noiseWy) {
    return new Perturbation(mlp, rng, inputs, targets, noise, noiseWh, noiseWy);
  }

  /** The same with noise that is drawn next. */
  Perturbation drawnAgain() {
    return draw(mlp, rng, inputs, targets, noise, noise);
  }

  double lossNow() {
    return mlp.mseLoss(rng, inputs, targets);
  }

  double lossPerturbed() {
    return mlp.mseLoss(rng, inputs, targets, perturbedWh(), perturbedWy());
  }

  double deltaLoss() {
    return lossNow() - lossPerturbed();
  }

  double variance() {
    return noise * noise;
  }

  /** The factor of the noise in the right update. */
  double factor() {
    return deltaLoss() / variance();
  }

  Matrix perturbedWh() {
    return mlp.hiddenWeights().plus(noiseWh);
  }

  Matrix perturbedWy() {
    return mlp.outputWeights().plus(noiseWy);
  }

  Matrix noNoiseWh() {
    return noiseWh.times(0);
  }

  Matrix noNoiseWy() {
    return noiseWy.times(0);
  }

  Perturbation hiddenOnly() {
    return with(noiseWh, noNoiseWy());
  }

  Perturbation outputOnly() {
    return with(noNoiseWh(), noiseWy);
  }

  Perturbation withoutBiases() {
    return with(Columns.lastZero(noiseWh), Columns.lastZero(noiseWy));
  }

  /** The noise of both layers times a factor. */
  Update update(double factor) {
    return new Update(noiseWh.times(factor), noiseWy.times(factor));
  }
}
