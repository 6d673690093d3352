package microlearning.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import microlearning.network.Rule;
import microlearning.training.Progress;
import microlearning.variance.PowerLaw.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VarianceExperimentTest {
  private static final List<Integer> SIZES = List.of(2, 4, 8, 16, 32);
  private static final double ETA = 0.2;

  /** Estimates of a right formula are farther off than this once in 370 times. */
  private static final double ERRORS = 3;

  private static final List<Observation> MEASURED = run(SIZES, SIZES, 1e-4);

  private static List<Observation> run(List<Integer> outputs, List<Integer> inputs, double noise) {
    return new VarianceExperiment(
            new VarianceSettings(BigInteger.valueOf(12345), 3000, ETA, noise, outputs, inputs))
        .run(Progress.NONE);
  }

  private static Stream<Observation> of(Rule rule) {
    return MEASURED.stream().filter(o -> o.rule() == rule);
  }

  /** The sum over all, which is what grows: the variance without each weight's own term. */
  private static PowerLaw growth(Rule rule) {
    return PowerLaw.fit(
        of(rule).toList(), o -> o.measured().mean() - o.own(), o -> o.measured().standardError());
  }

  @Test
  void shouldMeasureEverySizeByRuleThenOutputsThenInputs() {
    assertThat(MEASURED).hasSize(2 * SIZES.size() * SIZES.size());
    assertThat(MEASURED.get(1))
        .extracting(Observation::rule, Observation::outputs, Observation::inputs)
        .containsExactly(Rule.WEIGHT_PERTURBATION, 2, 4);
    assertThat(MEASURED.get(25 + 5))
        .extracting(Observation::rule, Observation::outputs, Observation::inputs)
        .containsExactly(Rule.NODE_PERTURBATION, 4, 2);
  }

  @Test
  void shouldDeriveTheVarianceOfGradientsOfSizeOne() {
    for (Observation o : MEASURED) {
      int terms = o.rule() == Rule.WEIGHT_PERTURBATION ? o.outputs() * o.inputs() : o.outputs();
      assertThat(o.own()).isCloseTo(ETA * ETA, within(1e-12));
      assertThat(o.all()).isCloseTo(ETA * ETA * terms, within(1e-9));
      assertThat(o.derived()).isEqualTo(o.own() + o.all());
    }
  }

  @Test
  void shouldMeasureWhatIsDerivedWithinItsErrors() {
    double[] deviations =
        MEASURED.stream()
            .mapToDouble(o -> (o.measured().mean() - o.derived()) / o.measured().standardError())
            .toArray();
    double meanSquare = 0;
    for (double deviation : deviations) {
      assertThat(deviation).isBetween(-4.0, 4.0);
      meanSquare += deviation * deviation / deviations.length;
    }
    // 1 if the errors are right; for 50 deviations its standard error is 0.2.
    assertThat(meanSquare).isBetween(0.4, 1.6);
  }

  @Test
  void shouldGrowWithOutputsTimesInputsByWeightPerturbation() {
    PowerLaw law = growth(Rule.WEIGHT_PERTURBATION);
    assertThatIs(law.outputs(), 1);
    assertThatIs(law.inputs(), 1);
    assertThatIs(law.constant(), ETA * ETA);
  }

  @Test
  void shouldGrowWithOutputsAloneByNodePerturbation() {
    PowerLaw law = growth(Rule.NODE_PERTURBATION);
    assertThatIs(law.outputs(), 1);
    assertThatIs(law.inputs(), 0);
    assertThatIs(law.constant(), ETA * ETA);
  }

  @ParameterizedTest
  @EnumSource
  void shouldFitTheWholeVarianceAsItsFormula(Perturbation perturbation) {
    List<Observation> grid = of(perturbation.rule()).toList();
    PowerLaw measured =
        PowerLaw.fit(grid, o -> o.measured().mean(), o -> o.measured().standardError());
    PowerLaw derived = PowerLaw.fit(grid, Observation::derived, o -> 0);
    assertThatIs(measured.outputs(), derived.outputs().value());
    assertThatIs(measured.inputs(), derived.inputs().value());
    assertThatIs(measured.constant(), derived.constant().value());
  }

  /** Within the error, and with an error that leaves no room for another law. */
  private static void assertThatIs(Estimate estimate, double expected) {
    assertThat(estimate.value()).isCloseTo(expected, within(ERRORS * estimate.standardError()));
    assertThat(estimate.standardError()).isLessThan(0.02);
  }

  @Test
  void shouldExceedTheFormulasWhereTheNoiseIsNotSmall() {
    for (Observation o : run(List.of(16, 32), List.of(16, 32), 1)) {
      assertThat(o.measured().mean() - o.derived()).isGreaterThan(5 * o.measured().standardError());
    }
  }

  @Test
  void shouldMeasureASizeTheSameWhicheverOthersAreAskedFor() {
    List<Observation> few = run(List.of(16, 4), List.of(8, 2), 1e-4);
    assertThat(few).hasSize(8).isSubsetOf(MEASURED);
  }

  @Test
  void shouldTellOfEverySize() {
    AtomicInteger steps = new AtomicInteger();
    new VarianceExperiment(
            new VarianceSettings(BigInteger.ONE, 1000, ETA, 1e-4, List.of(1, 2), List.of(1, 2, 3)))
        .run(
            (done, total) -> {
              assertThat(total).isEqualTo(6);
              steps.incrementAndGet();
            });
    assertThat(steps).hasValue(6);
  }
}
