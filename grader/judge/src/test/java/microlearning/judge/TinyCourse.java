package microlearning.judge;

import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.grade.GradingData;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Curves;
import microlearning.reference.FreshNumbers;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Observation;
import microlearning.reference.ReferenceData;
import microlearning.reference.SmallNetwork;
import microlearning.submission.Exercise;
import microlearning.training.Experiment;
import microlearning.training.Progress;
import microlearning.training.Settings;

/** A course of rules that nobody would teach, with images on which training takes milliseconds. */
final class TinyCourse {
  /** What is right here, as the bodies of methods. */
  static final String PERTURB =
      "new Update(rng.normal(noise, Wh.rows(), Wh.columns()),"
          + " rng.normal(noise, Wy.rows(), Wy.columns()));";

  static final String FEEDBACK = "new Update(Wh.times(-0.5), Wy.times(-0.25));";
  static final String KOLEPOLL = "new Update(Wh.times(-0.125), Wy.times(-0.5));";

  private static final Settings SETTINGS =
      new Settings(BigInteger.ONE, 3, 40, 10, 3, 10, 0.1, 0.1, 0.1, Activation.SIGMOID);
  private static final List<SmallNetwork> NETWORKS =
      List.of(
          new SmallNetwork("a", 7, new Architecture(3, 2, 4, 0.5, Activation.RELU), 5, 0.1, 0.25),
          new SmallNetwork("b", 8, new Architecture(2, 3, 2, 0.5, Activation.SIGMOID), 1, 0.2, 1));

  private static final DataSet IMAGES = Digits.draw(40, 10);

  private TinyCourse() {}

  private static final class Rules extends MLP {
    Rules(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      return new Update(
          rng.normal(noise, Wh.rows(), Wh.columns()), rng.normal(noise, Wy.rows(), Wy.columns()));
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      return new Update(Wh.times(-0.5), Wy.times(-0.25));
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      B.plusEquals(-etaBack, B.copy());
      return new Update(Wh.times(-0.125), Wy.times(-0.5));
    }
  }

  /** What submissions are compared with. */
  static ReferenceData reference() {
    Map<Rule, Map<String, Observation>> observations = new EnumMap<>(Rule.class);
    Map<Rule, Curves> curves = new EnumMap<>(Rule.class);
    Experiment experiment = new Experiment(IMAGES, SETTINGS);
    for (Exercise exercise : Exercise.values()) {
      Rule rule = exercise.rule();
      Map<String, Observation> seen = new LinkedHashMap<>();
      NETWORKS.forEach(n -> seen.put(n.id(), n.setUp(Rules::new).observe(rule)));
      observations.put(rule, seen);
      curves.put(rule, Curves.of(experiment.run(rule, Rules::new, Progress.NONE)));
    }
    Rule other = Rule.BACKPROPAGATION;
    curves.put(other, Curves.of(experiment.run(other, Rules::new, Progress.NONE)));
    return ReferenceData.stored()
        .with(new FreshNumbers(NETWORKS, observations, rule -> KnownMistakes.NONE, curves));
  }

  /** What they are trained on. */
  static GradingData data() {
    return new GradingData(IMAGES, SETTINGS, Duration.ofMinutes(2), "made by a test");
  }
}
