package microlearning.reference;

import java.util.Arrays;
import java.util.Locale;

/** What is measured in training, in the form in which it is compared with a band. */
public enum Quantity {
  /** The mean of the losses in each tenth of the training. */
  LOSS,
  /** Accuracy after each epoch. */
  ACCURACY,
  /** Cosine similarity to backpropagation after each epoch. */
  COSINE_SIMILARITY,
  /** Signal-to-noise ratio before training. */
  SNR;

  private static final int LOSS_SEGMENTS = 10;

  /** The name in files, such as {@code cosine_similarity}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The values of this quantity. */
  public double[] of(Curves curves) {
    return switch (this) {
      case LOSS -> segmentMeans(curves.losses());
      case ACCURACY -> curves.accuracy();
      case COSINE_SIMILARITY -> curves.cosineSimilarity();
      case SNR -> new double[] {curves.snr()};
    };
  }

  private static double[] segmentMeans(double[] losses) {
    int segments = Math.min(LOSS_SEGMENTS, losses.length);
    double[] means = new double[segments];
    for (int s = 0; s < segments; s++) {
      int from = (int) ((long) losses.length * s / segments);
      int to = (int) ((long) losses.length * (s + 1) / segments);
      double sum = 0;
      for (int i = from; i < to; i++) {
        sum += losses[i];
      }
      means[s] = sum / (to - from);
    }
    return means;
  }

  /**
   * The quantity with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Quantity ofId(String id) {
    return Arrays.stream(values())
        .filter(quantity -> quantity.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no quantity '" + id + "'."));
  }
}
