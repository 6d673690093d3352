package microlearning.regenerate;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import microlearning.exercises.SolvedRules;
import microlearning.grade.GradingData;
import microlearning.judge.SecretReferences;
import microlearning.matrix.Parallel;
import microlearning.network.Rule;
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
import microlearning.training.TrainingRun;

/**
 * Reference data that nobody can have seen: the small networks and the training from seeds that are
 * drawn from a secret one. The bands over seeds are the stored ones.
 */
public final class SecretReference implements SecretReferences.Drawn {
  private final List<SmallNetwork> networks;
  private final List<SmallNetwork> large;
  private final GradingData data;

  /**
   * Draws the seeds.
   *
   * @param seed 0 or more, of any size
   * @param data to train on
   */
  public SecretReference(BigInteger seed, GradingData data) {
    Generator rng = Generator.defaultRng(seed);
    this.data = data.withSecretSeed(BigInteger.valueOf(rng.integers(0, Long.MAX_VALUE)));
    networks = SmallNetworks.drawn(rng);
    large = SmallNetworks.drawnLarge(rng);
  }

  @Override
  public GradingData data() {
    return data;
  }

  @Override
  public ReferenceData make(ReferenceData stored) {
    Map<Rule, Map<String, Observation>> observations = new EnumMap<>(Rule.class);
    for (Exercise exercise : Exercise.values()) {
      Rule rule = exercise.rule();
      observations.put(rule, SmallNetworkReference.observations(rule, networks));
    }
    return stored.with(
        new FreshNumbers(
            networks,
            observations,
            this::knownMistakes,
            this::train,
            large,
            SmallNetworkReference.largeUpdates(large)));
  }

  /** Divided between the processors: those who grade other submissions wait for it, too. */
  private FreshNumbers.Trained train(Rule rule) {
    ObservedCalls calls = new ObservedCalls(data.settings());
    Experiment experiment = new Experiment(data.data(), data.settings());
    return Parallel.together(
        () -> {
          TrainingRun run = experiment.run(rule, SolvedRules.factory(rule), Progress.NONE, calls);
          return new FreshNumbers.Trained(Curves.of(run), calls.projections());
        });
  }

  private KnownMistakes knownMistakes(Rule rule) {
    Exercise exercise =
        Stream.of(Exercise.values()).filter(e -> e.rule() == rule).findFirst().orElseThrow();
    return SmallNetworks.knownMistakes(exercise, networks);
  }
}
