package microlearning.training;

import microlearning.data.DataSet;
import microlearning.data.LabelledImages;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;

/**
 * The tutorial's experiment. Everything is drawn from one generator, in the tutorial's order: the
 * test images, the weights, the batches, the rule's noise for the signal-to-noise ratio (one test
 * image at a time), then the noise of each update and, after each epoch, of one update on all test
 * images for the cosine similarity.
 */
public final class Experiment {
  private final DataSet data;
  private final Settings settings;
  private final Progress progress;
  private int done;

  /**
   * Prepares a run.
   *
   * @throws IllegalArgumentException if the settings ask for more images than there are
   */
  public Experiment(DataSet data, Settings settings, Progress progress) {
    requireImages("training", settings.trainImages(), data.training(), data);
    requireImages("test", settings.testImages(), data.test(), data);
    this.data = data;
    this.settings = settings;
    this.progress = progress;
  }

  private static void requireImages(String what, int wanted, LabelledImages images, DataSet data) {
    if (wanted > images.size()) {
      throw new IllegalArgumentException(
          data.name()
              + " has "
              + images.size()
              + " "
              + what
              + " images; "
              + wanted
              + " were asked for.");
    }
  }

  /**
   * Trains a new network by a rule.
   *
   * @param network makes a network that defines the rule
   */
  public TrainingRun run(Rule rule, NetworkFactory network) {
    done = 0;
    Generator rng = Generator.defaultRng(settings.seed());
    int[] picks = rng.choice(data.test().size(), settings.testImages());
    Matrix testInputs = data.test().inputs(picks);
    Matrix testTargets = data.test().targets(picks);
    MLP mlp = network.create(rng, settings.architecture());
    return train(mlp, rule, rng, testInputs, testTargets);
  }

  private TrainingRun train(
      MLP mlp, Rule rule, Generator rng, Matrix testInputs, Matrix testTargets) {
    LabelledImages images = data.withTraining(settings.trainImages()).training();
    int[][] batches = Metrics.createBatches(rng, settings.batchSize(), images.size());

    long start = System.nanoTime();
    double snr = snr(mlp, rule, rng, testInputs, testTargets);
    long snrEnd = System.nanoTime();

    double[] losses = new double[settings.epochs() * batches.length];
    double[] accuracy = new double[settings.epochs()];
    double[] cosine = new double[settings.epochs()];
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      for (int b = 0; b < batches.length; b++) {
        Matrix inputs = images.inputs(batches[b]);
        Matrix targets = images.targets(batches[b]);
        losses[epoch * batches.length + b] = mlp.mseLoss(rng, inputs, targets);
        mlp.update(rule, rng, inputs, targets, settings.learningRate(), settings.noise());
        step();
      }
      accuracy[epoch] = Metrics.accuracy(mlp.inference(rng, testInputs).output(), testTargets);
      cosine[epoch] = cosineToBackprop(mlp, rule, rng, testInputs, testTargets);
    }
    return new TrainingRun(
        rule,
        losses,
        accuracy,
        cosine,
        snr,
        rng.copy().normal(),
        seconds(start, snrEnd),
        seconds(snrEnd, System.nanoTime()),
        mlp);
  }

  private double snr(MLP mlp, Rule rule, Generator rng, Matrix inputs, Matrix targets) {
    GradientSnr snr = new GradientSnr(mlp.hiddenWeights().rows(), mlp.hiddenWeights().columns());
    for (int image = 0; image < inputs.columns(); image++) {
      Matrix input = inputs.columns(image);
      Matrix target = targets.columns(image);
      Update update = mlp.returnGrad(rule, rng, input, target, 0, settings.noise());
      snr.add(update.deltaWh());
      step();
    }
    return snr.snr();
  }

  private double cosineToBackprop(
      MLP mlp, Rule rule, Generator rng, Matrix inputs, Matrix targets) {
    Update own = mlp.returnGrad(rule, rng, inputs, targets, 0, settings.noise());
    Update backprop = mlp.backprop(rng, inputs, targets);
    return Metrics.cosineSimilarity(own.deltaWh(), backprop.deltaWh());
  }

  private void step() {
    int total = settings.testImages() + settings.epochs() * settings.batches();
    progress.step(++done, total);
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
