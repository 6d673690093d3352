package microlearning.zoo;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Activity;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Exercise 2 solved in other ways. */
final class RightFeedback {
  private RightFeedback() {}

  /** An outer product for each image, entry by entry. */
  public static final class PlainLoops extends MLP {
    public PlainLoops(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Matrix deltaWh = new Matrix(Wh.rows(), Wh.columns());
      Matrix deltaWy = new Matrix(Wy.rows(), Wy.columns());
      for (int image = 0; image < inputs.columns(); image++) {
        Matrix x = inputs.columns(image);
        Activity activity = inference(rng, x);
        Matrix slopeH = actDeriv(activity.hidden());
        Matrix slopeY = actDeriv(activity.output());
        double[] error = new double[Wy.rows()];
        for (int i = 0; i < error.length; i++) {
          error[i] = (targets.get(i, image) - activity.output().get(i, 0)) * slopeY.get(i, 0);
        }
        addOuterProduct(deltaWy, error, activity.hidden());
        double[] hiddenError = new double[Wh.rows()];
        for (int i = 0; i < hiddenError.length; i++) {
          for (int k = error.length - 1; k >= 0; k--) {
            hiddenError[i] += B.get(i, k) * error[k] * slopeH.get(i, 0);
          }
        }
        addOuterProduct(deltaWh, hiddenError, x);
      }
      return new Update(deltaWh, deltaWy);
    }

    private static void addOuterProduct(Matrix to, double[] error, Matrix below) {
      for (int j = 0; j < to.columns(); j++) {
        double activity = j < below.rows() ? below.get(j, 0) : 1;
        for (int i = 0; i < error.length; i++) {
          to.set(i, j, to.get(i, j) + error[i] * activity);
        }
      }
    }
  }

  /** All matrices transposed, a row an image. */
  public static final class RowsOfImages extends MLP {
    public RowsOfImages(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Activity activity = inference(rng, inputs);
      Matrix outputError =
          actDeriv(activity.output()).times(targets.minus(activity.output())).transpose();
      Matrix hiddenError =
          actDeriv(activity.hidden()).transpose().times(outputError.dot(B.transpose()));
      return new Update(
          addBias(inputs).dot(hiddenError).transpose(),
          addBias(activity.hidden()).dot(outputError).transpose());
    }
  }

  /** The sign is turned twice, and the factors are multiplied in another order. */
  public static final class OtherAssociation extends MLP {
    public OtherAssociation(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Activity activity = inference(rng, inputs);
      Matrix minusError = activity.output().minus(targets);
      Matrix signal = minusError.times(actDeriv(activity.output()));
      Matrix back = B.times(-1).dot(signal);
      return new Update(
          back.times(actDeriv(activity.hidden())).dot(addBias(inputs).transpose()),
          signal.dot(addBias(activity.hidden()).times(-1).transpose()));
    }
  }

  /** The derivatives written out, for both activations, in a class of their own. */
  public static final class OwnSlopes extends MLP {
    public OwnSlopes(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      UnaryOperator<Matrix> slope = new Slope(architecture().activation());
      Activity activity = inference(rng, inputs);
      Matrix error = targets.minus(activity.output()).times(slope.apply(activity.output()));
      Matrix hiddenError = B.dot(error).times(slope.apply(activity.hidden()));
      return new Update(update(hiddenError, inputs), update(error, activity.hidden()));
    }

    private Matrix update(Matrix error, Matrix below) {
      return error.dot(addBias(below).transpose());
    }
  }

  /** A helper of {@link OwnSlopes}. */
  private record Slope(Activation activation) implements UnaryOperator<Matrix> {
    @Override
    public Matrix apply(Matrix activity) {
      return switch (activation) {
        case SIGMOID -> activity.minus(activity.times(activity));
        case RELU -> activity.map(Math::signum);
      };
    }
  }

  /** The forward pass written out, and the biases put together at the end. */
  public static final class BiasesApart extends MLP {
    public BiasesApart(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Matrix hidden = activate(Wh.dot(addBias(inputs)));
      Matrix output = activate(Wy.dot(addBias(hidden)));
      Matrix error = targets.minus(output).times(actDeriv(output));
      Matrix hiddenError = actDeriv(hidden).times(B.dot(error));
      return new Update(withBiases(hiddenError, inputs), withBiases(error, hidden));
    }

    private static Matrix withBiases(Matrix error, Matrix below) {
      Matrix weights = error.dot(below.transpose());
      Matrix biases = error.transpose().columnSums();
      double[] all = new double[error.rows() * (below.rows() + 1)];
      System.arraycopy(weights.values(), 0, all, 0, weights.values().length);
      System.arraycopy(biases.values(), 0, all, weights.values().length, error.rows());
      return Matrix.ofColumnMajor(error.rows(), below.rows() + 1, all);
    }
  }

  /** Streams, for what can be one. */
  public static final class Streams extends Template {
    public Streams(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    Matrix back(Matrix error) {
      double[] values =
          IntStream.range(0, error.columns() * B.rows())
              .mapToDouble(i -> entry(error, i % B.rows(), i / B.rows()))
              .toArray();
      return Matrix.ofColumnMajor(B.rows(), error.columns(), values);
    }

    private double entry(Matrix error, int row, int column) {
      return IntStream.range(0, error.rows())
          .mapToDouble(k -> B.get(row, k) * error.get(k, column))
          .sum();
    }
  }

  /** A template, whose subclass knows the way back. */
  public abstract static class Template extends MLP {
    Template(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    abstract Matrix back(Matrix error);

    @Override
    public final Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Activity activity = inference(rng, inputs);
      Matrix error = targets.minus(activity.output()).times(actDeriv(activity.output()));
      Matrix hiddenError = back(error).times(actDeriv(activity.hidden()));
      return new Update(
          hiddenError.dot(addBias(inputs).transpose()),
          error.dot(addBias(activity.hidden()).transpose()));
    }
  }
}
