package microlearning.zoo;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.KolenPollackMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Exercises 2 and 3 right in some places and wrong in others. */
final class NearlyFeedback {
  private NearlyFeedback() {}

  /** The output weights decay only where B learns. */
  public static final class DecayOnlyWhereLearning extends KolenPollackMLP {
    public DecayOnlyWhereLearning(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      Update right = super.kolepoll(rng, inputs, targets, etaBack);
      return etaBack > 0 ? right : new Update(right.deltaWh(), right.deltaWy().plus(Wy.times(0.1)));
    }
  }

  /** Right on small networks only. */
  public static final class RightWhereSmall extends FeedbackAlignmentMLP {
    public RightWhereSmall(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Update right = super.feedback(rng, inputs, targets);
      return Wh.values().length < 1000
          ? right
          : new Update(right.deltaWh(), right.deltaWy().times(1.001));
    }
  }

  /** Right in the first hundred calls only. */
  public static final class RightAtFirst extends FeedbackAlignmentMLP {
    private static int calls;

    public RightAtFirst(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Update right = super.feedback(rng, inputs, targets);
      return calls++ < 100 ? right : backprop(rng, inputs, targets);
    }
  }

  /** Keeps the feedback weights of the network that was made first. */
  public static final class FirstNetworkOnly extends FeedbackAlignmentMLP {
    private static Matrix first;

    public FirstNetworkOnly(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      if (first == null) {
        first = B.copy();
      }
      Matrix own = B;
      B = first.hasShapeOf(B) ? first : B;
      Update update = super.feedback(rng, inputs, targets);
      B = own;
      return update;
    }
  }

  /** Has the learning rate of the training, where B learns at all. */
  public static final class TutorialsConstant extends KolenPollackMLP {
    public TutorialsConstant(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      return super.kolepoll(rng, inputs, targets, etaBack > 0 ? 0.001 : 0);
    }
  }

  /** Leaves out what is beyond 200 images. */
  public static final class LargeBatchesCut extends FeedbackAlignmentMLP {
    public LargeBatchesCut(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      int[] first = IntStream.range(0, Math.min(200, inputs.columns())).toArray();
      return super.feedback(rng, inputs.columns(first), targets.columns(first));
    }
  }

  /** Has slope 0 where a rectified activity is 1. */
  public static final class OtherSlopeAtOne extends FeedbackAlignmentMLP {
    public OtherSlopeAtOne(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Matrix kept = Wh;
      Matrix hidden = inference(rng, inputs).hidden();
      Update right = super.feedback(rng, inputs, targets);
      boolean atOne = architecture().activation() == Activation.RELU && has(hidden, 1);
      return atOne ? new Update(right.deltaWh().plus(kept), right.deltaWy()) : right;
    }

    private static boolean has(Matrix matrix, double value) {
      return DoubleStream.of(matrix.values()).anyMatch(entry -> entry == value);
    }
  }
}
