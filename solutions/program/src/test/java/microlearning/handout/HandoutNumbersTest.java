package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import microlearning.data.Mnist;
import microlearning.network.Rule;
import microlearning.reference.Band;
import microlearning.reference.Quantity;
import microlearning.reference.ReferenceData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers that the handout tells are those of the reference data. */
class HandoutNumbersTest {
  private final ReferenceData reference = ReferenceData.stored();

  @ParameterizedTest
  @EnumSource
  void shouldCompareTheRulesByTheReferenceData(Rule rule) throws IOException {
    assertThat(Pages.read("6-bias.md"))
        .contains(
            "| %s | %s | %s | %s | %s |"
                .formatted(
                    name(rule),
                    last(rule, Quantity.LOSS, 3),
                    last(rule, Quantity.ACCURACY, 1),
                    rule == Rule.BACKPROPAGATION ? "1" : last(rule, Quantity.COSINE_SIMILARITY, 4),
                    decimal(value(rule, Quantity.SNR), 4)));
  }

  @ParameterizedTest
  @EnumSource
  void shouldTellTheNumbersOfTheReferenceDataFirst(Rule rule) throws IOException {
    assertThat(Files.readString(Pages.PROJECT.resolve("README.md")))
        .contains(
            "| %s | %s | %s | %s | %s |"
                .formatted(
                    name(rule),
                    decimal(lossOfTheLastBatch(rule), 3),
                    decimal(value(rule, Quantity.ACCURACY), 1),
                    decimal(value(rule, Quantity.COSINE_SIMILARITY), 4),
                    decimal(value(rule, Quantity.SNR), 4)));
  }

  @ParameterizedTest
  @EnumSource(names = {"WEIGHT_PERTURBATION", "NODE_PERTURBATION", "BACKPROPAGATION"})
  void shouldTellTheSignalToNoiseRatiosOfTheReferenceData(Rule rule) throws IOException {
    assertThat(Pages.read("3-variance.md"))
        .contains("| %s | %s |".formatted(name(rule), decimal(value(rule, Quantity.SNR), 4)));
  }

  private static String name(Rule rule) {
    String title = rule.title();
    return rule == Rule.KOLEN_POLLACK ? title : title.toLowerCase(Locale.ROOT);
  }

  /** The last value in the reference run, and its mean and standard deviation over seeds. */
  private String last(Rule rule, Quantity quantity, int places) {
    List<Band> bands = reference.bands(Mnist.NAME, rule).get(quantity);
    Band band = bands.get(bands.size() - 1);
    return "%s (%s ± %s)"
        .formatted(
            decimal(value(rule, quantity), places),
            decimal(band.mean(), places),
            decimal(band.sd(), places));
  }

  private double value(Rule rule, Quantity quantity) {
    double[] values = quantity.of(reference.curves(Mnist.NAME, rule));
    return values[values.length - 1];
  }

  private double lossOfTheLastBatch(Rule rule) {
    double[] losses = reference.curves(Mnist.NAME, rule).losses();
    return losses[losses.length - 1];
  }

  private static String decimal(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value).replace('-', '−');
  }
}
