package microlearning.data;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import microlearning.matrix.Parallel;
import microlearning.random.Generator;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The data set {@code digits}: grey images of the ten digits, 28 x 28 like MNIST's, that the
 * project draws itself. It needs no file, no font and no network, and its bytes are the same on
 * every machine.
 *
 * <p>Image i shows the digit i mod 10, so every ten images hold each digit once. Each image has a
 * generator of its own, seeded by its set and index: an image depends neither on how many are drawn
 * nor on the order in which threads draw them, and the first n of a larger set are the set of n.
 */
public final class Digits {
  /** The data set's name. */
  public static final String NAME = "digits";

  // An image's seed is its set's number times 2^32, plus its index.
  private static final long TRAINING_SEED = 1L << 32;
  private static final long TEST_SEED = 2L << 32;

  /** How many images there are to train on, of which settings may use the first. */
  private static final int TRAINING_IMAGES = 10_000;

  private static final int TEST_IMAGES = 1_000;

  private Digits() {}

  /** Draws the data set in its usual size: 10,000 images to train on, and 1,000 to test on. */
  public static DataSet draw() {
    return draw(TRAINING_IMAGES, TEST_IMAGES);
  }

  /**
   * Draws as many images as one likes, on all processors.
   *
   * @param trainingImages how many images to train on, 0 to 2,739,137 (2 GB)
   * @param testImages how many images to test on, 0 to 2,739,137
   * @return the images, with the SHA-256 of the pixels and labels of either set
   * @throws IllegalArgumentException if a number is out of range
   */
  public static DataSet draw(int trainingImages, int testImages) {
    Map<String, String> digests = new LinkedHashMap<>();
    LabelledImages training = draw("training", TRAINING_SEED, trainingImages, digests);
    LabelledImages test = draw("test", TEST_SEED, testImages, digests);
    return new DataSet(NAME, training, test, digests);
  }

  private static LabelledImages draw(
      String set, long seed, int images, Map<String, String> digests) {
    int most = Integer.MAX_VALUE / LabelledImages.PIXELS;
    if (images < 0 || images > most) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d %s images; digits can be drawn for 0 to %d", images, set, most));
    }
    byte[] pixels = new byte[images * LabelledImages.PIXELS];
    byte[] labels = new byte[images];
    Parallel.forEach(
        images,
        i -> {
          int digit = i % LabelledImages.LABELS;
          byte[] image = new DigitHand(Generator.defaultRng(seed + i)).write(digit);
          System.arraycopy(image, 0, pixels, i * image.length, image.length);
          labels[i] = (byte) digit;
        });
    digests.put(NAME + "-" + set + "-images", DigestUtils.sha256Hex(pixels));
    digests.put(NAME + "-" + set + "-labels", DigestUtils.sha256Hex(labels));
    return new LabelledImages(pixels, labels);
  }
}
