package microlearning.grade;

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
 */
public record GradingData(
    String name, Supplier<DataSet> images, Settings settings, Duration limit, String reason) {
  /** A student without a network should not wait long at each run. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(5);

  /** Images that are there. */
  public GradingData(DataSet images, Settings settings, Duration limit, String reason) {
    this(images.name(), () -> images, settings, limit, reason);
  }

  /**
   * MNIST where it can be had, and otherwise digits. MNIST may have to be downloaded; a network
   * that is silent is given up after 5 s.
   */
  public static GradingData load() {
    String place = System.getenv("MICROLEARNING_MNIST");
    boolean named = place != null && !place.isBlank();
    try {
      DataSet mnist = Mnist.load(named ? place : null, false, null, LONGEST_SILENCE);
      String from = named ? "from " + place : "from DJL's cache";
      return new GradingData(mnist, Settings.MNIST, Duration.ofMinutes(10), from);
    } catch (DataException e) {
      return digits("as MNIST cannot be had: " + e.getMessage());
    }
  }

  /** The digits, which are drawn meanwhile on another thread. */
  public static GradingData digits(String reason) {
    CompletableFuture<DataSet> digits = CompletableFuture.supplyAsync(Digits::draw);
    return new GradingData(
        Digits.NAME, digits::join, Settings.DIGITS, Duration.ofMinutes(2), reason);
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
