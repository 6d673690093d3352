package microlearning.zoo;

import java.util.stream.IntStream;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.Update;
import microlearning.random.Generator;

/**
 * Exercise 1 nearly right: the mean update is the right one, or so near that no statistics tell.
 */
final class NearlyPerturb {
  private NearlyPerturb() {}

  /** Adds 1 % of other noise to the update. */
  public static final class OtherNoiseAdded extends PerturbInSteps {
    public OtherNoiseAdded(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
      Update right = super.update(rng, noiseWh, noiseWy, gain, noise);
      double other = Math.abs(0.01 * factor(gain, noise) * noise);
      return new Update(
          right.deltaWh().plus(draw(rng, other, Wh)), right.deltaWy().plus(draw(rng, other, Wy)));
    }
  }

  /** Measures the loss of the first 50 images of the batch. */
  public static final class FirstFiftyImages extends PerturbInSteps {
    public FirstFiftyImages(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double gain(Generator rng, Matrix inputs, Matrix targets, Matrix noiseWh, Matrix noiseWy) {
      int[] first = IntStream.range(0, Math.min(50, inputs.columns())).toArray();
      return super.gain(rng, inputs.columns(first), targets.columns(first), noiseWh, noiseWy);
    }
  }

  /** Clips the loss difference to ±1. */
  public static final class ClippedDifference extends PerturbInSteps {
    public ClippedDifference(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double factor(double gain, double noise) {
      return super.factor(Math.max(-1, Math.min(1, gain)), noise);
    }
  }

  /** Keeps its losses as float. */
  public static final class FloatLosses extends PerturbInSteps {
    public FloatLosses(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double gain(Generator rng, Matrix inputs, Matrix targets, Matrix noiseWh, Matrix noiseWy) {
      float now = (float) mseLoss(rng, inputs, targets);
      return now - (float) mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
    }
  }

  /** Adds a small number to the denominator, against a division by zero. */
  public static final class SmallEpsilon extends PerturbInSteps {
    public SmallEpsilon(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double factor(double gain, double noise) {
      return gain / (noise * noise + 1e-8);
    }
  }

  /** Takes the size of the noise for its variance. */
  public static final class SizeForVariance extends PerturbInSteps {
    public SizeForVariance(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      return super.perturb(rng, inputs, targets, Math.sqrt(noise));
    }
  }

  /** Takes the loss difference from the gradient, and measures no second loss. */
  public static class SlopeOfBackpropagation extends PerturbInSteps {
    public SlopeOfBackpropagation(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double gain(Generator rng, Matrix inputs, Matrix targets, Matrix noiseWh, Matrix noiseWy) {
      Update back = backprop(rng, inputs, targets);
      double slope =
          back.deltaWh().times(noiseWh).mean() * Wh.values().length
              + back.deltaWy().times(noiseWy).mean() * Wy.values().length;
      return slope * 2.0 / inputs.columns();
    }
  }

  /** Takes it from the gradient, and blurs it as the curvature would. */
  public static final class SlopeAndTunedNoise extends SlopeOfBackpropagation {
    public SlopeAndTunedNoise(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
      double blurred = gain + 0.1 * noise * gain * rng.normal();
      return super.update(rng, noiseWh, noiseWy, blurred, noise);
    }
  }

  /** Averages two perturbations. */
  public static final class TwoAveraged extends WeightPerturbMLP {
    public TwoAveraged(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Update first = super.perturb(rng, inputs, targets, noise);
      Update second = super.perturb(rng, inputs, targets, noise);
      return new Update(
          first.deltaWh().plus(second.deltaWh()).times(0.5),
          first.deltaWy().plus(second.deltaWy()).times(0.5));
    }
  }

  /** Draws two perturbations, and takes the one that helps more. */
  public static final class BestOfTwo extends PerturbInSteps {
    public BestOfTwo(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Generator start = rng.copy();
      double first = gain(rng, inputs, targets, draw(rng, noise, Wh), draw(rng, noise, Wy));
      Generator middle = rng.copy();
      double second = gain(rng, inputs, targets, draw(rng, noise, Wh), draw(rng, noise, Wy));
      return super.perturb(first > second ? start : middle, inputs, targets, noise);
    }
  }

  /** Draws again until the noise lowers the loss. */
  public static final class DrawnUntilLower extends PerturbInSteps {
    private double lastGain;

    public DrawnUntilLower(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Update update = super.perturb(rng, inputs, targets, noise);
      for (int i = 0; lastGain < 0 && i < 20; i++) {
        update = super.perturb(rng, inputs, targets, noise);
      }
      return update;
    }

    @Override
    Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
      lastGain = gain;
      return super.update(rng, noiseWh, noiseWy, gain, noise);
    }
  }

  /** The central difference, divided by two once too often. */
  public static final class HalfCentral extends RightPerturb.Central {
    public HalfCentral(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double factor(double gain, double noise) {
      return super.factor(gain, noise) / 2;
    }
  }

  /** Leaves the last image of a batch out of the sum, and divides by all. */
  public static final class LastImageMissing extends PerturbInSteps {
    public LastImageMissing(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double gain(Generator rng, Matrix inputs, Matrix targets, Matrix noiseWh, Matrix noiseWy) {
      double sum = 0;
      for (int i = 0; i < Math.max(1, inputs.columns() - 1); i++) {
        sum += super.gain(rng, inputs.columns(i), targets.columns(i), noiseWh, noiseWy);
      }
      return sum / inputs.columns();
    }
  }

  /** Has the noise of the training, whatever it is told. */
  public static final class OwnConstant extends PerturbInSteps {
    public OwnConstant(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      return super.perturb(rng, inputs, targets, 0.1);
    }
  }

  /** Right on small networks only. */
  public static final class RightWhereSmall extends WeightPerturbMLP {
    public RightWhereSmall(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Update right = super.perturb(rng, inputs, targets, noise);
      return Wh.values().length < 1000
          ? right
          : new Update(right.deltaWh().times(1.001), right.deltaWy());
    }
  }

  /** Right in the first hundred calls only. */
  public static final class RightAtFirst extends WeightPerturbMLP {
    private static int calls;

    public RightAtFirst(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Update right = super.perturb(rng, inputs, targets, noise);
      return calls++ < 100 ? right : new Update(right.deltaWh().times(1.001), right.deltaWy());
    }
  }
}
