package microlearning.zoo;

import java.util.Random;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.Update;
import microlearning.random.Generator;

/**
 * Exercise 1 with mistakes that cannot be named by their numbers: the noise of the output weights
 * is drawn first, so that only its distribution tells.
 */
public abstract class WrongPerturb extends PerturbInSteps {
  WrongPerturb(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }

  @Override
  final boolean outputFirst() {
    return true;
  }

  /** The sign is the other way round. */
  public static final class Uphill extends WrongPerturb {
    public Uphill(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
      return super.update(rng, noiseWh, noiseWy, -gain, noise);
    }
  }

  /** A tenth too large. */
  public static final class TooLarge extends WrongPerturb {
    public TooLarge(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
      return super.update(rng, noiseWh.times(1.1), noiseWy.times(1.1), gain, noise);
    }
  }

  /** Divided by the standard deviation. */
  public static final class Deviation extends WrongPerturb {
    public Deviation(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
      return super.update(rng, noiseWh, noiseWy, gain, Math.sqrt(noise));
    }
  }

  /** The output weights do not learn. */
  public static final class OnlyHidden extends WrongPerturb {
    public OnlyHidden(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
      return super.update(rng, noiseWh, noiseWy.times(0), gain, noise);
    }
  }

  /** The hidden weights are not perturbed, and learn from noise of no consequence. */
  public static final class HiddenUnmoved extends WrongPerturb {
    public HiddenUnmoved(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      Matrix drawn = super.draw(rng, noise, weights);
      return weights == Wh ? drawn.times(0) : drawn;
    }

    @Override
    Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
      Matrix other = rng.normal(noise, Wh.rows(), Wh.columns());
      return super.update(rng, other, noiseWy, gain, noise);
    }
  }

  /** Uniform noise of the right variance. */
  public static final class UniformNoise extends WrongPerturb {
    public UniformNoise(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return weights.map(weight -> noise * Math.sqrt(3) * (2 * rng.random() - 1));
    }
  }

  /** Noise that is σ or −σ. */
  public static final class SignNoise extends WrongPerturb {
    public SignNoise(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return weights.map(weight -> rng.random() < 0.5 ? noise : -noise);
    }
  }

  /** The same noise for all units of a layer. */
  public static final class SameRows extends WrongPerturb {
    public SameRows(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      Matrix ones = new Matrix(weights.rows(), 1).map(zero -> 1);
      return ones.dot(rng.normal(noise, 1, weights.columns()));
    }
  }

  /** Noise that is never negative. */
  public static final class PositiveNoise extends WrongPerturb {
    public PositiveNoise(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return super.draw(rng, noise, weights).map(Math::abs);
    }
  }

  /** Noise in the size of each weight. */
  public static final class RelativeNoise extends WrongPerturb {
    public RelativeNoise(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return super.draw(rng, noise, weights).times(weights);
    }
  }

  /** A generator of its own at every call. */
  public static final class FreshGenerator extends WrongPerturb {
    public FreshGenerator(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return super.draw(Generator.defaultRng(0), noise, weights);
    }
  }

  /** Draws from a copy of the generator. */
  public static final class CopiedGenerator extends WrongPerturb {
    public CopiedGenerator(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return super.draw(rng.copy(), noise, weights);
    }
  }

  /** Java's own random numbers. */
  public static final class JavaRandom extends WrongPerturb {
    private static final Random RANDOM = new Random(20231);

    public JavaRandom(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return weights.map(weight -> noise * RANDOM.nextGaussian());
    }
  }
}
