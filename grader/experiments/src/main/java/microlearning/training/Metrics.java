package microlearning.training;

import microlearning.matrix.Matrix;
import microlearning.network.Update;
import microlearning.random.Generator;

/** The tutorial's helper functions around training. */
public final class Metrics {
  private Metrics() {}

  /**
   * Divides samples into batches at random. Samples that do not fill a batch are left out.
   *
   * @return for each batch, the numbers of its samples
   */
  public static int[][] createBatches(Generator rng, int batchSize, int samples) {
    return rng.choice(samples, samples / batchSize, batchSize);
  }

  /**
   * The percentage of images whose target unit is the most active one. Where others are equally
   * active, the image counts as right, as in the tutorial.
   *
   * @param outputs 10 × n
   * @param targets 10 × n, one-hot
   */
  public static double accuracy(Matrix outputs, Matrix targets) {
    double right = 0;
    for (int j = 0; j < outputs.columns(); j++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < outputs.rows(); i++) {
        most = Math.max(most, outputs.get(i, j));
      }
      for (int i = 0; i < outputs.rows(); i++) {
        right += outputs.get(i, j) == most ? targets.get(i, j) : 0;
      }
    }
    return right / targets.columns() * 100.0;
  }

  /**
   * The cosine of the angle between two updates taken as vectors, −1 to 1; NaN if one is all zeros.
   *
   * @throws IllegalArgumentException if their shapes differ
   */
  public static double cosineSimilarity(Matrix a, Matrix b) {
    return dot(a, b) / Math.sqrt(dot(a, a)) / Math.sqrt(dot(b, b));
  }

  /**
   * The inner product of two matrices taken as vectors, added up in the order of their entries.
   *
   * @throws IllegalArgumentException if their shapes differ
   */
  public static double dot(Matrix a, Matrix b) {
    if (!a.hasShapeOf(b)) {
      throw new IllegalArgumentException(
          "Must be the same shape. " + a.shape() + " vs " + b.shape());
    }
    double[] x = a.values();
    double[] y = b.values();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  /** The inner product of two updates, both matrices of each taken as one vector. */
  public static double dot(Update a, Update b) {
    return dot(a.deltaWh(), b.deltaWh()) + dot(a.deltaWy(), b.deltaWy());
  }
}
