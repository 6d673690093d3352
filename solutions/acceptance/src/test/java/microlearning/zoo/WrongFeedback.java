package microlearning.zoo;

import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.KolenPollackMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Exercises 2 and 3 with mistakes that have no numbers of their own. */
final class WrongFeedback {
  private WrongFeedback() {}

  /** Draws new feedback weights for every call. */
  public static final class NewFeedbackWeights extends FeedbackAlignmentMLP {
    public NewFeedbackWeights(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Matrix kept = B;
      B = rng.normal(architecture().sigma(), B.rows(), B.columns());
      Update update = super.feedback(rng, inputs, targets);
      B = kept;
      return update;
    }
  }

  /** Learns from the first image of the batch only. */
  public static final class OneImage extends FeedbackAlignmentMLP {
    public OneImage(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      return super.feedback(rng, inputs.columns(0), targets.columns(0));
    }
  }

  /** Two mistakes at once: half the error, by way of the transposed output weights. */
  public static final class TwoMistakes extends FeedbackAlignmentMLP {
    public TwoMistakes(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Update update = backprop(rng, inputs, targets);
      return new Update(update.deltaWh().times(0.5), update.deltaWy().times(0.5));
    }
  }

  /** Makes Kolen-Pollack's step of B although nobody asked for it. */
  public static final class LearningB extends KolenPollackMLP {
    public LearningB(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Matrix output = inference(rng, inputs).output();
      Matrix error = targets.minus(output).times(actDeriv(output));
      Update update = kolepoll(rng, inputs, targets, 0.1);
      Matrix hidden = inference(rng, inputs).hidden();
      return new Update(update.deltaWh(), error.dot(addBias(hidden).transpose()));
    }
  }

  /** Changes B by a step of a size of its own. */
  public static final class OwnEtaBack extends KolenPollackMLP {
    public OwnEtaBack(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      return super.kolepoll(rng, inputs, targets, 0.02);
    }
  }

  /** Changes B as it should, and the hidden weights besides. */
  public static final class LearningAtOnce extends KolenPollackMLP {
    public LearningAtOnce(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      Update update = super.kolepoll(rng, inputs, targets, etaBack);
      Wh.plusEquals(etaBack, update.deltaWh());
      Wy.plusEquals(etaBack, update.deltaWy());
      return update;
    }
  }

  /** B is the transposed output weights at every call: weight sharing, which B is to replace. */
  public static final class SharedWeights extends KolenPollackMLP {
    public SharedWeights(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      B = Wy.withoutLastColumn().transpose();
      return super.kolepoll(rng, inputs, targets, etaBack);
    }
  }
}
