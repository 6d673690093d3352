package microlearning.training;

import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Calls a rule for a training. */
@FunctionalInterface
public interface RuleCaller {
  /**
   * Calls the rule, which may change the network, the batch and the generator.
   *
   * @param inputs inputs × n, an image a column
   * @param targets outputs × n
   * @param eta learning rate of the feedback weights: that of the training, or 0 where the update
   *     is only measured
   */
  Update call(MLP mlp, Generator rng, Matrix inputs, Matrix targets, double eta);
}
