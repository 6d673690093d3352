package microlearning.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import microlearning.blank.Blank;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.figures.Figure;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.ReferenceData;
import microlearning.training.Experiment;
import microlearning.training.Progress;
import microlearning.training.TrainingRun;
import org.junit.jupiter.api.Test;

class TrainingsTest {
  private static final DataSet DATA = Digits.draw(200, 20);
  private static final LabSettings SMALL =
      LabSettings.digits().batchSize(20).images(100).testImages(10).hidden(6).epochs(2);

  private static LabRun run(
      LabSettings settings, LabRules rules, LabListener listener, Rule... by) {
    return Trainings.run("test", settings, List.of(by), rules, DATA, listener);
  }

  /** Feedback alignment, and Kolen-Pollack's calls alone. */
  private static class Feedback extends MLP {
    private static final List<Double> ETAS = Collections.synchronizedList(new ArrayList<>());

    Feedback(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      return new Update(
          new Matrix(Wh.rows(), Wh.columns()).map(v -> B.get(0, 0)),
          new Matrix(Wy.rows(), Wy.columns()));
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      ETAS.add(etaBack);
      return backprop(rng, inputs, targets);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      return Blank.fillIn("Exercise 1, perturb", 1, "the noise");
    }
  }

  private static final LabRules OWN =
      new LabRules()
          .with(Rule.FEEDBACK_ALIGNMENT, Feedback::new)
          .with(Rule.KOLEN_POLLACK, Feedback::new)
          .with(Rule.WEIGHT_PERTURBATION, Feedback::new);

  @Test
  void shouldGiveTheNumbersOfTheExperiment() {
    for (Rule rule : List.of(Rule.NODE_PERTURBATION, Rule.BACKPROPAGATION)) {
      LabTraining lab = run(SMALL, new LabRules(), LabListener.NONE, rule).trainings().get(0);
      TrainingRun experiment =
          new Experiment(DATA, SMALL.settings())
              .run(rule, new LabRules().factory(rule), Progress.NONE);
      assertThat(lab.curves().losses()).containsExactly(experiment.losses());
      assertThat(lab.curves().accuracy()).containsExactly(experiment.accuracy());
      assertThat(lab.curves().cosineSimilarity()).containsExactly(experiment.cosineSimilarity());
      assertThat(lab.curves().snr()).isEqualTo(experiment.snr());
      assertThat(lab.hiddenWeights()).isEqualTo(experiment.network().hiddenWeights());
      assertThat(lab.failure()).isEmpty();
    }
  }

  @Test
  void shouldMeasureNoAngleBetweenBackpropagationAndItself() {
    LabTraining lab =
        run(SMALL, new LabRules(), LabListener.NONE, Rule.BACKPROPAGATION).trainings().get(0);
    assertThat(lab.angles().updates()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(lab.angles().toGradient())
        .hasSize(10)
        .usingComparatorWithPrecision(1e-5)
        .containsOnly(0);
  }

  @Test
  void shouldTrainEveryRuleFromEverySeedAndBandThem() {
    LabRun run =
        run(
            SMALL.seeds(1, 2, 3),
            new LabRules(),
            LabListener.NONE,
            Rule.NODE_PERTURBATION,
            Rule.BACKPROPAGATION);
    assertThat(run.trainings())
        .extracting(LabTraining::seed)
        .containsExactlyElementsOf(
            List.of(1, 2, 3, 1, 2, 3).stream().map(BigInteger::valueOf).toList());
    assertThat(run.toDraw().bands()).containsOnlyKeys(Rule.NODE_PERTURBATION, Rule.BACKPROPAGATION);
    assertThat(run.toDraw().curves().get(Rule.BACKPROPAGATION).losses())
        .containsExactly(run.of(Rule.BACKPROPAGATION).get(0).curves().losses());
    List<Figure> figures = LabPage.figures(List.of(run), DATA, ReferenceData.stored());
    assertThat(figures).extracting(Figure::id).contains("loss");
    assertThat(figures)
        .filteredOn(figure -> figure.id().equals("angle"))
        .allSatisfy(
            figure ->
                assertThat(figure.table().rows().get(0).get(3))
                    .matches("[0-9.]+ \\([0-9.]+ to [0-9.]+\\)"));
  }

  /**
   * Where two runs are drawn, and neither is the reference, they look alike but for their lines.
   */
  @Test
  void shouldDrawRunsOfSeveralSeedsBesideEachOther() {
    LabSettings seeds = SMALL.seeds(1, 2);
    LabRun one = run(seeds, new LabRules(), LabListener.NONE, Rule.BACKPROPAGATION);
    LabRun other = new LabRun("other", seeds, one.trainings());
    List<Figure> figures = LabPage.figures(List.of(one, other), DATA, ReferenceData.stored());
    assertThat(figures)
        .extracting(Figure::title)
        .doesNotHaveDuplicates()
        .contains("Weights of hidden units, Backpropagation, other");
    Figure accuracy =
        figures.stream().filter(f -> f.id().equals("accuracy")).findFirst().orElseThrow();
    assertThat(accuracy.table().header())
        .containsExactly("After", "Backpropagation, test", "Backpropagation, other");
  }

  @Test
  void shouldScaleTheFeedbackWeights() {
    Matrix alone = feedbackUpdates(SMALL);
    assertThat(feedbackUpdates(SMALL.feedbackWeights(0)).get(0, 0)).isNotEqualTo(alone.get(0, 0));
    assertThat(feedbackUpdates(SMALL.feedbackWeights(1))).isEqualTo(alone);
  }

  /** Each begins with what it is made of, whatever the rule then makes of it. */
  @Test
  void shouldBeginWithTheFeedbackWeightsThatAreWanted() {
    Angles transposed = feedbackAngles(SMALL.feedbackFromOutputWeights(2));
    Angles drawn = feedbackAngles(SMALL);
    Angles signs = feedbackAngles(SMALL.feedbackWithOutputSigns(1));
    assertThat(transposed.feedback()[0]).isCloseTo(0, within(1e-5));
    assertThat(feedbackAngles(SMALL.feedbackFromOutputWeights(-1)).feedback()[0])
        .isCloseTo(180, within(1e-5));
    assertThat(feedbackAngles(SMALL.feedbackFromOutputWeights(1)).distance()[0]).isZero();
    // Of normals x and y independent of each other, the cosine of |x| and |y| is 2/π.
    assertThat(signs.feedback()[0]).isCloseTo(50.5, within(8.0));
    assertThat(drawn.feedback()[0]).isBetween(70.0, 110.0);
    assertThat(feedbackAngles(SMALL.feedbackWeights(-1)).feedback()[0])
        .isCloseTo(180 - drawn.feedback()[0], within(1e-9));
    assertThat(feedbackAngles(SMALL.feedbackWeights(0)).feedback()[0]).isNaN();
  }

  private static Angles feedbackAngles(LabSettings settings) {
    return run(settings, OWN, LabListener.NONE, Rule.FEEDBACK_ALIGNMENT)
        .trainings()
        .get(0)
        .angles();
  }

  private static Matrix feedbackUpdates(LabSettings settings) {
    return run(settings, OWN, LabListener.NONE, Rule.FEEDBACK_ALIGNMENT)
        .trainings()
        .get(0)
        .hiddenWeights();
  }

  @Test
  void shouldLearnTheFeedbackWeightsAtTheirOwnRate() {
    Feedback.ETAS.clear();
    run(SMALL, OWN, LabListener.NONE, Rule.KOLEN_POLLACK);
    assertThat(Feedback.ETAS).containsOnly(0.0, 0.02);
    Feedback.ETAS.clear();
    run(SMALL.etaBack(0.5), OWN, LabListener.NONE, Rule.KOLEN_POLLACK);
    assertThat(Feedback.ETAS).containsOnly(0.0, 0.5);
  }

  @Test
  void shouldStopWithWhatThereIs() {
    AtomicInteger seen = new AtomicInteger();
    LabListener stopsAfterThree =
        new LabListener() {
          @Override
          public void loss(Rule rule, BigInteger seed, int update, int updates, double loss) {
            seen.incrementAndGet();
          }

          @Override
          public boolean stopped() {
            return seen.get() >= 3;
          }
        };
    LabRun run = run(SMALL, new LabRules(), stopsAfterThree, Rule.BACKPROPAGATION);
    LabTraining lab = run.trainings().get(0);
    assertThat(lab.curves().losses()).hasSize(3);
    assertThat(lab.curves().accuracy()).isEmpty();
    assertThat(lab.failure()).isEmpty();

    ReferenceData reference = new ReferenceData(getClass().getClassLoader());
    assertThat(LabPage.figures(List.of(run), DATA, reference))
        .anySatisfy(
            figure ->
                assertThat(figure.details())
                    .isEqualTo("Backpropagation: stopped before the first epoch ended."))
        .allSatisfy(figure -> assertThat(figure.svg()).contains("</svg>"));
    assertThat(new Summary("run", List.of("test")).rows("test", run).get(0))
        .containsPattern("none +none")
        .doesNotContain("NaN");
    Sweep sweep = new Sweep("noise");
    sweep.add(0.1, run);
    assertThat(sweep.figures()).allSatisfy(figure -> assertThat(figure.svg()).contains("</svg>"));
  }

  @Test
  void shouldTrainTheOthersWhereARuleIsNotFilledIn() {
    LabRun run = run(SMALL, OWN, LabListener.NONE, Rule.WEIGHT_PERTURBATION, Rule.BACKPROPAGATION);
    assertThat(run.trainings().get(0).failure())
        .contains("Exercise 1, perturb: the noise is still to be filled in.");
    assertThat(run.trainings().get(1).curves().losses()).hasSize(10);
    assertThat(run.toDraw().curves()).containsOnlyKeys(Rule.BACKPROPAGATION);
  }

  @Test
  void shouldSayWhatIsNotThere() {
    assertThatThrownBy(() -> run(SMALL, new LabRules(), LabListener.NONE, Rule.FEEDBACK_ALIGNMENT))
        .hasMessage(
            "Feedback alignment is not known. Add it by LabRules.with(Rule.FEEDBACK_ALIGNMENT,"
                + " ...).");
    assertThatThrownBy(
            () -> run(SMALL.images(201), new LabRules(), LabListener.NONE, Rule.BACKPROPAGATION))
        .hasMessage("digits has 200 training images, not 201.");
  }

  /** To first order in the noise the formula is exact: the estimate is off by chance alone. */
  @Test
  void shouldMeasureTheVarianceThatTheFormulaGives() {
    LabRules rules = new LabRules().with(Rule.WEIGHT_PERTURBATION, Perturbed::new);
    var table =
        new VarianceStudy(SMALL.noise(1e-4), DATA)
            .figure(rules, List.of(Rule.WEIGHT_PERTURBATION), 2, 8)
            .table()
            .rows();
    assertThat(table).extracting(row -> row.get(0)).startsWith("Weight perturbation");
    for (int i = 0; i < 2; i++) {
      double variance = value(table, i) / value(table, i + 2);
      double ratio = value(table, i + 4) / value(table, i + 6);
      assertThat(variance).isBetween(0.6, 1.6);
      assertThat(ratio).isBetween(0.6, 1.6);
    }
  }

  private static double value(List<List<String>> table, int row) {
    return Double.parseDouble(table.get(row).get(3));
  }

  private static final class Perturbed extends MLP {
    Perturbed(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      Matrix wh = rng.normal(noise, Wh.rows(), Wh.columns());
      Matrix wy = rng.normal(noise, Wy.rows(), Wy.columns());
      double change =
          mseLoss(rng, inputs, targets) - mseLoss(rng, inputs, targets, Wh.plus(wh), Wy.plus(wy));
      return new Update(wh.times(change / (noise * noise)), wy.times(change / (noise * noise)));
    }
  }
}
