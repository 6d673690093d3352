package microlearning.zoo;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.random.Generator;

/**
 * Exercise 1 with noise of numbers that rng gave, but not of all as they came: what they are
 * decides whether they are used, or where.
 */
abstract class SelectedNoise extends PerturbInSteps {
  SelectedNoise(Generator rng, Architecture architecture) {
    super(rng, architecture);
  }

  /** A standard normal for one weight. */
  abstract double draw(Generator rng);

  @Override
  Matrix draw(Generator rng, double noise, Matrix weights) {
    return weights.map(weight -> noise * draw(rng));
  }

  /** Draws until a number is as it should be. */
  private static double drawUntil(Generator rng, DoublePredicate used) {
    double drawn = rng.normal();
    while (!used.test(drawn)) {
      drawn = rng.normal();
    }
    return drawn;
  }

  /** Draws again what is beyond two standard deviations, as a truncated normal does. */
  public static final class LargeDrawnAgain extends SelectedNoise {
    public LargeDrawnAgain(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double draw(Generator rng) {
      return drawUntil(rng, z -> Math.abs(z) <= 2);
    }
  }

  /** The same beyond four, which happens to 25 weights of full size. */
  public static final class LargestDrawnAgain extends SelectedNoise {
    public LargestDrawnAgain(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double draw(Generator rng) {
      return drawUntil(rng, z -> Math.abs(z) <= 4);
    }
  }

  /** Draws again what is near 0. */
  public static final class SmallDrawnAgain extends SelectedNoise {
    public SmallDrawnAgain(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double draw(Generator rng) {
      return drawUntil(rng, z -> Math.abs(z) >= 0.1);
    }
  }

  /** Draws again what is negative. */
  public static final class NegativeDrawnAgain extends SelectedNoise {
    public NegativeDrawnAgain(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double draw(Generator rng) {
      return drawUntil(rng, z -> z >= 0);
    }
  }

  /** Draws two numbers, and takes the one that is farther from 0. */
  public static final class FartherOfTwo extends SelectedNoise {
    public FartherOfTwo(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double draw(Generator rng) {
      double one = rng.normal();
      double other = rng.normal();
      return Math.abs(other) > Math.abs(one) ? other : one;
    }
  }

  /** Draws two numbers, and takes the larger one. */
  public static final class LargerOfTwo extends SelectedNoise {
    public LargerOfTwo(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double draw(Generator rng) {
      return Math.max(rng.normal(), rng.normal());
    }
  }

  /** Sorts the numbers. */
  public static final class Sorted extends PerturbInSteps {
    public Sorted(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      double[] drawn = rng.normal(noise, weights.rows(), weights.columns()).values().clone();
      Arrays.sort(drawn);
      return Matrix.ofColumnMajor(weights.rows(), weights.columns(), drawn);
    }
  }
}
