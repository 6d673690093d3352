package microlearning.training;

import microlearning.data.DataSet;
import microlearning.data.LabelledImages;
import microlearning.network.Rule;

/** The tutorial's experiment: all of its {@link TrainingSteps}, with what they measure. */
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
    TrainingSteps steps = begin(network, watched(rule, watch));
    int images = settings.testImages();
    int batches = settings.batches();
    int total = images + settings.epochs() * batches;
    long start = System.nanoTime();
    for (int image = 0; image < images; image++) {
      steps.observe(image);
      progress.step(image + 1, total);
    }
    double snr = steps.snr();
    long snrEnd = System.nanoTime();

    double[] losses = new double[settings.epochs() * batches];
    double[] accuracy = new double[settings.epochs()];
    double[] cosine = new double[settings.epochs()];
    int done = 0;
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      for (int[] batch : steps.batches()) {
        losses[done++] = steps.update(batch);
        progress.step(images + done, total);
      }
      TrainingSteps.Measured measured = steps.measure();
      accuracy[epoch] = measured.accuracy();
      cosine[epoch] = measured.cosineSimilarity();
    }
    return new TrainingRun(
        rule,
        losses,
        accuracy,
        cosine,
        snr,
        steps.nextNormal(),
        seconds(start, snrEnd),
        seconds(snrEnd, System.nanoTime()),
        steps.network());
  }

  /**
   * Begins a training, for whoever makes its steps.
   *
   * @param network makes a network that defines the rule
   * @param rule calls it
   */
  public TrainingSteps begin(NetworkFactory network, RuleCaller rule) {
    return new TrainingSteps(settings, training, test, network, rule);
  }

  private RuleCaller watched(Rule rule, CallWatch watch) {
    int[] calls = {0};
    return (mlp, rng, inputs, targets, eta) -> {
      int number = calls[0]++;
      if (!watch.watches(number)) {
        return mlp.returnGrad(rule, rng, inputs, targets, eta, settings.noise());
      }
      RuleCall call = RuleCall.of(mlp, rule, rng, inputs, targets, eta, settings.noise());
      watch.saw(number, call);
      return call.update();
    };
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }
}
