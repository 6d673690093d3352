package microlearning.zoo;

import java.util.function.Supplier;
import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.KolenPollackMLP;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.training.NetworkFactory;

/** A network that could do every exercise right, and does something else or besides. */
public abstract class Misbehaving extends MLP {
  private MLP solved;

  Misbehaving(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }

  /**
   * Stands for the exercise's method.
   *
   * @param right calculates the right update, with what it does to the generator and to B
   */
  abstract Update update(Generator rng, Matrix inputs, Matrix targets, Supplier<Update> right);

  @Override
  public final Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
    return update(
        rng,
        inputs,
        targets,
        () -> solved(WeightPerturbMLP::new).perturb(rng, inputs, targets, noise));
  }

  @Override
  public final Update feedback(Generator rng, Matrix inputs, Matrix targets) {
    return update(
        rng,
        inputs,
        targets,
        () -> solved(FeedbackAlignmentMLP::new).feedback(rng, inputs, targets));
  }

  @Override
  public final Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
    return update(
        rng,
        inputs,
        targets,
        () -> {
          Update update = solved(KolenPollackMLP::new).kolepoll(rng, inputs, targets, etaBack);
          B = solved.feedbackWeights().copy();
          return update;
        });
  }

  /** A network of the solved class with the weights of this one. */
  private MLP solved(NetworkFactory factory) {
    if (solved == null) {
      solved = factory.create(Generator.defaultRng(0), architecture());
    }
    solved.setWeights(Wh, Wy, B);
    return solved;
  }
}
