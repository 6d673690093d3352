package microlearning.grade;

import java.math.BigInteger;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import microlearning.data.DataException;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.training.Settings;

/**
 * The images that submissions are trained on, and with which settings.
 *
 * @param name the data set's name
 * @param images the images, which may still be in the making
 * @param settings that the reference data was made with
 * @param limit for one training: enough for plain loops over all entries
 * @param reason why these images, for the first line of a grade
 * @param secret whether the seed is not to be told
 */
public record GradingData(
    String name,
    Supplier<DataSet> images,
    Settings settings,
    Duration limit,
    String reason,
    boolean secret) {
  /** A student without a network should not wait long at each run. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

  private static final Duration MNIST_LIMIT = Duration.ofMinutes(10);
  private static final Duration DIGITS_LIMIT = Duration.ofMinutes(2);

  /** Images that are there. */
  public GradingData(DataSet images, Settings settings, Duration limit, String reason) {
    this(images.name(), () -> images, settings, limit, reason, false);
  }

  /**
   * Images with the settings that the reference data was made with.
   *
   * @param images MNIST or digits
   */
  public static GradingData of(DataSet images, String reason) {
    return images.name().equals(Digits.NAME)
        ? new GradingData(images, Settings.DIGITS, DIGITS_LIMIT, reason)
        : new GradingData(images, Settings.MNIST, MNIST_LIMIT, reason);
  }

  /**
   * MNIST if it is available, and otherwise digits. MNIST may have to be downloaded; a network that
   * is silent is given up after 5 s.
   */
  public static GradingData load() {
    String place = System.getenv("MICROLEARNING_MNIST");
    boolean named = place != null && !place.isBlank();
    try {
      DataSet mnist = Mnist.load(named ? place : null, false, null, LONGEST_SILENCE);
      String from = named ? "from " + place : "from DJL's cache";
      return of(mnist, from);
    } catch (DataException e) {
      return digits("because MNIST is not available: " + e.getMessage());
    }
  }

  /** The digits, which are drawn meanwhile on another thread. */
  public static GradingData digits(String reason) {
    CompletableFuture<DataSet> digits = CompletableFuture.supplyAsync(Digits::draw);
    return new GradingData(Digits.NAME, digits::join, Settings.DIGITS, DIGITS_LIMIT, reason, false);
  }

  /** The same images, to be trained on from another seed, which is not told. */
  public GradingData withSecretSeed(BigInteger seed) {
    return new GradingData(name, images, settings.withSeed(seed), limit, reason, true);
  }

  /** The images. */
  public DataSet data() {
    return images.get();
  }

  /** One line that says which images are used, and why. */
  public String describe() {
    return "Training on " + name + ", " + reason;
  }
}
