package microlearning.lab;

import java.util.Arrays;
import microlearning.matrix.Matrix;
import microlearning.network.Update;

/**
 * Measures the angle between updates and gradients at some updates, evenly spread: to measure it
 * takes a second backward pass.
 */
final class AngleWatch {
  private static final int MOST = 100;

  private final int every;
  private final int[] updates;
  private final double[] degrees;
  private int count;

  /**
   * @param total updates of the training
   */
  AngleWatch(int total) {
    every = (total + MOST - 1) / MOST;
    updates = new int[MOST];
    degrees = new double[MOST];
  }

  /**
   * Whether the angle is measured at an update.
   *
   * @param update from 0
   */
  boolean isDue(int update) {
    return update % every == 0;
  }

  /** Measures; both matrices of an update are one vector. */
  void add(int update, Update own, Update gradient) {
    double product =
        dot(own.deltaWh(), gradient.deltaWh()) + dot(own.deltaWy(), gradient.deltaWy());
    double cosine = product / (length(own) * length(gradient));
    updates[count] = update + 1;
    degrees[count] = StrictMath.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
    count++;
  }

  private static double length(Update update) {
    return Math.sqrt(
        dot(update.deltaWh(), update.deltaWh()) + dot(update.deltaWy(), update.deltaWy()));
  }

  private static double dot(Matrix a, Matrix b) {
    double[] x = a.values();
    double[] y = b.values();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  Angles angles() {
    return new Angles(Arrays.copyOf(updates, count), Arrays.copyOf(degrees, count));
  }
}
