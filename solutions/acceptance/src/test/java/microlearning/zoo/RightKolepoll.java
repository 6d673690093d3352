package microlearning.zoo;

import microlearning.matrix.Matrix;
import microlearning.network.Activity;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Exercise 3 solved in other ways. */
final class RightKolepoll {
  private RightKolepoll() {}

  /** Entry by entry, B in place. */
  public static final class PlainLoops extends MLP {
    public PlainLoops(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      Activity activity = inference(rng, inputs);
      Matrix h = activity.hidden();
      Matrix error = targets.minus(activity.output());
      Matrix slopeY = actDeriv(activity.output());
      Matrix slopeH = actDeriv(h);
      for (int n = 0; n < error.columns(); n++) {
        for (int i = 0; i < error.rows(); i++) {
          error.set(i, n, error.get(i, n) * slopeY.get(i, n));
        }
      }
      Matrix hiddenError = new Matrix(h.rows(), h.columns());
      for (int n = 0; n < h.columns(); n++) {
        for (int i = 0; i < h.rows(); i++) {
          double sum = 0;
          for (int k = 0; k < error.rows(); k++) {
            sum += error.get(k, n) * B.get(i, k);
          }
          hiddenError.set(i, n, sum * slopeH.get(i, n));
        }
      }
      Matrix deltaWh = hiddenError.dot(addBias(inputs).transpose());
      Matrix deltaWy = new Matrix(Wy.rows(), Wy.columns());
      for (int i = 0; i < Wy.rows(); i++) {
        for (int j = 0; j < Wy.columns(); j++) {
          double product = 0;
          for (int n = 0; n < h.columns(); n++) {
            product += error.get(i, n) * (j < h.rows() ? h.get(j, n) : 1);
          }
          deltaWy.set(i, j, product - Wy.get(i, j) / 10);
          if (j < h.rows()) {
            B.set(j, i, B.get(j, i) + etaBack * (product - B.get(j, i) / 10));
          }
        }
      }
      return new Update(deltaWh, deltaWy);
    }
  }

  /** A new B in place of the old one, made of two terms. */
  public static final class NewFeedback extends MLP {
    public NewFeedback(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      Activity activity = inference(rng, inputs);
      Matrix error = targets.minus(activity.output()).times(actDeriv(activity.output()));
      Matrix hiddenError = B.dot(error).times(actDeriv(activity.hidden()));
      Matrix product = activity.hidden().dot(error.transpose());
      B = B.times(1 - 0.1 * etaBack).plus(product.times(etaBack));
      return new Update(
          hiddenError.dot(addBias(inputs).transpose()),
          error.dot(addBias(activity.hidden()).transpose()).minus(Wy.dividedBy(10)));
    }
  }

  /** Changes B at once, having kept a copy of it for the way back. */
  public static final class OldFeedbackKept extends MLP {
    public OldFeedbackKept(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      Matrix old = B.copy();
      Activity activity = inference(rng, inputs);
      Matrix error = actDeriv(activity.output()).times(targets.minus(activity.output()));
      Matrix product = error.dot(addBias(activity.hidden()).transpose());
      B.plusEquals(etaBack, product.withoutLastColumn().transpose());
      B.plusEquals(-0.1 * etaBack, old);
      product.plusEquals(-0.1, Wy);
      Matrix hiddenError = actDeriv(activity.hidden()).times(old.dot(error));
      return new Update(hiddenError.dot(addBias(inputs).transpose()), product);
    }
  }

  /** The sum over the batch is made image by image. */
  public static final class ImageByImage extends MLP {
    public ImageByImage(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      Matrix deltaWh = new Matrix(Wh.rows(), Wh.columns());
      Matrix deltaWy = Wy.times(-0.1);
      Matrix deltaB = B.times(-0.1);
      for (int image = inputs.columns() - 1; image >= 0; image--) {
        Matrix x = inputs.columns(image);
        Activity activity = inference(rng, x);
        Matrix error =
            targets.columns(image).minus(activity.output()).times(actDeriv(activity.output()));
        Matrix hiddenError = B.dot(error).times(actDeriv(activity.hidden()));
        deltaWh.plusEquals(1, hiddenError.dot(addBias(x).transpose()));
        deltaWy.plusEquals(1, error.dot(addBias(activity.hidden()).transpose()));
        deltaB.plusEquals(1, activity.hidden().dot(error.transpose()));
      }
      B.plusEquals(etaBack, deltaB);
      return new Update(deltaWh, deltaWy);
    }
  }

  /** Private methods, and nothing to do where eta_back is 0. */
  public static final class Steps extends MLP {
    private static final double DECAY = 1e-1;

    public Steps(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      Activity activity = inference(rng, inputs);
      Matrix error = error(activity.output(), targets);
      Update update =
          new Update(
              product(B.dot(error).times(actDeriv(activity.hidden())), inputs),
              decayed(product(error, activity.hidden()), Wy));
      if (etaBack > 0) {
        learnFeedback(activity.hidden(), error, etaBack);
      }
      return update;
    }

    private Matrix error(Matrix output, Matrix targets) {
      return actDeriv(output).times(output.minus(targets)).times(-1);
    }

    private void learnFeedback(Matrix hidden, Matrix error, double etaBack) {
      B.plusEquals(etaBack, decayed(error.dot(hidden.transpose()).transpose(), B));
    }

    private static Matrix product(Matrix error, Matrix below) {
      return error.dot(addBias(below).transpose());
    }

    private static Matrix decayed(Matrix update, Matrix weights) {
      return update.minus(weights.times(DECAY));
    }
  }

  /** A helper keeps the forward pass, which both layers use. */
  public static final class SharedPass extends MLP {
    public SharedPass(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      Forward forward = new Forward(inputs, targets);
      Matrix toHidden = B.dot(forward.error);
      Matrix deltaWh = toHidden.times(actDeriv(forward.hidden)).dot(forward.below.transpose());
      Matrix product = forward.hidden.appendRow(1).dot(forward.error.transpose());
      Matrix deltaB = product.transpose().withoutLastColumn().transpose().minus(B.times(0.1));
      B = B.plus(deltaB.times(etaBack));
      return new Update(deltaWh, product.minus(Wy.transpose().times(0.1)).transpose());
    }

    private final class Forward {
      private final Matrix below;
      private final Matrix hidden;
      private final Matrix error;

      private Forward(Matrix inputs, Matrix targets) {
        below = addBias(inputs);
        hidden = activate(Wh.dot(below));
        Matrix output = activate(Wy.dot(addBias(hidden)));
        error = targets.minus(output).times(actDeriv(output));
      }
    }
  }
}
