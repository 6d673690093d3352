package microlearning.lab;

import java.util.Arrays;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.training.Metrics;

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
    feedback[count] =
        degrees(Metrics.dot(b, wy), Math.sqrt(Metrics.dot(b, b)) * Math.sqrt(Metrics.dot(wy, wy)));
    distance[count] = Math.sqrt(Metrics.dot(difference, difference));
  }

  /** Measures an update; both matrices of an update are one vector. */
  void add(int update, Update own, Update gradient) {
    updates[count] = update + 1;
    toGradient[count] = degrees(Metrics.dot(own, gradient), length(own) * length(gradient));
    count++;
  }

  private static double degrees(double product, double lengths) {
    double cosine = product / lengths;
    return StrictMath.toDegrees(StrictMath.acos(Math.max(-1, Math.min(1, cosine))));
  }

  private static double length(Update update) {
    return Math.sqrt(Metrics.dot(update, update));
  }

  Angles angles() {
    return new Angles(
        Arrays.copyOf(updates, count),
        Arrays.copyOf(toGradient, count),
        Arrays.copyOf(feedback, count),
        Arrays.copyOf(distance, count));
  }
}
