package microlearning.checks;

import static microlearning.checks.SwappedDraws.factory;
import static microlearning.checks.SwappedDraws.scaled;
import static microlearning.checks.SwappedDraws.update;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import microlearning.checks.Outcome.Status;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Part;
import microlearning.reference.ReferenceData;
import microlearning.reference.SmallNetwork;
import microlearning.training.NetworkFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Updates that are wrong in one way in distribution, and what is said of them. */
class PerturbationStatisticsTest {
  private static final List<SmallNetwork> NETWORKS =
      new ReferenceData(PerturbationStatisticsTest.class.getClassLoader()).smallNetworks();

  private static Outcome check(NetworkFactory factory, Part part) {
    return PerturbationStatistics.draw(NETWORKS, factory).check(part);
  }

  private static List<String> labels(Outcome outcome) {
    return outcome.facts().stream().map(Fact::label).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"HIDDEN", "OUTPUT"})
  void shouldPassOtherOrdersOfDraws(Part part) {
    assertThat(check(scaled(1), part))
        .isEqualTo(
            Outcome.passed(
                new Fact(
                    "compared",
                    "in distribution, over 64000 updates: your noise is drawn in another order"
                        + " than the reference's")));
    assertThat(check(WeightPerturbMLP::new, part).status()).isEqualTo(Status.PASSED);
  }

  /** A right submission must not fail by chance. */
  @Tag("slow")
  @Test
  void shouldPassWhateverTheSeed() {
    for (long seed = 1; seed <= 3; seed++) {
      PerturbationStatistics statistics =
          PerturbationStatistics.draw(NETWORKS, WeightPerturbMLP::new, seed);
      assertThat(statistics.check(Part.HIDDEN).status()).isEqualTo(Status.PASSED);
      assertThat(statistics.check(Part.OUTPUT).status()).isEqualTo(Status.PASSED);
    }
  }

  @Test
  void shouldNameTheWrongSign() {
    Outcome outcome = check(scaled(-1), Part.HIDDEN);
    assertThat(outcome.hint())
        .isEqualTo(
            "On average your update is the gradient with the wrong sign: the loss would grow.");
    assertThat(labels(outcome))
        .containsExactly("checked", "where", "expected", "actual", "tolerance");
    assertThat(outcome.facts().get(0).value())
        .isEqualTo(
            "the mean hidden update over 4000 updates with noise 0.001 on network B (3-4-2,"
                + " sigmoid, batch of 5)");
    assertThat(outcome.facts().get(1).value()).matches("row \\d, column \\d \\(counted from 0\\)");
    double expected = number(outcome.facts().get(2).value(), ", the negative gradient");
    double actual = number(outcome.facts().get(3).value(), "");
    double error =
        number(outcome.facts().get(4).value().replace("6.0 standard errors of ", ""), "");
    assertThat(actual * expected).isNegative();
    assertThat(Math.abs(actual - expected)).isGreaterThan(6 * error);
  }

  private static double number(String text, String end) {
    assertThat(text).endsWith(end);
    return Double.parseDouble(text.substring(0, text.length() - end.length()));
  }

  @Test
  void shouldTellTheFactorOfTheMean() {
    assertThat(check(scaled(2), Part.OUTPUT).hint())
        .matches(
            "On average your update is about (1\\.9\\d|2\\.0\\d|2) times the negative gradient\\.");
    assertThat(check(scaled(-2), Part.OUTPUT).hint())
        .matches("On average your update is about -(1\\.9\\d|2\\.0\\d|2) times the negative .*");
  }

  @Test
  void shouldFindASmallFactorOverAllNetworksThatNoMeanShowsByItself() {
    Outcome outcome = check(scaled(1.06), Part.OUTPUT);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(labels(outcome)).containsExactly("checked", "expected", "actual", "tolerance");
    assertThat(outcome.facts().get(0).value())
        .isEqualTo("the mean of the output update over 64000 updates on all small networks");
    assertThat(outcome.facts().get(1).value()).isEqualTo("the negative gradient");
    assertThat(outcome.facts().get(2).value()).matches("1\\.0\\d+ times that");
    assertThat(outcome.facts().get(3).value()).matches("1 ± 0\\.0\\d+");
    assertThat(outcome.hint()).startsWith("On average your update is about 1.0");
  }

  @Test
  void shouldNameZerosAndWhatIsNotFinite() {
    assertThat(check(scaled(0), Part.HIDDEN).hint()).isEqualTo("All your numbers are 0.");
    assertThat(check(scaled(Double.NaN), Part.HIDDEN).hint())
        .isEqualTo("Your updates are not all finite numbers. Is there a division by zero?");
  }

  @Test
  void shouldNameUpdatesThatDoNotGoDownTheGradient() {
    NetworkFactory unrelated =
        factory((change, wh, wy, noise) -> update(Math.abs(change), wh.map(v -> -v), wy, noise));
    assertThat(check(unrelated, Part.OUTPUT).hint())
        .startsWith("On average your update does not go down the gradient.");
    NetworkFactory rotated =
        factory((change, wh, wy, noise) -> update(change, reversed(wh), reversed(wy), noise));
    assertThat(check(rotated, Part.HIDDEN).hint())
        .startsWith("On average your update does not go down the gradient.");
  }

  private static Matrix reversed(Matrix matrix) {
    Matrix result = matrix.copy();
    for (int i = 0; i < result.values().length; i++) {
      result.values()[i] = matrix.values()[result.values().length - 1 - i];
    }
    return result;
  }

  @Test
  void shouldNameADivisionByAnotherPowerOfTheNoise() {
    String hint = "The mean size of your update depends on that of the noise.";
    for (double power : new double[] {0, 1, 3}) {
      NetworkFactory factory =
          factory(
              (change, wh, wy, noise) ->
                  update(change * StrictMath.pow(noise, 2 - power), wh, wy, noise));
      assertThat(check(factory, Part.HIDDEN).hint()).as("noise^%s", power).startsWith(hint);
    }
  }

  /** One layer at a time: right on average, with less variance. */
  @Test
  void shouldNameTooLittleVariance() {
    NetworkFactory factory =
        (start, architecture) ->
            new MLP(start, architecture) {
              @Override
              public Update perturb(Generator rng, Matrix x, Matrix t, double noise) {
                Matrix wy = rng.normal(noise, Wy.rows(), Wy.columns());
                Matrix wh = rng.normal(noise, Wh.rows(), Wh.columns());
                double loss = mseLoss(rng, x, t);
                double hidden = loss - mseLoss(rng, x, t, Wh.plus(wh), Wy);
                double output = loss - mseLoss(rng, x, t, Wh, Wy.plus(wy));
                return new Update(
                    wh.times(hidden / (noise * noise)), wy.times(output / (noise * noise)));
              }
            };
    Outcome outcome = check(factory, Part.OUTPUT);
    assertThat(outcome.facts().get(0).value())
        .isEqualTo("the variance of the output update over 64000 updates on all small networks");
    assertThat(outcome.facts().get(1).value())
        .isEqualTo("the variance that the tutorial derives in its Section 3");
    assertThat(outcome.facts().get(3).value()).isEqualTo("1 ± 0.04500");
    assertThat(outcome.hint())
        .isEqualTo(
            "On average your updates are right, but they vary too little. One draw of noise"
                + " perturbs all weights of both layers at once.");
  }

  @Test
  void shouldNameTooMuchVariance() {
    int[] calls = {0};
    NetworkFactory everyOther =
        (start, architecture) -> {
          MLP right = scaled(1).create(start, architecture);
          return new MLP(start, architecture) {
            @Override
            public Update perturb(Generator rng, Matrix x, Matrix t, double noise) {
              right.setWeights(Wh, Wy, B);
              Update update = right.perturb(rng, x, t, noise);
              double factor = ++calls[0] % 2 == 0 ? 1.4 : 0.6;
              return new Update(update.deltaWh().times(factor), update.deltaWy().times(factor));
            }
          };
        };
    assertThat(check(everyOther, Part.HIDDEN).hint())
        .startsWith("On average your updates are right, but they vary too much.");
  }

  /** Of the right mean and variance, but with fewer or more large values. */
  @Test
  void shouldNameNoiseThatIsNotNormal() {
    // Normals cut at ±2.5 have variance 0.97756, and v + 0.01 v³ has 1.0615.
    Outcome fewer = checkShape(v -> Math.max(-2.5, Math.min(2.5, v)) / Math.sqrt(0.97756));
    Outcome more = checkShape(v -> (v + 0.01 * v * v * v) / Math.sqrt(1.0615));

    for (Outcome outcome : List.of(fewer, more)) {
      assertThat(outcome.hint())
          .isEqualTo("Mean and variance are right, but your noise is not normally distributed.");
      assertThat(outcome.facts().get(0).value())
          .isEqualTo(
              "the distribution of the output update over 64000 updates on all small networks");
      assertThat(outcome.facts().get(1).value()).isEqualTo("normal noise");
    }
    assertThat(fewer.facts().get(2).value()).isEqualTo("fewer large values than normal noise has");
    assertThat(fewer.facts().get(3).value()).matches("-[0-9.]+; tolerance 0\\.[0-9]+");
    assertThat(more.facts().get(2).value()).isEqualTo("more large values than normal noise has");
  }

  private static Outcome checkShape(DoubleUnaryOperator shape) {
    return check(factory(shape, SwappedDraws::update), Part.OUTPUT);
  }
}
