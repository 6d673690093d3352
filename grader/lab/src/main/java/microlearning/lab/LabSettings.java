package microlearning.lab;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.network.Activation;
import microlearning.results.ShortestDecimal;
import microlearning.training.Settings;

/**
 * What a training in the lab depends on, besides the rule. Begin with {@link #digits()} or {@link
 * #mnist()} and change what you like; each method returns changed settings.
 *
 * @param dataSet {@code digits} or {@code mnist}
 * @param settings of a training from the first seed
 * @param feedback the feedback weights B to begin with
 * @param etaBack learning rate of B in Kolen-Pollack; empty for the learning rate of the others
 * @param seeds one training from each; at least one
 */
public record LabSettings(
    String dataSet,
    Settings settings,
    FeedbackWeights feedback,
    OptionalDouble etaBack,
    List<BigInteger> seeds) {
  /** More seeds would be hours of training. */
  static final int MOST_SEEDS = 100;

  /** Checks the settings. */
  public LabSettings {
    seeds = List.copyOf(seeds);
    require(
        etaBack.isEmpty() || etaBack.getAsDouble() >= 0 && Double.isFinite(etaBack.getAsDouble()),
        "etaBack must be a finite number, 0 or more",
        etaBack);
    require(
        !seeds.isEmpty() && seeds.size() <= MOST_SEEDS,
        "There must be 1 to " + MOST_SEEDS + " seeds",
        seeds.size());
    require(
        seeds.stream().allMatch(seed -> seed.signum() >= 0), "The seeds must be 0 or more", seeds);
    require(
        seeds.stream().distinct().count() == seeds.size(), "The seeds must be different", seeds);
  }

  private static void require(boolean holds, String demand, Object actual) {
    if (!holds) {
      throw new IllegalArgumentException(demand + ", not " + actual + ".");
    }
  }

  /** The settings of the reference on the digits that the project generates. */
  public static LabSettings digits() {
    return of(Digits.NAME, Settings.DIGITS);
  }

  /** The settings of the tutorial, and of the reference, on MNIST. */
  public static LabSettings mnist() {
    return of(Mnist.NAME, Settings.MNIST);
  }

  private static LabSettings of(String dataSet, Settings settings) {
    return new LabSettings(
        dataSet,
        settings,
        FeedbackWeights.REFERENCE,
        OptionalDouble.empty(),
        List.of(settings.seed()));
  }

  /**
   * The settings of the reference on a data set.
   *
   * @throws IllegalArgumentException if there is no such data set
   */
  public static LabSettings reference(String dataSet) {
    return switch (dataSet) {
      case Digits.NAME -> digits();
      case Mnist.NAME -> mnist();
      default ->
          throw new IllegalArgumentException(
              "There is no data set '" + dataSet + "'; take digits or mnist.");
    };
  }

  /** Hidden units, 1 to 100,000. */
  public LabSettings hidden(int units) {
    return with(draft -> draft.hidden = units);
  }

  /** Images to train on, 1 or more. */
  public LabSettings images(int images) {
    return with(draft -> draft.trainImages = images);
  }

  /** Images to test on, 1 or more. */
  public LabSettings testImages(int images) {
    return with(draft -> draft.testImages = images);
  }

  /** Passes through the images, 1 to 100,000. */
  public LabSettings epochs(int epochs) {
    return with(draft -> draft.epochs = epochs);
  }

  /** Images for one update, 1 to the number of images. */
  public LabSettings batchSize(int images) {
    return with(draft -> draft.batchSize = images);
  }

  /** Factor of each update, above 0. */
  public LabSettings learningRate(double rate) {
    return with(draft -> draft.learningRate = rate);
  }

  /** Standard deviation of the perturbations, above 0. */
  public LabSettings noise(double sd) {
    return with(draft -> draft.noise = sd);
  }

  /** Standard deviation of the initial weights, 0 or more. */
  public LabSettings initialWeights(double sd) {
    return with(draft -> draft.initSd = sd);
  }

  /** Sigmoid or ReLU. */
  public LabSettings activation(Activation activation) {
    return with(draft -> draft.activation = activation);
  }

  /** Factor of the initial feedback weights B: 0 makes them zero, −1 turns their signs. */
  public LabSettings feedbackWeights(double factor) {
    return feedback(new FeedbackWeights(FeedbackWeights.Source.DRAWN, factor));
  }

  /** Feedback weights B that begin as the transposed output weights times a factor. */
  public LabSettings feedbackFromOutputWeights(double factor) {
    return feedback(new FeedbackWeights(FeedbackWeights.Source.OUTPUT_WEIGHTS, factor));
  }

  /** Feedback weights B as large as drawn, times a factor, with the output weights' signs. */
  public LabSettings feedbackWithOutputSigns(double factor) {
    return feedback(new FeedbackWeights(FeedbackWeights.Source.OUTPUT_SIGNS, factor));
  }

  /** The feedback weights B to begin with. */
  LabSettings feedback(FeedbackWeights start) {
    return new LabSettings(dataSet, settings, start, etaBack, seeds);
  }

  /** Learning rate of B in Kolen-Pollack, 0 or more. */
  public LabSettings etaBack(double rate) {
    return new LabSettings(dataSet, settings, feedback, OptionalDouble.of(rate), seeds);
  }

  /** One training from each seed; of several, figures show the range. */
  public LabSettings seeds(long... seeds) {
    List<BigInteger> numbers = new ArrayList<>();
    for (long seed : seeds) {
      numbers.add(BigInteger.valueOf(seed));
    }
    return seeds(numbers);
  }

  /** One training from each seed; of several, figures show the range. */
  public LabSettings seeds(List<BigInteger> seeds) {
    require(!seeds.isEmpty(), "There must be 1 to " + MOST_SEEDS + " seeds", 0);
    return new LabSettings(dataSet, settings.withSeed(seeds.get(0)), feedback, etaBack, seeds);
  }

  private LabSettings with(Consumer<Settings.Draft> change) {
    return new LabSettings(dataSet, settings.with(change), feedback, etaBack, seeds);
  }

  /** Whether the reference was trained with the same. */
  public boolean isReference() {
    return equals(reference(dataSet));
  }

  /** These settings as an expression of Java, with what differs from the reference's only. */
  public String toJava() {
    LabSettings reference = reference(dataSet);
    Settings s = settings;
    Settings r = reference.settings;
    StringBuilder java = new StringBuilder("LabSettings." + dataSet + "()");
    add(java, "hidden", s.hidden(), r.hidden());
    // Each method checks what there is so far: a batch never has more images than there are.
    boolean batchFirst = s.batchSize() <= r.trainImages();
    if (batchFirst) {
      add(java, "batchSize", s.batchSize(), r.batchSize());
    }
    add(java, "images", s.trainImages(), r.trainImages());
    if (!batchFirst) {
      add(java, "batchSize", s.batchSize(), r.batchSize());
    }
    add(java, "testImages", s.testImages(), r.testImages());
    add(java, "epochs", s.epochs(), r.epochs());
    add(java, "learningRate", decimal(s.learningRate()), decimal(r.learningRate()));
    add(java, "noise", decimal(s.noise()), decimal(r.noise()));
    add(java, "initialWeights", decimal(s.initSd()), decimal(r.initSd()));
    add(java, "activation", "Activation." + s.activation(), "Activation." + r.activation());
    if (!feedback.equals(FeedbackWeights.REFERENCE)) {
      add(java, feedback.source().method(), decimal(feedback.factor()), "");
    }
    etaBack.ifPresent(rate -> add(java, "etaBack", decimal(rate), ""));
    add(java, "seeds", seedsAsJava(), reference.seedsAsJava());
    return java.toString();
  }

  /** As arguments of {@link #seeds}: numbers, or a list where one does not fit a long. */
  private String seedsAsJava() {
    return seeds.stream().allMatch(seed -> fits(seed, Long.SIZE))
        ? joined(seed -> seed + (fits(seed, Integer.SIZE) ? "" : "L"))
        : "List.of(" + joined(seed -> "new java.math.BigInteger(\"" + seed + "\")") + ")";
  }

  private String joined(Function<BigInteger, String> words) {
    return seeds.stream().map(words).collect(Collectors.joining(", "));
  }

  /** Whether a number fits so many bits, of which one is for its sign. */
  private static boolean fits(BigInteger number, int bits) {
    return number.bitLength() < bits;
  }

  private static String decimal(double value) {
    return ShortestDecimal.of(value);
  }

  private static void add(StringBuilder java, String name, Object value, Object reference) {
    if (!Objects.equals(value, reference)) {
      java.append('.').append(name).append('(').append(value).append(')');
    }
  }
}
