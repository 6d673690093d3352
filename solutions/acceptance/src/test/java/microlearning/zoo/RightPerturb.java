package microlearning.zoo;

import java.util.stream.IntStream;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Exercise 1 solved in other ways. Some draw in another order, as which they are named. */
final class RightPerturb {
  private RightPerturb() {}

  /** Every sum as a loop over get and set, the losses too; draws in the solution's order. */
  public static final class PlainLoops extends MLP {
    public PlainLoops(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix noiseWh = draw(rng, noise, Wh);
      Matrix noiseWy = draw(rng, noise, Wy);
      double difference =
          loss(inputs, targets, Wh, Wy) - loss(inputs, targets, sum(Wh, noiseWh), sum(Wy, noiseWy));
      for (Matrix matrix : new Matrix[] {noiseWh, noiseWy}) {
        for (int i = 0; i < matrix.rows(); i++) {
          for (int j = 0; j < matrix.columns(); j++) {
            matrix.set(i, j, difference * matrix.get(i, j) / noise / noise);
          }
        }
      }
      return new Update(noiseWh, noiseWy);
    }

    private static Matrix draw(Generator rng, double noise, Matrix like) {
      Matrix drawn = new Matrix(like.rows(), like.columns());
      for (int i = 0; i < like.rows(); i++) {
        for (int j = 0; j < like.columns(); j++) {
          drawn.set(i, j, rng.normal(noise));
        }
      }
      return drawn;
    }

    private static Matrix sum(Matrix a, Matrix b) {
      Matrix sum = new Matrix(a.rows(), a.columns());
      for (int i = 0; i < a.rows(); i++) {
        for (int j = 0; j < a.columns(); j++) {
          sum.set(i, j, a.get(i, j) + b.get(i, j));
        }
      }
      return sum;
    }

    private double loss(Matrix inputs, Matrix targets, Matrix hiddenWeights, Matrix outputWeights) {
      double sum = 0;
      for (int image = 0; image < inputs.columns(); image++) {
        Matrix hidden = layer(hiddenWeights, inputs.columns(image));
        Matrix output = layer(outputWeights, hidden);
        for (int i = 0; i < output.rows(); i++) {
          double error = targets.get(i, image) - output.get(i, 0);
          sum += error * error;
        }
      }
      return sum / inputs.columns();
    }

    /** One layer for one image, from the bias on, and passing over dark pixels. */
    private Matrix layer(Matrix weights, Matrix below) {
      int bias = weights.columns() - 1;
      double[] in = below.values();
      Matrix sums = weights.columns(bias);
      for (int j = bias - 1; j >= 0; j--) {
        if (in[j] != 0) {
          sums.plusEquals(in[j], weights.columns(j));
        }
      }
      return activate(sums);
    }
  }

  /** Draws the noise of the output weights first. */
  public static final class OutputFirst extends PerturbInSteps {
    public OutputFirst(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    boolean outputFirst() {
      return true;
    }

    @Override
    double factor(double gain, double noise) {
      return -(-gain / Math.pow(noise, 2));
    }
  }

  /** Draws column by column. */
  public static final class ColumnByColumn extends PerturbInSteps {
    public ColumnByColumn(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return weights.map(weight -> rng.normal(noise));
    }

    @Override
    Update update(Generator rng, Matrix noiseWh, Matrix noiseWy, double gain, double noise) {
      double variance = noise * noise;
      return new Update(
          noiseWh.times(gain).dividedBy(variance), noiseWy.times(gain).dividedBy(variance));
    }
  }

  /** Draws standard normals and scales them; perturbs copies of the weights in place. */
  public static final class Scaled extends MLP {
    public Scaled(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix psiWh = rng.normal(1, Wh.rows(), Wh.columns());
      Matrix psiWy = rng.normal(1, Wy.rows(), Wy.columns());
      Matrix otherWh = Wh.copy();
      Matrix otherWy = Wy.copy();
      otherWh.plusEquals(noise, psiWh);
      otherWy.plusEquals(noise, psiWy);
      double slope =
          (mseLoss(rng, inputs, targets, otherWh, otherWy) - mseLoss(rng, inputs, targets)) / noise;
      return new Update(psiWh.times(-slope), psiWy.times(-slope));
    }
  }

  /** Perturbs its own weights, measures, and puts the old ones back. */
  public static final class PutBack extends MLP {
    public PutBack(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      double lossNow = mseLoss(rng, inputs, targets);
      Matrix oldWh = Wh;
      Matrix oldWy = Wy;
      Matrix noiseWh = rng.normal(noise, Wh.rows(), Wh.columns());
      Wh = Wh.plus(noiseWh);
      Matrix noiseWy = rng.normal(noise, Wy.rows(), Wy.columns());
      Wy = Wy.plus(noiseWy);
      double gain = lossNow - mseLoss(rng, inputs, targets);
      Wh = oldWh;
      Wy = oldWy;
      return new Update(noiseWh.times(gain / noise / noise), noiseWy.times(gain / noise / noise));
    }
  }

  /** Draws both layers from one stream of normals, the last weight first. */
  public static final class Streams extends MLP {
    public Streams(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      int hidden = Wh.values().length;
      int all = hidden + Wy.values().length;
      double[] drawn = new double[all];
      IntStream.range(0, all).map(i -> all - 1 - i).forEach(i -> drawn[i] = rng.normal(noise));
      Matrix noiseWh = part(drawn, 0, Wh);
      Matrix noiseWy = part(drawn, hidden, Wy);
      Matrix lossNow = mseLossBatch(targets, inference(rng, inputs).output());
      Matrix lossThen =
          mseLossBatch(
              targets, inference(rng, inputs, Wh.plus(noiseWh), Wy.plus(noiseWy), 0).output());
      double factor = lossNow.minus(lossThen).mean() / (noise * noise);
      return new Update(noiseWh.times(factor), noiseWy.times(factor));
    }

    private static Matrix part(double[] values, int from, Matrix like) {
      double[] part =
          IntStream.range(from, from + like.values().length).mapToDouble(i -> values[i]).toArray();
      return Matrix.ofColumnMajor(like.rows(), like.columns(), part);
    }
  }

  /** Draws its normals by the method of Box and Muller (1958), and throws a draw away before. */
  public static final class OwnNormals extends PerturbInSteps {
    public OwnNormals(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      if (weights == Wh) {
        rng.random();
      }
      return weights.map(weight -> noise * normal(rng));
    }

    private static double normal(Generator rng) {
      double radius = Math.sqrt(-2 * StrictMath.log(1 - rng.random()));
      return radius * StrictMath.cos(2 * Math.PI * rng.random());
    }
  }

  /** Subtracts the noise, and goes against it when that helped. */
  public static final class Mirrored extends PerturbInSteps {
    public Mirrored(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double gain(Generator rng, Matrix inputs, Matrix targets, Matrix noiseWh, Matrix noiseWy) {
      return mseLoss(rng, inputs, targets, Wh.minus(noiseWh), Wy.minus(noiseWy))
          - mseLoss(rng, inputs, targets);
    }
  }

  /** The central difference of one perturbation. */
  public static class Central extends PerturbInSteps {
    public Central(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    double gain(Generator rng, Matrix inputs, Matrix targets, Matrix noiseWh, Matrix noiseWy) {
      double plus = mseLoss(rng, inputs, targets, Wh.plus(noiseWh), Wy.plus(noiseWy));
      double minus = mseLoss(rng, inputs, targets, Wh.minus(noiseWh), Wy.minus(noiseWy));
      return (minus - plus) / 2;
    }
  }

  /** Leaves draws unused before, between and behind. */
  public static final class UnusedDraws extends PerturbInSteps {
    public UnusedDraws(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    boolean outputFirst() {
      return true;
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      rng.normal();
      Matrix drawn = weights.map(weight -> skipping(rng, noise));
      rng.integers(0, 10);
      rng.normal(1, 3, 3);
      return drawn;
    }

    private static double skipping(Generator rng, double noise) {
      rng.random();
      return rng.normal(noise);
    }
  }

  /** Leaves two raw draws unused before each number. */
  public static final class RawDrawsUnused extends PerturbInSteps {
    public RawDrawsUnused(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return weights.map(weight -> noise * thirdDraw(rng));
    }

    private static double thirdDraw(Generator rng) {
      rng.nextLong();
      rng.nextLong();
      return rng.normal();
    }
  }

  /** Takes the noise from the perturbed weights, less the weights. */
  public static final class FoundAgain extends MLP {
    public FoundAgain(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix otherWy = Wy.plus(rng.normal(noise, Wy.rows(), Wy.columns()));
      Matrix otherWh = Wh.plus(rng.normal(noise, Wh.rows(), Wh.columns()));
      double now = mseLoss(rng, inputs, targets);
      double then = mseLoss(rng, inputs, targets, otherWh, otherWy);
      double factor = (now - then) / (noise * noise);
      return new Update(otherWh.minus(Wh).times(factor), otherWy.minus(Wy).times(factor));
    }
  }

  /** Draws its normals by Marsaglia's polar method. */
  public static final class PolarMethod extends PerturbInSteps {
    public PolarMethod(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix draw(Generator rng, double noise, Matrix weights) {
      return weights.map(weight -> noise * normal(rng));
    }

    private static double normal(Generator rng) {
      double x = 2 * rng.random() - 1;
      double y = 2 * rng.random() - 1;
      double square = x * x + y * y;
      return square >= 1 || square == 0
          ? normal(rng)
          : x * Math.sqrt(-2 * StrictMath.log(square) / square);
    }
  }
}
