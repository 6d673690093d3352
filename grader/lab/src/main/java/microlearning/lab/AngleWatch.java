package microlearning.lab;

import java.util.Arrays;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Update;

/**
 * Measures angles at some updates, evenly spread: that of a rule's update to the gradient takes a
 * second backward pass.
 */
final class AngleWatch {
  private static final int MOST = 100;

  private final int every;
  private final int[] updates = new int[MOST];
  private final double[] toGradient = new double[MOST];
  private final double[] feedback = new double[MOST];
  private final double[] distance = new double[MOST];
  private int count;

  /**
   * @param total updates of the training
   */
  AngleWatch(int total) {
    every = (total + MOST - 1) / MOST;
  }

  /**
   * Whether angles are measured at an update.
   *
   * @param update from 0
   */
  boolean isDue(int update) {
    return update % every == 0;
  }

  /** Measures the weights before an update; {@link #add} then measures the update. */
  void begin(MLP network) {
    Matrix b = network.feedbackWeights();
    Matrix wy = network.outputWeights().withoutLastColumn().transpose();
    Matrix difference = b.minus(wy);
    feedback[count] = degrees(dot(b, wy), Math.sqrt(dot(b, b)) * Math.sqrt(dot(wy, wy)));
    distance[count] = Math.sqrt(dot(difference, difference));
  }

  /** Measures an update; both matrices of an update are one vector. */
  void add(int update, Update own, Update gradient) {
    double product =
        dot(own.deltaWh(), gradient.deltaWh()) + dot(own.deltaWy(), gradient.deltaWy());
    updates[count] = update + 1;
    toGradient[count] = degrees(product, length(own) * length(gradient));
    count++;
  }

  private static double degrees(double product, double lengths) {
    double cosine = product / lengths;
    return StrictMath.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
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
    return new Angles(
        Arrays.copyOf(updates, count),
        Arrays.copyOf(toGradient, count),
        Arrays.copyOf(feedback, count),
        Arrays.copyOf(distance, count));
  }
}
