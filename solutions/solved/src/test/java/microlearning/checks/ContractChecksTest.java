package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import microlearning.checks.Outcome.Status;
import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.KolenPollackMLP;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.SmallNetwork;
import microlearning.training.NetworkFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One fault at a time, and what is said of it. */
class ContractChecksTest {
  private static final SmallNetwork NETWORK =
      new SmallNetwork("A", 1, new Architecture(4, 3, 2, 1, Activation.SIGMOID), 5, 0.1, 0.25);

  private static final ContractChecks PERTURB = checks(Rule.WEIGHT_PERTURBATION, "perturb");
  private static final ContractChecks FEEDBACK = checks(Rule.FEEDBACK_ALIGNMENT, "feedback");
  private static final ContractChecks KOLEPOLL = checks(Rule.KOLEN_POLLACK, "kolepoll");

  private static ContractChecks checks(Rule rule, String method) {
    return new ContractChecks(rule, method, List.of(NETWORK));
  }

  /** Something that a submission does with what it is given, and with the right update. */
  private interface SampleCall {
    Update on(MLP network, Generator rng, Matrix inputs, Matrix targets, Update right);
  }

  private static NetworkFactory feedback(SampleCall deed) {
    return (start, architecture) ->
        new FeedbackAlignmentMLP(start, architecture) {
          @Override
          public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
            return deed.on(this, rng, inputs, targets, super.feedback(rng, inputs, targets));
          }
        };
  }

  private static NetworkFactory perturb(SampleCall deed) {
    return (start, architecture) ->
        new WeightPerturbMLP(start, architecture) {
          @Override
          public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
            Update right = super.perturb(rng, inputs, targets, noise);
            return deed.on(this, rng, inputs, targets, right);
          }
        };
  }

  private static void assertFault(Outcome outcome, String expected, String actual, String hint) {
    assertThat(outcome)
        .isEqualTo(
            Outcome.failed(
                List.of(
                    new Fact("checked", "a call on network A (4-3-2, sigmoid, batch of 5)"),
                    new Fact("expected", expected),
                    new Fact("actual", actual)),
                hint));
  }

  private static void assertResultFault(SampleCall deed, String fault) {
    assertFault(
        FEEDBACK.result(feedback(deed)),
        "two finite matrices of the weights' shapes, new ones",
        fault,
        "The comment above feedback says what it takes and gives.");
  }

  private static void assertChanged(SampleCall deed, String what) {
    Outcome outcome = FEEDBACK.unchanged(feedback(deed));
    assertFault(
        outcome,
        "everything as it was before the call",
        what + " changed",
        "The method only calculates the updates; the training applies them. Make new matrices "
            + "(plus, times, copy) where you changed one in place (set, plusEquals, values).");
  }

  @Test
  void shouldPassTheSolutions() {
    assertThat(KOLEPOLL.result(KolenPollackMLP::new)).isEqualTo(Outcome.passed());
    assertThat(KOLEPOLL.unchanged(KolenPollackMLP::new)).isEqualTo(Outcome.passed());
    assertThat(KOLEPOLL.feedbackRest(KolenPollackMLP::new)).isEqualTo(Outcome.passed());
    assertThat(KOLEPOLL.generator(KolenPollackMLP::new)).isEqualTo(Outcome.passed());
    assertThat(PERTURB.result(WeightPerturbMLP::new)).isEqualTo(Outcome.passed());
    assertThat(PERTURB.unchanged(WeightPerturbMLP::new)).isEqualTo(Outcome.passed());
    assertThat(PERTURB.generator(WeightPerturbMLP::new)).isEqualTo(Outcome.passed());
  }

  @Test
  void shouldFindAnUpdateOfAnotherShape() {
    assertResultFault(
        (network, rng, x, t, right) -> new Update(right.deltaWh().transpose(), right.deltaWy()),
        "the hidden update is 5x3; the weights are 3x5");
    assertResultFault(
        (network, rng, x, t, right) ->
            new Update(right.deltaWh(), right.deltaWy().withoutLastColumn()),
        "the output update is 2x3; the weights are 2x4");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
  void shouldFindWhatIsNotFinite(double value) {
    assertResultFault(
        (network, rng, x, t, right) -> {
          right.deltaWh().set(2, 4, value);
          return right;
        },
        "the hidden update holds " + value);
    assertResultFault(
        (network, rng, x, t, right) -> {
          right.deltaWy().set(0, 0, value);
          return right;
        },
        "the output update holds " + value);
  }

  @Test
  void shouldFindAMatrixThatWasHandedIn() {
    assertResultFault(
        (network, rng, x, t, right) -> new Update(network.hiddenWeights(), right.deltaWy()),
        "the hidden update is one of the matrices that were handed in");
    assertResultFault(
        (network, rng, x, t, right) -> new Update(right.deltaWh(), network.outputWeights()),
        "the output update is one of the matrices that were handed in");
  }

  @Test
  void shouldFindAnUpdateThatTheNextCallChanges() {
    Matrix[] kept = new Matrix[1];
    assertResultFault(
        (network, rng, x, t, right) -> {
          if (kept[0] == null) {
            kept[0] = right.deltaWh();
          } else {
            System.arraycopy(
                right.deltaWh().values(), 0, kept[0].values(), 0, kept[0].values().length);
          }
          return new Update(kept[0], right.deltaWy());
        },
        "the next call changed the update that was returned");
  }

  @Test
  void shouldFindEachMatrixThatIsChanged() {
    assertChanged(change((network, x, t) -> x), "the inputs");
    assertChanged(change((network, x, t) -> t), "the targets");
    assertChanged(change((network, x, t) -> network.hiddenWeights()), "the hidden weights");
    assertChanged(change((network, x, t) -> network.outputWeights()), "the output weights");
    assertChanged(change((network, x, t) -> network.feedbackWeights()), "the feedback weights");
  }

  private interface Choice {
    Matrix of(MLP network, Matrix inputs, Matrix targets);
  }

  private static SampleCall change(Choice choice) {
    return (network, rng, inputs, targets, right) -> {
      Matrix matrix = choice.of(network, inputs, targets);
      matrix.set(0, 0, Math.nextUp(matrix.get(0, 0)));
      return right;
    };
  }

  @Test
  void shouldFindAStepOfBThatDoesNotRest() {
    NetworkFactory restless =
        (start, architecture) ->
            new KolenPollackMLP(start, architecture) {
              @Override
              public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
                return super.kolepoll(rng, inputs, targets, etaBack + 1e-3);
              }
            };
    assertFault(
        KOLEPOLL.feedbackRest(restless),
        "B as it was, since eta_back is 0",
        "B changed",
        "The step of B is eta_back times its update.");
  }

  @Test
  void shouldFindTwoUpdatesFromOneState() {
    int[] calls = {0};
    assertFault(
        FEEDBACK.generator(
            feedback(
                (network, rng, x, t, right) ->
                    new Update(right.deltaWh().times(++calls[0]), right.deltaWy()))),
        "an update that depends on nothing that is drawn",
        "the same state of the generator gave two different updates",
        "The comment above feedback says what it takes and gives.");
  }

  @Test
  void shouldFindAnUpdateThatShouldNotDependOnTheGenerator() {
    assertFault(
        FEEDBACK.generator(
            feedback(
                (network, rng, x, t, right) ->
                    new Update(
                        right.deltaWh().times(rng.normal(1, 1, 1).mean()), right.deltaWy()))),
        "an update that depends on nothing that is drawn",
        "the update depends on the generator",
        "The comment above feedback says what it takes and gives.");
  }

  @Test
  void shouldFindNoiseThatIsNotDrawnFromTheGeneratorHandedIn() {
    NetworkFactory own =
        (start, architecture) ->
            new WeightPerturbMLP(start, architecture) {
              @Override
              public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
                return super.perturb(Generator.defaultRng(3), inputs, targets, noise);
              }
            };
    assertFault(
        PERTURB.generator(own),
        "an update that depends on the generator handed in, and on no other",
        "nothing was drawn from the generator that was handed in",
        "The comment above perturb says what it takes and gives.");
  }

  @Test
  void shouldFindAnUpdateThatIsTheSameWhateverIsDrawn() {
    assertThat(
            PERTURB
                .generator(perturb((network, rng, x, t, right) -> network.backprop(rng, x, t)))
                .facts()
                .get(2)
                .value())
        .isEqualTo("another generator gave the same update");
  }

  @Test
  void shouldLookAtEveryNetwork() {
    SmallNetwork other =
        new SmallNetwork("B", 2, new Architecture(2, 2, 2, 1, Activation.RELU), 1, 0.1, 0.25);
    ContractChecks both =
        new ContractChecks(Rule.FEEDBACK_ALIGNMENT, "feedback", List.of(NETWORK, other));
    NetworkFactory wrongOnB =
        feedback(
            (network, rng, x, t, right) -> {
              if (x.rows() == 2) {
                x.set(0, 0, 7);
                return new Update(right.deltaWh().times(Double.NaN), right.deltaWy());
              }
              return right;
            });
    assertThat(both.result(wrongOnB).status()).isEqualTo(Status.FAILED);
    assertThat(both.unchanged(wrongOnB).facts().get(0).value()).contains("network B");
  }
}
