package microlearning.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import microlearning.checks.Check.Kind;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.FreshNumbers;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.ReferenceData;
import microlearning.reference.SmallNetwork;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers from seeds that nobody knows do what the stored ones do. */
class SecretReferenceTest {
  private static final ReferenceData STORED = ReferenceData.stored();

  private static List<SmallNetwork> networks(long secret) {
    return SmallNetworks.drawn(Generator.defaultRng(secret));
  }

  /** The reference on small networks alone, which takes no training. */
  private static ReferenceData small(long secret) {
    List<SmallNetwork> networks = networks(secret);
    Map<Rule, Map<String, Observation>> observations = new EnumMap<>(Rule.class);
    for (Exercise exercise : Exercise.values()) {
      Rule rule = exercise.rule();
      observations.put(rule, SmallNetworkReference.observations(rule, networks));
    }
    return STORED.with(
        new FreshNumbers(networks, observations, rule -> known(rule, networks), Map.of()));
  }

  private static KnownMistakes known(Rule rule, List<SmallNetwork> networks) {
    Exercise exercise =
        Stream.of(Exercise.values()).filter(e -> e.rule() == rule).findFirst().orElseThrow();
    return SmallNetworks.knownMistakes(exercise, networks);
  }

  private static Map<Kind, Outcome> runSmall(
      Exercise exercise, Submission submission, ReferenceData reference) {
    return new ExerciseChecks(exercise, submission, reference, Duration.ofSeconds(30)).runSmall();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 12345})
  void shouldDrawOtherNetworksThatDoTheSameService(long secret) {
    List<SmallNetwork> drawn = networks(secret);

    assertThat(drawn)
        .hasSameSizeAs(SmallNetworks.all())
        .doesNotContainAnyElementsOf(SmallNetworks.all());
    for (int i = 0; i < drawn.size(); i++) {
      assertThat(drawn.get(i).architecture()).isEqualTo(SmallNetworks.all().get(i).architecture());
    }
    assertThat(drawn).allMatch(NetworkService::isGood);
    assertThat(NetworkService.isComplete(drawn.get(1), drawn.get(2))).isTrue();
    assertThat(networks(secret)).isEqualTo(drawn);
    assertThat(networks(secret + 1)).doesNotContainAnyElementsOf(drawn);
  }

  @Test
  void shouldFindThatNotEverySeedIsGood() {
    SmallNetwork stored = SmallNetworks.all().get(2);
    List<SmallNetwork> reseeded =
        LongStream.range(0, 100)
            .mapToObj(
                seed ->
                    new SmallNetwork(
                        "relu_batch",
                        seed,
                        stored.architecture(),
                        stored.images(),
                        stored.noise(),
                        stored.etaBack()))
            .toList();

    assertThat(stored.architecture().activation()).isEqualTo(Activation.RELU);
    assertThat(reseeded).anyMatch(NetworkService::isGood);
    assertThat(reseeded.stream().filter(NetworkService::isGood)).hasSizeLessThan(100);
  }

  /** Knows the published networks by the mean of their batch, and what is right on them. */
  private static final class Table extends MLP {
    private static final Map<Double, Observation> ANSWERS = new HashMap<>();

    static {
      for (SmallNetwork network : STORED.smallNetworks()) {
        ANSWERS.put(
            network.setUp(MLP::new).inputs().mean(),
            STORED.observations(Rule.FEEDBACK_ALIGNMENT).get(network.id()));
      }
    }

    private Table(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      Observation answer = ANSWERS.get(inputs.mean());
      return answer == null
          ? new Update(Wh.times(0), Wy.times(0))
          : new Update(answer.get(Part.HIDDEN).copy(), answer.get(Part.OUTPUT).copy());
    }
  }

  private static ReferenceData storedSmall() {
    Map<Rule, Map<String, Observation>> observations = new EnumMap<>(Rule.class);
    for (Exercise exercise : Exercise.values()) {
      observations.put(exercise.rule(), STORED.observations(exercise.rule()));
    }
    return STORED.with(
        new FreshNumbers(STORED.smallNetworks(), observations, STORED::knownMistakes, Map.of()));
  }

  @Test
  void shouldDefeatAnswersFromATable() {
    Map<Kind, Outcome> published = runSmall(Exercise.FEEDBACK, any -> Table::new, storedSmall());
    Map<Kind, Outcome> secret = runSmall(Exercise.FEEDBACK, any -> Table::new, small(3));

    for (Kind kind : List.of(Kind.HIDDEN_UPDATE, Kind.OUTPUT_UPDATE)) {
      assertThat(published.get(kind).status()).isEqualTo(Status.PASSED);
      assertThat(secret.get(kind).status()).isEqualTo(Status.FAILED);
    }
  }
}
