package microlearning.zoo;

import microlearning.exercises.WeightPerturbMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Exercise 1 right in nearly all calls: in those outside of the training, and in most within. */
final class RightInMostCalls {
  private RightInMostCalls() {}

  private static Update nothing(Update update) {
    return new Update(update.deltaWh().times(0), update.deltaWy().times(0));
  }

  /** Does not learn from every 97th full batch. */
  public static final class NinetySeventhBatch extends WeightPerturbMLP {
    private int batches;

    public NinetySeventhBatch(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Update right = super.perturb(rng, inputs, targets, noise);
      boolean counts = inputs.columns() > 1 && Wh.values().length > 1000;
      return counts && ++batches % 97 == 0 ? nothing(right) : right;
    }
  }

  /** Does not learn from one in fifty single images. */
  public static final class SomeImages extends WeightPerturbMLP {
    public SomeImages(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Update right = super.perturb(rng, inputs, targets, noise);
      boolean passedOver = inputs.columns() == 1 && inputs.mean() * 1e6 % 50 < 1;
      return passedOver ? nothing(right) : right;
    }
  }
}
