package microlearning.misconceptions;

import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.training.NetworkFactory;

/** A network whose rule is a method with a mistake, whichever exercise the rule belongs to. */
final class MistakenMLP extends MLP {
  /** A method of an exercise. */
  @FunctionalInterface
  interface Method {
    /**
     * Calculates the update.
     *
     * @param mlp the network
     * @param parameter noise for {@code perturb}, eta_back for {@code kolepoll}
     */
    Update update(MLP mlp, Generator rng, Matrix inputs, Matrix targets, double parameter);
  }

  private final Method method;

  private MistakenMLP(Generator rng, Architecture architecture, Method method) {
    super(rng, architecture);
    this.method = method;
  }

  static NetworkFactory with(Method method) {
    return (rng, architecture) -> new MistakenMLP(rng, architecture, method);
  }

  @Override
  public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
    return method.update(this, rng, inputs, targets, noise);
  }

  @Override
  public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
    return method.update(this, rng, inputs, targets, 0);
  }

  @Override
  public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
    return method.update(this, rng, inputs, targets, etaBack);
  }
}
