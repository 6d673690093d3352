package microlearning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.LabelledImages;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.NodePerturbMLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;

class ExperimentTest {
  private static final DataSet DATA = Digits.draw(25, 9);

  /** 23 images in batches of 5: 4 batches, and 3 images are left out. */
  private static final Settings SETTINGS =
      new Settings(BigInteger.valueOf(7), 6, 23, 4, 2, 5, 0.01, 0.2, 0.1, Activation.SIGMOID);

  /** One call of an update: what it was given, and where the generator stood. */
  private record Call(Matrix inputs, Matrix targets, double eta, Generator rng) {}

  /** Notes the calls, draws three numbers in each, and learns nothing. */
  private static final class Recorder extends MLP {
    private final List<Call> calls = new ArrayList<>();

    private Recorder(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      calls.add(new Call(inputs, targets, etaBack, rng.copy()));
      rng.normal(1, 1, 3);
      return new Update(new Matrix(Wh.rows(), Wh.columns()), new Matrix(Wy.rows(), Wy.columns()));
    }
  }

  @Test
  void shouldDrawEverythingInTheTutorialsOrder() {
    TrainingRun run =
        new Experiment(DATA, SETTINGS).run(Rule.KOLEN_POLLACK, Recorder::new, Progress.NONE);
    List<Call> calls = ((Recorder) run.network()).calls;

    Generator rng = Generator.defaultRng(7);
    int[] picks = rng.choice(9, 4);
    MLP sameWeights = new MLP(rng, SETTINGS.architecture());
    int[][] batches = rng.choice(23, 4, 5);
    LabelledImages training = DATA.withTraining(23).training();

    assertThat(run.network().hiddenWeights()).isEqualTo(sameWeights.hiddenWeights());
    assertThat(calls).hasSize(4 + 2 * (4 + 1));
    int call = 0;
    for (int pick : picks) {
      assertCall(calls.get(call++), DATA.test(), 0, rng, pick);
    }
    for (int epoch = 0; epoch < 2; epoch++) {
      for (int[] batch : batches) {
        assertCall(calls.get(call++), training, 0.01, rng, batch);
      }
      assertCall(calls.get(call++), DATA.test(), 0, rng, picks);
    }
    assertThat(run.nextNormal()).isEqualTo(rng.normal());
  }

  private static void assertCall(
      Call call, LabelledImages images, double eta, Generator rng, int... indices) {
    assertThat(call.inputs()).isEqualTo(images.inputs(indices));
    assertThat(call.targets()).isEqualTo(images.targets(indices));
    assertThat(call.eta()).isEqualTo(eta);
    assertThat(call.rng().sameStateAs(rng)).isTrue();
    rng.normal(1, 1, 3);
  }

  @Test
  void shouldMeasureTheLossBeforeEachUpdate() {
    TrainingRun run = backpropagation(Progress.NONE);

    Generator rng = Generator.defaultRng(7);
    rng.choice(9, 4);
    MLP network = new MLP(rng, SETTINGS.architecture());
    int[][] batches = rng.choice(23, 4, 5);
    LabelledImages training = DATA.withTraining(23).training();
    for (int i = 0; i < 8; i++) {
      Matrix inputs = training.inputs(batches[i % 4]);
      Matrix targets = training.targets(batches[i % 4]);
      assertThat(run.losses()[i]).isEqualTo(network.mseLoss(rng, inputs, targets));
      network.update(Rule.BACKPROPAGATION, rng, inputs, targets, 0.01, 0.2);
    }
    assertThat(run.losses()).hasSize(8);
    assertThat(run.network().outputWeights()).isEqualTo(network.outputWeights());
  }

  @Test
  void shouldMeasureAccuracyOnTheTestImagesAfterEachEpoch() {
    TrainingRun run = backpropagation(Progress.NONE);

    Generator rng = Generator.defaultRng(7);
    int[] picks = rng.choice(9, 4);
    Matrix outputs = run.network().inference(rng, DATA.test().inputs(picks)).output();
    assertThat(run.accuracy()).hasSize(2);
    assertThat(run.finalAccuracy())
        .isEqualTo(run.accuracy()[1])
        .isEqualTo(Metrics.accuracy(outputs, DATA.test().targets(picks)));
  }

  @Test
  void shouldMeasureTheSignalToNoiseRatioOverSingleTestImagesBeforeTraining() {
    TrainingRun run = backpropagation(Progress.NONE);

    Generator rng = Generator.defaultRng(7);
    int[] picks = rng.choice(9, 4);
    MLP network = new MLP(rng, SETTINGS.architecture());
    GradientSnr snr = new GradientSnr(6, LabelledImages.PIXELS + 1);
    for (int pick : picks) {
      Matrix input = DATA.test().inputs(pick);
      snr.add(network.backprop(rng, input, DATA.test().targets(pick)).deltaWh());
    }
    assertThat(run.snr()).isEqualTo(snr.snr()).isPositive();
  }

  @Test
  void shouldSumUpARun() {
    double[] accuracy = {20, 30};
    TrainingRun run =
        new TrainingRun(Rule.BACKPROPAGATION, accuracy, accuracy, accuracy, 1, 0, 0.25, 3, null);
    assertThat(run.finalAccuracy()).isEqualTo(30);
    assertThat(run.seconds()).isEqualTo(3.25);
    TrainingRun real = backpropagation(Progress.NONE);
    assertThat(real.trainSeconds()).isBetween(1e-6, 60.0);
    assertThat(real.snrSeconds()).isBetween(1e-6, 60.0);
  }

  @Test
  void shouldCompareUpdatesWithBackpropagation() {
    assertThat(backpropagation(Progress.NONE).cosineSimilarity())
        .hasSize(2)
        .containsExactly(new double[] {1, 1}, within(1e-12));
    for (double cosine : nodePerturbation(new Experiment(DATA, SETTINGS)).cosineSimilarity()) {
      assertThat(cosine).isBetween(-0.9, 0.9);
    }
  }

  @Test
  void shouldStartEveryRunFromTheSeed() {
    Experiment experiment = new Experiment(DATA, SETTINGS);
    TrainingRun first = nodePerturbation(experiment);
    TrainingRun second = nodePerturbation(experiment);

    assertThat(second.losses()).containsExactly(first.losses());
    assertThat(second.snr()).isEqualTo(first.snr());
    assertThat(second.nextNormal()).isEqualTo(first.nextNormal());
  }

  @Test
  void shouldTellTheProgressOfEachUpdate() {
    List<Integer> steps = new ArrayList<>();

    backpropagation(
        (done, total) -> {
          assertThat(total).isEqualTo(4 + 2 * 4);
          steps.add(done);
        });

    assertThat(steps).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void shouldSayHowManyImagesThereAreIfMoreAreAskedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Experiment(DATA, withImages(26, 9)))
        .withMessage("digits has 25 training images; 26 were asked for.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Experiment(DATA, withImages(25, 10)))
        .withMessage("digits has 9 test images; 10 were asked for.");
  }

  private static TrainingRun backpropagation(Progress progress) {
    return new Experiment(DATA, SETTINGS).run(Rule.BACKPROPAGATION, MLP::new, progress);
  }

  private static TrainingRun nodePerturbation(Experiment experiment) {
    return experiment.run(Rule.NODE_PERTURBATION, NodePerturbMLP::new, Progress.NONE);
  }

  private static Settings withImages(int training, int test) {
    return new Settings(BigInteger.ZERO, 1, training, test, 1, 1, 1, 1, 1, Activation.SIGMOID);
  }

  /** Learns nothing, and turns whatever batch it is given into a cheat's. */
  private static final class Forger extends MLP {
    private Forger(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Arrays.fill(inputs.values(), 0);
      Arrays.fill(targets.values(), 1);
      return new Update(Wh.times(0), Wy.times(0));
    }
  }

  @Test
  void shouldMeasureByItsOwnTestImagesWhateverARuleDoesToItsBatch() {
    TrainingRun forged =
        new Experiment(DATA, SETTINGS).run(Rule.FEEDBACK_ALIGNMENT, Forger::new, Progress.NONE);
    TrainingRun honest =
        new Experiment(DATA, SETTINGS).run(Rule.KOLEN_POLLACK, Recorder::new, Progress.NONE);

    assertThat(forged.accuracy()[1]).isEqualTo(forged.accuracy()[0]).isLessThan(100);
    assertThat(forged.accuracy()[0]).isEqualTo(honest.accuracy()[0]);
  }
}
