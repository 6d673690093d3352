package microlearning.variance;

import microlearning.network.Rule;

/**
 * What was measured of a rule at one size of the network, and what is derived for it.
 *
 * @param outputs M
 * @param inputs N
 * @param measured variance of an update, mean over all weights
 * @param own mean over all weights of the derivation's first term
 * @param all mean over all weights of the derivation's second term
 */
public record Observation(
    Rule rule, int outputs, int inputs, MeasuredVariance measured, double own, double all) {

  /** The derived variance, mean over all weights. */
  public double derived() {
    return own + all;
  }
}
