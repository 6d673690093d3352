package microlearning.zoo;

import java.util.stream.IntStream;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/**
 * Exercise 1 nearly right: the mean update is the right one, or so near that no statistics tell.
 */
final class NearlyPerturb {
  private NearlyPerturb() {}

  /** Adds 1 % of other noise to the update. */
  public static final class OtherNoiseAdded extends MLP {
    public OtherNoiseAdded(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      double now = mseLoss(rng, inputs, targets);
      double then = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      double factor = (now - then) / (noise * noise);
      double other = 0.01 * factor * noise;
      return new Update(
          noiseWh.times(factor).plus(rng.normal(Math.abs(other), Wh.rows(), Wh.columns())),
          noiseWy.times(factor).plus(rng.normal(Math.abs(other), Wy.rows(), Wy.columns())));
    }
  }

  /** Measures the loss of the first 50 images of the batch. */
  public static final class FirstFiftyImages extends MLP {
    public FirstFiftyImages(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      int[] first = IntStream.range(0, Math.min(50, inputs.columns())).toArray();
      Matrix someInputs = inputs.columns(first);
      Matrix someTargets = targets.columns(first);
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      double now = mseLoss(rng, someInputs, someTargets);
      double then = mseLoss(rng, someInputs, someTargets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      double factor = (now - then) / (noise * noise);
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }
  }

  /** Clips the loss difference to ±1. */
  public static final class ClippedDifference extends MLP {
    public ClippedDifference(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      double now = mseLoss(rng, inputs, targets);
      double then = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      double factor = Math.max(-1, Math.min(1, now - then)) / (noise * noise);
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }
  }

  /** Keeps its losses as float. */
  public static final class FloatLosses extends MLP {
    public FloatLosses(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      float now = (float) mseLoss(rng, inputs, targets);
      float then = (float) mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      double factor = (now - then) / (noise * noise);
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }
  }

  /** Adds a small number to the denominator, against a division by zero. */
  public static final class SmallEpsilon extends MLP {
    public SmallEpsilon(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      double now = mseLoss(rng, inputs, targets);
      double then = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      double factor = (now - then) / (noise * noise + 1e-8);
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }
  }

  /** Takes the size of the noise for its variance. */
  public static final class SizeForVariance extends MLP {
    public SizeForVariance(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      double deviation = Math.sqrt(noise);
      Matrix noiseWh = rng.normal(deviation, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(deviation, Wy.rows(), Wy.columns());
      double now = mseLoss(rng, inputs, targets);
      double then = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      double factor = (now - then) / noise;
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }
  }

  /** Takes the loss difference from the gradient, and measures no second loss. */
  public static final class SlopeOfBackpropagation extends MLP {
    public SlopeOfBackpropagation(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      Update back = backprop(rng, inputs, targets);
      double slope =
          back.deltaWh().times(noiseWh).mean() * Wh.values().length
              + back.deltaWy().times(noiseWy).mean() * Wy.values().length;
      slope *= 2.0 / inputs.columns();
      double factor = slope / (noise * noise);
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }
  }

  /** Takes it from the gradient, and blurs it as the curvature would. */
  public static final class SlopeAndTunedNoise extends MLP {
    public SlopeAndTunedNoise(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      Update back = backprop(rng, inputs, targets);
      double slope =
          back.deltaWh().times(noiseWh).mean() * Wh.values().length
              + back.deltaWy().times(noiseWy).mean() * Wy.values().length;
      slope *= 2.0 / inputs.columns();
      double factor = (slope + 0.1 * noise * slope * rng.normal()) / (noise * noise);
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
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
  public static final class BestOfTwo extends WeightPerturbMLP {
    public BestOfTwo(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Generator start = rng.copy();
      Matrix firstWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix firstWy = rng.normal(noise, Wy.rows(), Wy.columns());
      Generator middle = rng.copy();
      Matrix secondWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix secondWy = rng.normal(noise, Wy.rows(), Wy.columns());
      double first = mseLoss(rng, inputs, targets, Wh.plus(firstWh), Wy.plus(firstWy));
      double second = mseLoss(rng, inputs, targets, Wh.plus(secondWh), Wy.plus(secondWy));
      return super.perturb(first < second ? start : middle, inputs, targets, noise);
    }
  }

  /** Draws again until the noise lowers the loss. */
  public static final class DrawnUntilLower extends MLP {
    public DrawnUntilLower(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      double now = mseLoss(rng, inputs, targets);
      double then = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      for (int i = 0; then > now && i < 20; i++) {
        noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
        noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
        then = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      }
      double factor = (now - then) / (noise * noise);
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }
  }

  /** The central difference, divided by two once too often. */
  public static final class HalfCentral extends MLP {
    public HalfCentral(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      double plus = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      double minus = mseLoss(rng, inputs, targets, Wh.minus(noiseWh), Wy.minus(noiseWy));
      double factor = (minus - plus) / (4 * noise * noise);
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }
  }

  /** Leaves the last image of a batch out of the sum, and divides by all. */
  public static final class LastImageMissing extends MLP {
    public LastImageMissing(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      double factor = 0;
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      for (int i = 0; i < Math.max(1, inputs.columns() - 1); i++) {
        Matrix x = inputs.columns(i);
        Matrix t = targets.columns(i);
        factor += mseLoss(rng, x, t);
        factor -= mseLoss(rng, x, t, Wh.plus(noiseWh), Wy.plus(noiseWy));
      }
      factor /= inputs.columns() * noise * noise;
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }
  }

  /** Has the noise of the training, whatever it is told. */
  public static final class OwnConstant extends MLP {
    public OwnConstant(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = rng.normal(0.1, Wh.rows(), Wh.columns());
      Matrix noiseWy = rng.normal(0.1, Wy.rows(), Wy.columns());
      double now = mseLoss(rng, inputs, targets);
      double then = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      double factor = (now - then) / 0.01;
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
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
