package microlearning.variance;

import microlearning.matrix.Matrix;
import microlearning.network.Rule;
import microlearning.random.Generator;

/** A rule that perturbs a linear network: single updates of its weights. */
public enum Perturbation {
  /** Noise Ψ on all weights: ΔW = −η (L(W + Ψ) − L(W)) · Ψ/σ². */
  WEIGHTS(Rule.WEIGHT_PERTURBATION) {
    @Override
    public Matrix update(LinearNetwork network, double learningRate, double noise, Generator rng) {
      Matrix psi = rng.normal(noise, network.weights().rows(), network.weights().columns());
      Matrix perturbed = network.weights().plus(psi).dot(network.input());
      return psi.times(factor(network, perturbed, learningRate, noise));
    }
  },

  /** Noise ξ on the outputs: ΔW = −η (L(r + ξ) − L(r)) · ξ·xᵀ/σ². */
  NODES(Rule.NODE_PERTURBATION) {
    @Override
    public Matrix update(LinearNetwork network, double learningRate, double noise, Generator rng) {
      Matrix xi = rng.normal(noise, network.weights().rows(), 1);
      Matrix perturbed = network.output().plus(xi);
      return xi.times(factor(network, perturbed, learningRate, noise))
          .dot(network.input().transpose());
    }
  };

  private final Rule rule;

  Perturbation(Rule rule) {
    this.rule = rule;
  }

  /** The learning rule that perturbs so. */
  public Rule rule() {
    return rule;
  }

  /**
   * Draws an update.
   *
   * @param learningRate η
   * @param noise standard deviation σ of the noise, above 0
   * @param rng draws the noise
   * @return ΔW, M × N
   */
  public abstract Matrix update(
      LinearNetwork network, double learningRate, double noise, Generator rng);

  private static double factor(
      LinearNetwork network, Matrix perturbed, double learningRate, double noise) {
    double change = LinearNetwork.loss(perturbed) - LinearNetwork.loss(network.output());
    return -learningRate * change / (noise * noise);
  }
}
