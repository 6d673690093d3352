package microlearning.network;

import java.util.Locale;
import java.util.stream.IntStream;
import microlearning.matrix.Matrix;

/** The non-linearity of the units, of both layers. */
public enum Activation {
  /** The logistic function 1/(1 + exp(−x)), with x capped at ±500 as in the tutorial. */
  SIGMOID {
    @Override
    double activity(double input) {
      double capped = Math.max(-CAP, Math.min(CAP, input));
      return 1.0 / (1.0 + StrictMath.exp(-capped));
    }

    @Override
    double slope(double activity) {
      return activity * (1 - activity);
    }
  },

  /** The rectifier: x if x > 0, otherwise 0. */
  RELU {
    @Override
    double activity(double input) {
      return input < 0 ? 0 : input;
    }

    /** 1 above 0. The tutorial tests activity > 1, which is no derivative of this function. */
    @Override
    double slope(double activity) {
      return activity > 0 ? 1 : 0;
    }
  };

  private static final double CAP = 500;

  /** Entries for one task: an exponential takes some 10 ns, a hand-over some microseconds. */
  private static final int ENTRIES_PER_TASK = 10_000;

  /** The name in files and commands: {@code sigmoid} or {@code relu}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract double activity(double input);

  abstract double slope(double activity);

  /** The activities of units that receive these inputs. NaN stays NaN. */
  public Matrix activate(Matrix inputs) {
    double[] from = inputs.values();
    double[] to = new double[from.length];
    int tasks = (from.length + ENTRIES_PER_TASK - 1) / ENTRIES_PER_TASK;
    IntStream range = IntStream.range(0, tasks);
    (tasks > 1 ? range.parallel() : range)
        .forEach(
            task -> {
              int start = task * ENTRIES_PER_TASK;
              int end = Math.min(from.length, start + ENTRIES_PER_TASK);
              for (int i = start; i < end; i++) {
                to[i] = activity(from[i]);
              }
            });
    return Matrix.ofColumnMajor(inputs.rows(), inputs.columns(), to);
  }

  /** The derivative with respect to the input, as a function of the activity it led to. */
  public Matrix derivative(Matrix activity) {
    return activity.map(this::slope);
  }
}
