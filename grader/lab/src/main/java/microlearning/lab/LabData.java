package microlearning.lab;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import microlearning.data.DataException;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.Mnist;

/** The images of the lab, loaded when they are first needed. */
final class LabData {
  private final Map<String, DataSet> loaded = new ConcurrentHashMap<>();

  /**
   * The images.
   *
   * @param name {@code digits} or {@code mnist}
   * @throws DataException if MNIST is not available, with the reason in one line
   */
  DataSet get(String name) throws DataException {
    DataSet known = loaded.get(name);
    if (known == null) {
      known = name.equals(Digits.NAME) ? Digits.draw() : Mnist.load(place(), false, null);
      loaded.put(name, known);
    }
    return known;
  }

  /** The folder or address that the environment names, or null. */
  private static String place() {
    String place = System.getenv("MICROLEARNING_MNIST");
    return place == null || place.isBlank() ? null : place;
  }

  /**
   * Checks that a data set has the images that settings ask for.
   *
   * @throws IllegalArgumentException if it has not
   */
  static void requireImages(DataSet data, LabSettings settings) {
    require("training", settings.settings().trainImages(), data.training().size(), data);
    require("test", settings.settings().testImages(), data.test().size(), data);
  }

  private static void require(String what, int wanted, int there, DataSet data) {
    if (wanted > there) {
      throw new IllegalArgumentException(
          data.name() + " has " + there + " " + what + " images, not " + wanted + ".");
    }
  }
}
