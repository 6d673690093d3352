package microlearning.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import microlearning.checks.Check.Kind;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.data.Digits;
import microlearning.exercises.SolvedRules;
import microlearning.grade.GradingData;
import microlearning.network.Rule;
import microlearning.random.Generator;
import microlearning.reference.Curves;
import microlearning.reference.FreshNumbers;
import microlearning.reference.KnownMistakes;
import microlearning.reference.ReferenceData;
import microlearning.submission.Exercise;
import microlearning.training.Progress;
import microlearning.training.Settings;
import org.junit.jupiter.api.Test;

/** Whole trainings from seeds that nobody knows. */
class SecretTrainingIT {
  private static final ReferenceData STORED = ReferenceData.stored();

  @Test
  void shouldTrainFromTheSecretSeedAndNotTellIt() {
    GradingData digits = GradingData.of(Digits.draw(), "for a test");
    SecretReference secret = new SecretReference(BigInteger.TEN, digits);
    ReferenceData reference = secret.make(STORED);

    assertThat(secret.data().secret()).isTrue();
    assertThat(secret.data().settings().seed()).isNotEqualTo(Settings.DIGITS.seed());
    assertThat(new SecretReference(BigInteger.TEN, digits).data().settings())
        .isEqualTo(secret.data().settings());
    Map<Kind, Outcome> right = train(secret.data(), reference);
    Map<Kind, Outcome> otherSeed = train(digits, reference);
    assertThat(right.values()).allMatch(outcome -> outcome.status() == Status.PASSED);
    assertThat(otherSeed.get(Kind.LOSS).status()).isEqualTo(Status.FAILED);
  }

  private static Map<Kind, Outcome> train(GradingData data, ReferenceData reference) {
    return new ExerciseChecks(
            Exercise.FEEDBACK, any -> SolvedRules.factory(Rule.FEEDBACK_ALIGNMENT), reference)
        .runTraining(data.data(), data.settings(), data.limit(), Progress.NONE);
  }

  /** From this seed, cosine similarity is 4.6 standard deviations off after the first epoch. */
  @Test
  void shouldNotLetBadLuckWithASecretSeedCostPoints() {
    Rule rule = Rule.WEIGHT_PERTURBATION;
    GradingData unlucky =
        GradingData.of(Digits.draw(), "for a test")
            .withSecretSeed(
                BigInteger.valueOf(Generator.defaultRng(53).integers(0, Long.MAX_VALUE)));
    Map<Rule, Curves> curves = Map.of(rule, STORED.curves(Digits.NAME, rule));
    ReferenceData fresh =
        STORED.with(new FreshNumbers(List.of(), Map.of(), any -> KnownMistakes.NONE, curves));

    assertThat(trainByPerturbation(unlucky, fresh).get(Kind.COSINE_SIMILARITY).status())
        .isEqualTo(Status.PASSED);
    assertThat(trainByPerturbation(unlucky, STORED).get(Kind.COSINE_SIMILARITY).status())
        .isEqualTo(Status.FAILED);
  }

  private static Map<Kind, Outcome> trainByPerturbation(GradingData data, ReferenceData reference) {
    return new ExerciseChecks(
            Exercise.PERTURB, any -> SolvedRules.factory(Rule.WEIGHT_PERTURBATION), reference)
        .runTraining(data.data(), data.settings(), data.limit(), Progress.NONE);
  }
}
