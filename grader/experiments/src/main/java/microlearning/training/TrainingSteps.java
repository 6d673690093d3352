package microlearning.training;

import microlearning.data.LabelledImages;
import microlearning.matrix.Matrix;
import microlearning.network.Activity;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/**
 * The tutorial's experiment in steps. Everything is drawn from one generator, in the tutorial's
 * order, if the steps are made in this order: the test images, the weights and the batches when it
 * begins; the rule's noise for the signal-to-noise ratio, one test image at a time; then the noise
 * of each update and, after each epoch, of one update on all test images for the cosine similarity.
 */
public final class TrainingSteps {
  private final double learningRate;
  private final LabelledImages training;
  private final NetworkFactory network;
  private final RuleCaller rule;
  private final Generator rng;
  private final MLP mlp;
  private final int[][] batches;
  private final Matrix testInputs;
  private final Matrix testTargets;

  /** Null from the first update on, for it is as large as two updates. */
  private GradientSnr ratio;

  /**
   * What an epoch led to.
   *
   * @param accuracy percentage of test images classified correctly
   * @param cosineSimilarity between the rule's hidden update and backpropagation's, on the test
   *     images
   */
  public record Measured(double accuracy, double cosineSimilarity) {}

  /** Draws test images, weights and batches. */
  TrainingSteps(
      Settings settings,
      LabelledImages training,
      LabelledImages test,
      NetworkFactory network,
      RuleCaller rule) {
    this.learningRate = settings.learningRate();
    this.training = training;
    this.network = network;
    this.rule = rule;
    rng = Generator.defaultRng(settings.seed());
    int[] picks = rng.choice(test.size(), settings.testImages());
    mlp = network.create(rng, settings.architecture());
    batches = Metrics.createBatches(rng, settings.batchSize(), training.size());
    testInputs = test.inputs(picks);
    testTargets = test.targets(picks);
    ratio = new GradientSnr(mlp.hiddenWeights().rows(), mlp.hiddenWeights().columns());
  }

  /** The network, as it is now. */
  public MLP network() {
    return mlp;
  }

  /** Images of each update in an epoch, which are the same in all epochs. */
  public int[][] batches() {
    return batches;
  }

  /** The normal that the generator would draw next. */
  double nextNormal() {
    return rng.copy().normal();
  }

  /**
   * Takes one test image into the signal-to-noise ratio.
   *
   * @param image from 0, of those that were drawn
   * @throws IllegalStateException if an update was made before
   */
  public void observe(int image) {
    Update update = rule.call(mlp, rng, testInputs.columns(image), testTargets.columns(image), 0);
    ratio().add(update.deltaWh());
  }

  /**
   * Signal-to-noise ratio of the rule's hidden update, over the test images so far.
   *
   * @throws IllegalStateException if an update was made before
   */
  public double snr() {
    return ratio().snr();
  }

  private GradientSnr ratio() {
    if (ratio == null) {
      throw new IllegalStateException(
          "The signal-to-noise ratio is of the network before training.");
    }
    return ratio;
  }

  /** Changes the weights; returns the squared error of the batch before that. */
  public double update(int[] batch) {
    ratio = null;
    Matrix inputs = training.inputs(batch);
    Matrix targets = training.targets(batch);
    double loss = mlp.mseLoss(rng, inputs, targets);
    Update update = rule.call(mlp, rng, inputs, targets, learningRate);
    network.step(mlp, learningRate, update);
    return loss;
  }

  /** Measures the network on the test images. */
  public Measured measure() {
    Activity activity = mlp.inference(rng, testInputs);
    double accuracy = Metrics.accuracy(activity.output(), testTargets);
    Update backprop = mlp.backpropFrom(activity, testInputs, testTargets);
    // Copies: what the rule does to its batch must not change what it is measured by.
    Update own = rule.call(mlp, rng, testInputs.copy(), testTargets.copy(), 0);
    return new Measured(accuracy, Metrics.cosineSimilarity(own.deltaWh(), backprop.deltaWh()));
  }
}
