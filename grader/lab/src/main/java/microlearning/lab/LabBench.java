package microlearning.lab;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import microlearning.blank.BlankException;
import microlearning.data.DataSet;
import microlearning.data.LabelledImages;
import microlearning.matrix.Matrix;
import microlearning.network.Activity;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Curves;
import microlearning.training.GradientSnr;
import microlearning.training.Metrics;
import microlearning.training.NetworkFactory;
import microlearning.training.Settings;

/**
 * One training by one rule from one seed, in the order of draws of {@link
 * microlearning.training.Experiment}: with the reference's settings it gives the reference's
 * numbers. Besides, it can be followed and stopped, and it keeps what there is if the rule fails.
 */
final class LabBench {
  private final LabSettings lab;
  private final Settings settings;
  private final LabelledImages training;
  private final LabelledImages test;
  private final Rule rule;
  private final LabListener listener;

  private MLP mlp;
  private Generator rng;
  private Matrix testInputs;
  private Matrix testTargets;
  private AngleWatch angles;
  private double snr = Double.NaN;
  private double[] losses;
  private double[] accuracy;
  private double[] cosine;
  private int updates;
  private int epochs;

  /**
   * Prepares a training.
   *
   * @param data with at least as many images as the settings ask for
   */
  LabBench(LabSettings lab, BigInteger seed, DataSet data, Rule rule, LabListener listener) {
    this.lab = lab;
    this.settings = lab.settings().withSeed(seed);
    this.rule = rule;
    this.listener = listener;
    training = data.withTraining(settings.trainImages()).training();
    test = data.test();
  }

  /** Trains until the end, until it is stopped, or until the rule throws something. */
  LabTraining train(NetworkFactory network) {
    long start = System.nanoTime();
    Optional<String> failure = Optional.empty();
    losses = new double[settings.epochs() * settings.batches()];
    accuracy = new double[settings.epochs()];
    cosine = new double[settings.epochs()];
    angles = new AngleWatch(losses.length);
    try {
      begin(network);
    } catch (RuntimeException | StackOverflowError e) {
      failure = Optional.of(describe(e));
    }
    LabTraining ended =
        new LabTraining(
            rule,
            settings.seed(),
            new Curves(
                Arrays.copyOf(losses, updates),
                Arrays.copyOf(accuracy, epochs),
                Arrays.copyOf(cosine, epochs),
                snr),
            angles.angles(),
            mlp == null ? new Matrix(1, 1) : mlp.hiddenWeights(),
            (System.nanoTime() - start) / 1e9,
            failure);
    listener.ended(ended);
    return ended;
  }

  private void begin(NetworkFactory network) {
    rng = Generator.defaultRng(settings.seed());
    int[] picks = rng.choice(test.size(), settings.testImages());
    mlp = network.create(rng, settings.architecture());
    mlp.setWeights(mlp.hiddenWeights(), mlp.outputWeights(), lab.feedback().of(mlp));
    int[][] batches = Metrics.createBatches(rng, settings.batchSize(), training.size());
    testInputs = test.inputs(picks);
    testTargets = test.targets(picks);
    if (measureSnr()) {
      for (int epoch = 0; epoch < settings.epochs() && train(batches); epoch++) {
        measureEpoch();
      }
    }
  }

  /** Returns false if it is to stop. */
  private boolean measureSnr() {
    GradientSnr ratio = new GradientSnr(mlp.hiddenWeights().rows(), mlp.hiddenWeights().columns());
    for (int image = 0; image < testInputs.columns(); image++) {
      if (listener.stopped()) {
        return false;
      }
      ratio.add(call(testInputs.columns(image), testTargets.columns(image), 0).deltaWh());
    }
    snr = ratio.snr();
    return true;
  }

  /** Makes the updates of an epoch; returns false if it is to stop. */
  private boolean train(int[][] batches) {
    for (int[] batch : batches) {
      if (listener.stopped()) {
        return false;
      }
      Matrix inputs = training.inputs(batch);
      Matrix targets = training.targets(batch);
      double loss = mlp.mseLoss(rng, inputs, targets);
      Update gradient = gradient(inputs, targets);
      double rate = settings.learningRate();
      Update update = call(inputs, targets, lab.etaBack().orElse(rate));
      if (gradient != null) {
        angles.add(updates, update, gradient);
      }
      mlp.hiddenWeights().plusEquals(rate, update.deltaWh());
      mlp.outputWeights().plusEquals(rate, update.deltaWy());
      losses[updates++] = loss;
      listener.loss(rule, settings.seed(), updates, losses.length, loss);
    }
    return true;
  }

  /** The gradient, where the angle to it is to be measured; the rule may then change B. */
  private Update gradient(Matrix inputs, Matrix targets) {
    if (!angles.isDue(updates)) {
      return null;
    }
    angles.begin(mlp);
    return mlp.backprop(rng, inputs, targets);
  }

  private void measureEpoch() {
    Activity activity = mlp.inference(rng, testInputs);
    Update own = call(testInputs.copy(), testTargets.copy(), 0);
    Update backprop = mlp.backprop(rng, testInputs, testTargets);
    accuracy[epochs] = Metrics.accuracy(activity.output(), testTargets);
    cosine[epochs] = Metrics.cosineSimilarity(own.deltaWh(), backprop.deltaWh());
    epochs++;
    listener.epoch(rule, settings.seed(), epochs, accuracy[epochs - 1], cosine[epochs - 1]);
  }

  private Update call(Matrix inputs, Matrix targets, double etaBack) {
    return mlp.returnGrad(rule, rng, inputs, targets, etaBack, settings.noise());
  }

  private String describe(Throwable thrown) {
    if (thrown instanceof BlankException blank) {
      return blank.getMessage();
    }
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (element.getClassName().startsWith("microlearning.exercises.")) {
        return thrown + " at " + element.getFileName() + ":" + element.getLineNumber();
      }
    }
    return thrown.toString();
  }
}
