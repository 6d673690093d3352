package microlearning.network;

/**
 * What a network is like before any number is drawn.
 *
 * @param inputs number of input units, at least 1
 * @param hidden number of hidden units (the tutorial's N), at least 1
 * @param outputs number of output units, at least 1
 * @param sigma standard deviation of the initial weights, at least 0
 * @param activation non-linearity of the hidden and output units
 */
public record Architecture(
    int inputs, int hidden, int outputs, double sigma, Activation activation) {
  /** The pixels of an MNIST image. */
  public static final int PIXELS = 28 * 28;

  /** The ten digits. */
  public static final int DIGITS = 10;

  public Architecture {
    if (inputs < 1 || hidden < 1 || outputs < 1) {
      throw new IllegalArgumentException(
          "Every layer needs a unit: " + inputs + "-" + hidden + "-" + outputs + ".");
    }
    if (!(sigma >= 0 && sigma <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "The standard deviation of the weights must be 0 or more, not " + sigma + ".");
    }
    if (activation == null) {
      throw new IllegalArgumentException("An activation is needed.");
    }
  }

  /** The tutorial's network for MNIST: 784 inputs, 10 outputs. */
  public static Architecture forDigits(int hidden, double sigma, Activation activation) {
    return new Architecture(PIXELS, hidden, DIGITS, sigma, activation);
  }
}
