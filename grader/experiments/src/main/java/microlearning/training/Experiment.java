package microlearning.training;

import microlearning.data.DataSet;
import microlearning.data.LabelledImages;
import microlearning.matrix.Matrix;
import microlearning.network.Activity;
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
  private final Settings settings;
  private final LabelledImages training;
  private final LabelledImages test;

  /**
   * Prepares runs.
   *
   * @throws IllegalArgumentException if the settings ask for more images than there are
   */
  public Experiment(DataSet data, Settings settings) {
    requireImages("training", settings.trainImages(), data.training(), data);
    requireImages("test", settings.testImages(), data.test(), data);
    this.settings = settings;
    training = data.withTraining(settings.trainImages()).training();
    test = data.test();
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
   * Trains a new network by a rule. Every run starts from the seed, whatever was run before.
   *
   * @param network makes a network that defines the rule
   * @param progress hears of each update
   */
  public TrainingRun run(Rule rule, NetworkFactory network, Progress progress) {
    return run(rule, network, progress, CallWatch.NONE);
  }

  /**
   * Trains a new network by a rule. Every run starts from the seed, whatever was run before.
   *
   * @param network makes a network that defines the rule
   * @param progress hears of each update
   * @param watch sees calls of the rule
   */
  public TrainingRun run(Rule rule, NetworkFactory network, Progress progress, CallWatch watch) {
    Generator rng = Generator.defaultRng(settings.seed());
    int[] picks = rng.choice(test.size(), settings.testImages());
    MLP mlp = network.create(rng, settings.architecture());
    int[][] batches = Metrics.createBatches(rng, settings.batchSize(), training.size());
    return new Run(rule, mlp, rng, test.inputs(picks), test.targets(picks), progress, watch)
        .train(batches);
  }

  /** One network on its way. */
  private final class Run {
    private final Rule rule;
    private final MLP mlp;
    private final Generator rng;
    private final Matrix testInputs;
    private final Matrix testTargets;
    private final Progress progress;
    private final CallWatch watch;
    private int done;
    private int calls;

    Run(
        Rule rule,
        MLP mlp,
        Generator rng,
        Matrix testInputs,
        Matrix testTargets,
        Progress progress,
        CallWatch watch) {
      this.rule = rule;
      this.mlp = mlp;
      this.rng = rng;
      this.testInputs = testInputs;
      this.testTargets = testTargets;
      this.progress = progress;
      this.watch = watch;
    }

    TrainingRun train(int[][] batches) {
      long start = System.nanoTime();
      double snr = snr();
      long snrEnd = System.nanoTime();

      double[] losses = new double[settings.epochs() * batches.length];
      double[] accuracy = new double[settings.epochs()];
      double[] cosine = new double[settings.epochs()];
      for (int epoch = 0; epoch < settings.epochs(); epoch++) {
        for (int b = 0; b < batches.length; b++) {
          losses[epoch * batches.length + b] = update(batches[b]);
        }
        Activity activity = mlp.inference(rng, testInputs);
        accuracy[epoch] = Metrics.accuracy(activity.output(), testTargets);
        cosine[epoch] = cosineToBackprop(activity);
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

    private double snr() {
      GradientSnr snr = new GradientSnr(mlp.hiddenWeights().rows(), mlp.hiddenWeights().columns());
      for (int image = 0; image < testInputs.columns(); image++) {
        Matrix input = testInputs.columns(image);
        Matrix target = testTargets.columns(image);
        Update update = call(input, target, 0);
        snr.add(update.deltaWh());
        step();
      }
      return snr.snr();
    }

    /** Changes the weights; returns the loss before that. */
    private double update(int[] batch) {
      Matrix inputs = training.inputs(batch);
      Matrix targets = training.targets(batch);
      double loss = mlp.mseLoss(rng, inputs, targets);
      Update update = call(inputs, targets, settings.learningRate());
      mlp.hiddenWeights().plusEquals(settings.learningRate(), update.deltaWh());
      mlp.outputWeights().plusEquals(settings.learningRate(), update.deltaWy());
      step();
      return loss;
    }

    private double cosineToBackprop(Activity activity) {
      Update backprop = mlp.backpropFrom(activity, testInputs, testTargets);
      // Copies: what the rule does to its batch must not change what it is measured by.
      Update own = call(testInputs.copy(), testTargets.copy(), 0);
      return Metrics.cosineSimilarity(own.deltaWh(), backprop.deltaWh());
    }

    private Update call(Matrix inputs, Matrix targets, double eta) {
      int number = calls++;
      if (!watch.watches(number)) {
        return mlp.returnGrad(rule, rng, inputs, targets, eta, settings.noise());
      }
      RuleCall call = RuleCall.of(mlp, rule, rng, inputs, targets, eta, settings.noise());
      watch.saw(number, call);
      return call.update();
    }

    private void step() {
      progress.step(++done, settings.testImages() + settings.epochs() * settings.batches());
    }
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
