package microlearning.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import microlearning.random.Generator;

/**
 * Images to train on and images to test on.
 *
 * @param name the data set's name, {@code mnist} or {@code digits}
 * @param training the images to train on
 * @param test the images to test on
 * @param digests SHA-256, in lower-case hexadecimal, of each part's content by file name; in the
 *     order given
 */
public record DataSet(
    String name, LabelledImages training, LabelledImages test, Map<String, String> digests) {

  /** The tutorial's own seed for the order of its training images. */
  private static final long ORDER_SEED = 42;

  /** Keeps a copy of the digests. */
  public DataSet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(training, "training");
    Objects.requireNonNull(test, "test");
    digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
  }

  /**
   * Keeps the first training images, shuffled as the tutorial shuffles its 50,000: in the order of
   * {@code default_rng(42).permutation(n)}.
   *
   * @param n how many of the training images, 1 to all
   * @return the same data set but for its training images; the digests stay those of the whole
   * @throws IllegalArgumentException if there are fewer than n training images, or n is below 1
   */
  public DataSet withTraining(int n) {
    if (n < 1 || n > training.size()) {
      throw new IllegalArgumentException(
          n + " training images; " + name + " has them for 1 to " + training.size());
    }
    int[] order = Generator.defaultRng(ORDER_SEED).permutation(n);
    return new DataSet(name, training.select(order), test, digests);
  }
}
