package microlearning.lab;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import microlearning.data.DataSet;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Curves;
import microlearning.training.Experiment;
import microlearning.training.NetworkFactory;
import microlearning.training.Settings;
import microlearning.training.TrainingSteps;

/**
 * One training by one rule from one seed, made of the {@link TrainingSteps} of the tutorial's
 * experiment: with the reference's settings it gives the reference's numbers. Besides, it can be
 * followed and stopped, and it keeps what there is if the rule fails.
 */
final class LabBench {
  private final LabSettings lab;
  private final Settings settings;
  private final Experiment experiment;
  private final Rule rule;
  private final LabListener listener;

  private TrainingSteps steps;
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
    experiment = new Experiment(data, settings);
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
      failure = Optional.of(Fault.words(e));
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
            steps == null ? new Matrix(1, 1) : steps.network().hiddenWeights(),
            (System.nanoTime() - start) / 1e9,
            failure);
    listener.ended(ended);
    return ended;
  }

  private void begin(NetworkFactory network) {
    steps = experiment.begin(network, this::call);
    MLP mlp = steps.network();
    mlp.setWeights(mlp.hiddenWeights(), mlp.outputWeights(), lab.feedback().of(mlp));
    if (measureSnr()) {
      for (int epoch = 0; epoch < settings.epochs() && trainAnEpoch(); epoch++) {
        measureEpoch();
      }
    }
  }

  /** Returns false if it is to stop. */
  private boolean measureSnr() {
    for (int image = 0; image < settings.testImages(); image++) {
      if (listener.stopped()) {
        return false;
      }
      steps.observe(image);
    }
    snr = steps.snr();
    return true;
  }

  /** Returns false if it is to stop. */
  private boolean trainAnEpoch() {
    for (int[] batch : steps.batches()) {
      if (listener.stopped()) {
        return false;
      }
      losses[updates] = steps.update(batch);
      updates++;
      listener.loss(rule, settings.seed(), updates, losses.length, losses[updates - 1]);
    }
    return true;
  }

  private void measureEpoch() {
    TrainingSteps.Measured measured = steps.measure();
    accuracy[epochs] = measured.accuracy();
    cosine[epochs] = measured.cosineSimilarity();
    epochs++;
    listener.epoch(rule, settings.seed(), epochs, accuracy[epochs - 1], cosine[epochs - 1]);
  }

  /** Calls the rule; where it trains, with the lab's rate of B, and measures its angles. */
  private Update call(MLP mlp, Generator rng, Matrix inputs, Matrix targets, double eta) {
    if (eta == 0) {
      return mlp.returnGrad(rule, rng, inputs, targets, 0, settings.noise());
    }
    // The rule may change B, so what there was before is measured first.
    Update gradient = null;
    if (angles.isDue(updates)) {
      angles.begin(mlp);
      gradient = mlp.backprop(rng, inputs, targets);
    }
    double etaBack = lab.etaBack().orElse(eta);
    Update update = mlp.returnGrad(rule, rng, inputs, targets, etaBack, settings.noise());
    if (gradient != null) {
      angles.add(updates, update, gradient);
    }
    return update;
  }
}
