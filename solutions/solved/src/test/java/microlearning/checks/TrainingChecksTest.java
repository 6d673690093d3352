package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import microlearning.checks.Outcome.Status;
import microlearning.network.Rule;
import microlearning.reference.Band;
import microlearning.reference.Curves;
import microlearning.reference.FreshNumbers;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Quantity;
import microlearning.reference.ReferenceData;
import microlearning.training.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Curves that differ a little from the reference's, and the borders of what is still right. */
class TrainingChecksTest {
  private static final ReferenceData REFERENCE = ReferenceData.stored();

  private static Curves reference(Rule rule) {
    return REFERENCE.curves("digits", rule);
  }

  /** The reference's curves after a change to one of them. */
  private static Curves changed(Rule rule, Quantity quantity, Consumer<double[]> change) {
    Curves right = reference(rule);
    double[] losses = right.losses().clone();
    double[] accuracy = right.accuracy().clone();
    double[] cosine = right.cosineSimilarity().clone();
    double[] snr = {right.snr()};
    change.accept(
        switch (quantity) {
          case LOSS -> losses;
          case ACCURACY -> accuracy;
          case COSINE_SIMILARITY -> cosine;
          case SNR -> snr;
        });
    return new Curves(losses, accuracy, cosine, snr[0]);
  }

  private static Outcome compare(Rule rule, Quantity quantity, Consumer<double[]> change) {
    return compare(rule, REFERENCE, quantity, change);
  }

  private static Outcome compare(
      Rule rule, ReferenceData reference, Quantity quantity, Consumer<double[]> change) {
    return new TrainingChecks(
            rule, "digits", Settings.DIGITS, reference, rule != Rule.WEIGHT_PERTURBATION)
        .compare(quantity, changed(rule, quantity, change));
  }

  private static Band band(Rule rule, Quantity quantity, int index) {
    return REFERENCE.bands("digits", rule).get(quantity).get(index);
  }

  /** Puts a value of the curve so many standard deviations above the mean over seeds. */
  private static Consumer<double[]> off(double deviations, Quantity quantity, int index) {
    Band band = band(Rule.WEIGHT_PERTURBATION, quantity, index);
    return values -> values[index] = band.mean() + deviations * band.sd();
  }

  @ParameterizedTest
  @EnumSource(Quantity.class)
  void shouldPassTheReferenceItself(Quantity quantity) {
    for (Rule rule : List.of(Rule.WEIGHT_PERTURBATION, Rule.FEEDBACK_ALIGNMENT)) {
      assertThat(compare(rule, quantity, values -> {}))
          .isEqualTo(
              Outcome.passed(new Fact("compared", "with the reference run of the same seed")));
    }
  }

  @ParameterizedTest
  @CsvSource({"LOSS, 5", "COSINE_SIMILARITY, 2", "SNR, 0"})
  void shouldAllowAMillionthOfTheLargestValue(Quantity quantity, int index) {
    Curves right = reference(Rule.FEEDBACK_ALIGNMENT);
    double[] curve = quantity == Quantity.LOSS ? right.losses() : quantity.of(right);
    double largest = 0;
    for (double value : curve) {
      largest = Math.max(largest, Math.abs(value));
    }
    for (int sign : new int[] {-1, 1}) {
      double step = sign * largest * 1e-6;
      assertThat(compare(Rule.FEEDBACK_ALIGNMENT, quantity, v -> v[index] += 0.999 * step).status())
          .isEqualTo(Status.PASSED);
      assertThat(compare(Rule.FEEDBACK_ALIGNMENT, quantity, v -> v[index] += 1.001 * step).status())
          .isEqualTo(Status.FAILED);
    }
  }

  /** Of 1000 test images, one is 0.1 %. */
  @Test
  void shouldAllowOneImageThatGoesTheOtherWay() {
    assertThat(compare(Rule.KOLEN_POLLACK, Quantity.ACCURACY, v -> v[1] -= 0.1).status())
        .isEqualTo(Status.PASSED);
    assertThat(compare(Rule.KOLEN_POLLACK, Quantity.ACCURACY, v -> v[1] -= 0.2).status())
        .isEqualTo(Status.FAILED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LOSS | 7 | the loss before each update | update 8 | 900.000 | the mean loss in tenth 1"
            + " of the training",
        "ACCURACY | 1 | the accuracy on the test images after each epoch, in percent | epoch 2"
            + " | 900.000 | epoch 2",
        "COSINE_SIMILARITY | 2 | the cosine similarity to backpropagation after each epoch"
            + " | epoch 3 | 900.000 | epoch 3",
        "SNR | 0 | the signal-to-noise ratio before training | over all hidden weights"
            + " | 900.000 | it"
      })
  void shouldSayWhatIsWrongAndWhere(
      Quantity quantity, int index, String name, String place, String actual, String inBand) {
    Outcome outcome = compare(Rule.FEEDBACK_ALIGNMENT, quantity, v -> v[index] = 900);

    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.hint()).isEqualTo(TrainingUpdates.HINT);
    List<Fact> facts = outcome.facts();
    assertThat(facts)
        .extracting(Fact::label)
        .containsExactly("checked", "where", "expected", "actual", "error", "band");
    assertThat(facts.get(0).value()).isEqualTo(name + ", from the reference seed");
    assertThat(facts.get(1).value()).isEqualTo(place);
    assertThat(facts.get(3).value()).isEqualTo(actual);
    assertThat(facts.get(4).value()).matches("[0-9.]+; tolerance [0-9.e-]+");
    assertThat(facts.get(5).value()).startsWith("over seeds, " + inBand + " is ");
  }

  @Test
  void shouldNameTheFarthestUpdateAndTheFarthestTenth() {
    Outcome outcome =
        compare(
            Rule.FEEDBACK_ALIGNMENT,
            Quantity.LOSS,
            losses -> {
              losses[3] += 1;
              losses[300] += 7;
              losses[301] -= 6;
            });
    Curves right = reference(Rule.FEEDBACK_ALIGNMENT);
    assertThat(right.losses()).hasSize(375);
    double[] means = Quantity.LOSS.of(right);
    Band eighth = band(Rule.FEEDBACK_ALIGNMENT, Quantity.LOSS, 8);
    double mean = means[8] + 1.0 / 37;
    assertThat(outcome.facts().get(1).value()).isEqualTo("update 301");
    assertThat(outcome.facts().get(5).value())
        .startsWith("over seeds, the mean loss in tenth 9 of the training is ")
        .endsWith(
            String.format(Locale.ROOT, ", %.1f standard deviations off", eighth.distance(mean)));
  }

  @Test
  void shouldFailWhatIsNoNumber() {
    Outcome outcome =
        compare(
            Rule.WEIGHT_PERTURBATION,
            Quantity.ACCURACY,
            v -> {
              v[0] += 50;
              v[2] = Double.NaN;
            });
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.facts()).contains(new Fact("where", "epoch 3"), new Fact("actual", "NaN"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Quantity.class,
      names = {"ACCURACY", "COSINE_SIMILARITY", "SNR"})
  void shouldLetOtherNoiseVaryByFourStandardDeviations(Quantity quantity) {
    for (int sign : new int[] {-1, 1}) {
      Outcome inside = compare(Rule.WEIGHT_PERTURBATION, quantity, off(sign * 3.999, quantity, 0));
      Outcome outside = compare(Rule.WEIGHT_PERTURBATION, quantity, off(sign * 4.001, quantity, 0));
      assertThat(inside)
          .isEqualTo(
              Outcome.passed(
                  new Fact(
                      "compared",
                      "with the band over many seeds (at most 4.0 standard deviations off): your"
                          + " noise is drawn in another order than the reference's")));
      assertThat(outside.status()).isEqualTo(Status.FAILED);
      assertThat(outside.hint()).isEmpty();
    }
  }

  @Test
  void shouldLetAFreshSeedVaryBySix() {
    ReferenceData fresh =
        REFERENCE.with(
            new FreshNumbers(
                List.of(),
                Map.of(),
                rule -> KnownMistakes.NONE,
                Map.of(Rule.WEIGHT_PERTURBATION, reference(Rule.WEIGHT_PERTURBATION))));
    for (double deviations : new double[] {4.1, 5.999}) {
      assertThat(snrStatus(fresh, deviations)).isEqualTo(Status.PASSED);
    }
    assertThat(snrStatus(fresh, 6.001)).isEqualTo(Status.FAILED);
  }

  private static Status snrStatus(ReferenceData reference, double deviations) {
    Consumer<double[]> change = off(deviations, Quantity.SNR, 0);
    return compare(Rule.WEIGHT_PERTURBATION, reference, Quantity.SNR, change).status();
  }

  /** It draws nothing in training: other numbers from the same seed are not chance. */
  @Test
  void shouldAllowARuleWithoutNoiseNoOtherNumbers() {
    Band band = band(Rule.FEEDBACK_ALIGNMENT, Quantity.ACCURACY, 0);
    Outcome outcome =
        compare(Rule.FEEDBACK_ALIGNMENT, Quantity.ACCURACY, v -> v[0] = band.mean() + band.sd());
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.hint()).isEqualTo(TrainingUpdates.HINT);
  }
}
