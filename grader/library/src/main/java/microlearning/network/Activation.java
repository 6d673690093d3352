package microlearning.network;

import java.util.Locale;
import microlearning.matrix.Matrix;

/** The non-linearity of the units, of both layers. */
public enum Activation {
  /** The logistic function 1/(1 + exp(−x)), with x capped at ±500 as in the tutorial. */
  SIGMOID {
    @Override
    public Matrix activate(Matrix inputs) {
      return replace(inputs.copy());
    }

    @Override
    Matrix replace(Matrix inputs) {
      double[] values = inputs.values();
      Logistic.activate(values);
      return Matrix.ofColumnMajor(inputs.rows(), inputs.columns(), values);
    }

    @Override
    double slope(double activity) {
      return activity * (1 - activity);
    }
  },

  /** The rectifier: x if x > 0, otherwise 0. */
  RELU {
    @Override
    public Matrix activate(Matrix inputs) {
      return replace(inputs);
    }

    @Override
    Matrix replace(Matrix inputs) {
      return inputs.mapInAnyOrder(input -> input < 0 ? 0 : input);
    }

    /** 1 above 0. The tutorial tests activity > 1, which is no derivative of this function. */
    @Override
    double slope(double activity) {
      return activity > 0 ? 1 : 0;
    }
  };

  /** The name in files and commands: {@code sigmoid} or {@code relu}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract double slope(double activity);

  /**
   * The activities of units that receive these inputs. NaN stays NaN.
   *
   * @param inputs m × n, not modified
   * @return m × n, a new matrix
   */
  public abstract Matrix activate(Matrix inputs);

  /**
   * The same of inputs that nobody needs any more: they may become the activities.
   *
   * @param inputs m × n, given up
   * @return m × n
   */
  abstract Matrix replace(Matrix inputs);

  /**
   * The derivative with respect to the input, as a function of the activity it led to.
   *
   * @param activity m × n, not modified
   * @return m × n, a new matrix
   */
  public Matrix derivative(Matrix activity) {
    return activity.mapInAnyOrder(this::slope);
  }
}
