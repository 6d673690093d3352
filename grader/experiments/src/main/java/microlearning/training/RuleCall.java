package microlearning.training;

import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;

/**
 * A call of a rule: what it was given and what came of it. All of it are copies, so that neither a
 * later call nor the training changes them.
 *
 * @param activation of the network
 * @param hiddenWeights before the call
 * @param outputWeights before the call
 * @param rng as it was before the call
 * @param inputs before the call
 * @param targets before the call
 * @param noise standard deviation for the perturbation rules
 * @param update that the call returned
 * @param feedbackWeights after the call, null if it lost them
 * @param rngAfter the generator as the call left it
 */
public record RuleCall(
    Activation activation,
    Matrix hiddenWeights,
    Matrix outputWeights,
    Generator rng,
    Matrix inputs,
    Matrix targets,
    double noise,
    Update update,
    Matrix feedbackWeights,
    Generator rngAfter) {

  /**
   * Calls a rule, which may change the network, the batch and the generator.
   *
   * @param eta learning rate of the feedback weights
   */
  public static RuleCall of(
      MLP mlp, Rule rule, Generator rng, Matrix inputs, Matrix targets, double eta, double noise) {
    Matrix hiddenWeights = mlp.hiddenWeights().copy();
    Matrix outputWeights = mlp.outputWeights().copy();
    Generator start = rng.copy();
    Matrix inputsBefore = inputs.copy();
    Matrix targetsBefore = targets.copy();
    Update update = mlp.returnGrad(rule, rng, inputs, targets, eta, noise);
    Matrix feedback = mlp.feedbackWeights();
    return new RuleCall(
        mlp.architecture().activation(),
        hiddenWeights,
        outputWeights,
        start,
        inputsBefore,
        targetsBefore,
        noise,
        new Update(update.deltaWh().copy(), update.deltaWy().copy()),
        feedback == null ? null : feedback.copy(),
        rng.copy());
  }
}
