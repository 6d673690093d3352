package microlearning.zoo;

import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Submissions of every exercise without its rule: what they get is for nothing. */
final class NoRule {
  private NoRule() {}

  /** Has one method for all exercises. */
  abstract static class OneMethod extends MLP {
    OneMethod(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    abstract Update update(Generator rng, Matrix inputs, Matrix targets);

    @Override
    public final Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      return update(rng, inputs, targets);
    }

    @Override
    public final Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      return update(rng, inputs, targets);
    }

    @Override
    public final Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      return update(rng, inputs, targets);
    }
  }

  /** Zeros. */
  public static final class Zeros extends OneMethod {
    public Zeros(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets) {
      return new Update(Wh.times(0), Wy.times(0));
    }
  }

  /** The same number everywhere. */
  public static final class Constants extends OneMethod {
    public Constants(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets) {
      return new Update(Wh.map(weight -> 0.1), Wy.map(weight -> 0.1));
    }
  }

  /** Normals, drawn as they should be. */
  public static final class RandomNumbers extends OneMethod {
    public RandomNumbers(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets) {
      return new Update(
          rng.normal(1, Wh.rows(), Wh.columns()), rng.normal(1, Wy.rows(), Wy.columns()));
    }
  }

  /** Backpropagation. */
  public static final class Backpropagation extends OneMethod {
    public Backpropagation(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix inputs, Matrix targets) {
      return backprop(rng, inputs, targets);
    }
  }
}
