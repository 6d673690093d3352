package microlearning.checks;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values that are one factor times different ones of some known normals, in whatever order. The
 * factor is found by the largest value: it is that value over one of the normals, and for the wrong
 * ones the next value is soon no normal any more.
 *
 * @param factor that the values were divided by
 * @param normals the known one that each value stands for, in the values' order
 * @param usedTwice whether two values stand for the same one
 */
record NormalMatch(double factor, double[] normals, boolean usedTwice) {
  /**
   * Absolute, for normals of variance 1. Multiplying and dividing changes 1e-15; noise that was
   * added to a weight of 1 and taken out again is rounded by 1e-16, which is 1e-10 of noise of size
   * 1e-6. That another normal is so near by chance happens to one in a thousand if there are a
   * million, and never to all of a network.
   */
  static final double TOLERANCE = 1e-9;

  /**
   * The largest of n values that are n of m normals is among the k largest normals but for a chance
   * of (1 − n/m)^k, which is below e^-30 for k of 30·m/n.
   */
  private static final double TRIES = 30;

  /** At least this share is tried, for noise without its large normals: 4.6 % are beyond 2σ. */
  private static final double LEAST_TRIED = 0.06;

  /** With fewer values, another factor may fit by chance. */
  static final int FEWEST = 5;

  /**
   * Finds the factor, or returns null if there is none.
   *
   * @param values finite, not all 0
   * @param known in increasing order
   */
  static @Nullable NormalMatch find(double[] values, double[] known) {
    int largest = 0;
    for (int i = 0; i < values.length; i++) {
      if (Math.abs(values[i]) > Math.abs(values[largest])) {
        largest = i;
      }
    }
    int low = 0;
    int high = known.length - 1;
    double tries = known.length * Math.max(TRIES / values.length, LEAST_TRIED);
    for (int tried = 0; low <= high && tried < tries; tried++) {
      // From the largest normal on: the largest value is likely to be one of the first.
      double normal = -known[low] > known[high] ? known[low++] : known[high--];
      double factor = values[largest] / normal;
      double @Nullable [] normals = normal == 0 ? null : nearest(values, factor, known);
      if (normals != null) {
        return new NormalMatch(fit(values, normals), normals, isUsedTwice(values, factor, known));
      }
    }
    return null;
  }

  /** The known normal that each value over the factor is; null if one is none. */
  private static double @Nullable [] nearest(double[] values, double factor, double[] known) {
    double @Nullable [] normals = null;
    for (int i = 0; i < values.length; i++) {
      double wanted = values[i] / factor;
      int place = Arrays.binarySearch(known, wanted);
      int above = place < 0 ? -1 - place : place;
      double nearest = above < known.length ? known[above] : Double.POSITIVE_INFINITY;
      if (above > 0 && wanted - known[above - 1] < nearest - wanted) {
        nearest = known[above - 1];
      }
      if (!(Math.abs(nearest - wanted) <= TOLERANCE)) {
        return null;
      }
      normals = normals == null ? new double[values.length] : normals;
      normals[i] = nearest;
    }
    return normals;
  }

  /** Gives each value, from the smallest on, the smallest normal that is left and near enough. */
  private static boolean isUsedTwice(double[] values, double factor, double[] known) {
    double[] wanted = Arrays.stream(values).map(value -> value / factor).sorted().toArray();
    int next = 0;
    for (double value : wanted) {
      while (next < known.length && known[next] < value - TOLERANCE) {
        next++;
      }
      if (next == known.length || known[next] > value + TOLERANCE) {
        return true;
      }
      next++;
    }
    return false;
  }

  /** The factor that fits best, by least squares. */
  static double fit(double[] values, double[] normals) {
    double products = 0;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      products += values[i] * normals[i];
      squares += normals[i] * normals[i];
    }
    return products / squares;
  }
}
