package microlearning.training;

import java.math.BigInteger;
import java.util.function.Consumer;
import microlearning.network.Activation;
import microlearning.network.Architecture;

/**
 * The numbers that determine a run, besides the rule and the images.
 *
 * @param seed of the generator for everything that is drawn, 0 or more
 * @param hidden hidden units, 1 to 100,000
 * @param trainImages images to train on, 1 or more
 * @param testImages images to test on, drawn from the test set, 1 or more
 * @param epochs passes through the batches, 1 to 100,000
 * @param batchSize images for one update, 1 to trainImages; epochs · batches is at most 10,000,000
 * @param learningRate factor of each update, above 0
 * @param noise standard deviation of the perturbations, above 0
 * @param initSd standard deviation of the initial weights, 0 or more
 * @param activation of the hidden and output units
 */
public record Settings(
    BigInteger seed,
    int hidden,
    int trainImages,
    int testImages,
    int epochs,
    int batchSize,
    double learningRate,
    double noise,
    double initSd,
    Activation activation) {

  /** The tutorial's settings. */
  public static final Settings MNIST =
      new Settings(
          BigInteger.valueOf(12345), 500, 50000, 1000, 3, 200, 0.001, 0.1, 0.1, Activation.SIGMOID);

  /**
   * Settings for the digits that this project draws: seconds, and the same ranking of the rules.
   */
  public static final Settings DIGITS =
      new Settings(
          BigInteger.valueOf(12345), 100, 10000, 1000, 3, 80, 0.02, 0.1, 0.1, Activation.SIGMOID);

  private static final int MANY = 100_000;

  /** Each leaves a loss: more than these would be days of training, and files of gigabytes. */
  private static final int MOST_UPDATES = 10_000_000;

  public Settings {
    require(seed.signum() >= 0, "The seed must be 0 or more", seed);
    require(hidden >= 1 && hidden <= MANY, "Hidden units must be 1 to 100000", hidden);
    require(trainImages >= 1, "Training images must be 1 or more", trainImages);
    require(testImages >= 1, "Test images must be 1 or more", testImages);
    require(epochs >= 1 && epochs <= MANY, "Epochs must be 1 to 100000", epochs);
    require(batchSize >= 1, "The batch size must be 1 or more", batchSize);
    require(
        batchSize <= trainImages,
        "The batch size must be at most the number of training images, " + trainImages,
        batchSize);
    long updates = (long) epochs * (trainImages / batchSize);
    require(updates <= MOST_UPDATES, "Epochs times batches must be at most 10000000", updates);
    require(
        isPositive(learningRate),
        "The learning rate must be a finite number above 0",
        learningRate);
    require(isPositive(noise), "The noise must be a finite number above 0", noise);
    require(
        initSd == 0 || isPositive(initSd),
        "The standard deviation of the initial weights must be a finite number, 0 or more",
        initSd);
  }

  private static boolean isPositive(double value) {
    return value > 0 && value <= Double.MAX_VALUE;
  }

  private static void require(boolean holds, String demand, Object actual) {
    if (!holds) {
      throw new IllegalArgumentException(demand + ", not " + actual + ".");
    }
  }

  /** Updates in one epoch: images that do not fill a batch are left out. */
  public int batches() {
    return trainImages / batchSize;
  }

  /** The network that these settings describe. */
  public Architecture architecture() {
    return Architecture.forDigits(hidden, initSd, activation);
  }

  /** The same settings with another seed. */
  public Settings withSeed(BigInteger seed) {
    return with(draft -> draft.seed = seed);
  }

  /**
   * The same settings with some changed.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  public Settings with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.settings();
  }

  /** Settings that are being changed; each number is as in {@link Settings}. */
  public static final class Draft {
    /** Seed of the generator. */
    public BigInteger seed;

    /** Hidden units. */
    public int hidden;

    /** Images to train on. */
    public int trainImages;

    /** Images to test on. */
    public int testImages;

    /** Passes through the batches. */
    public int epochs;

    /** Images for one update. */
    public int batchSize;

    /** Factor of each update. */
    public double learningRate;

    /** Standard deviation of the perturbations. */
    public double noise;

    /** Standard deviation of the initial weights. */
    public double initSd;

    /** Of the hidden and output units. */
    public Activation activation;

    private Draft(Settings from) {
      seed = from.seed;
      hidden = from.hidden;
      trainImages = from.trainImages;
      testImages = from.testImages;
      epochs = from.epochs;
      batchSize = from.batchSize;
      learningRate = from.learningRate;
      noise = from.noise;
      initSd = from.initSd;
      activation = from.activation;
    }

    private Settings settings() {
      return new Settings(
          seed,
          hidden,
          trainImages,
          testImages,
          epochs,
          batchSize,
          learningRate,
          noise,
          initSd,
          activation);
    }
  }
}
