package microlearning.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import microlearning.checks.Outcome.Status;
import microlearning.checks.PerturbedCall.Selection;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Part;
import microlearning.reference.ReferenceData;
import microlearning.reference.SmallNetwork;
import microlearning.training.NetworkFactory;
import microlearning.training.RuleCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is right for noise in whatever order, and how far from it a number may be. */
class PerturbationChecksTest {
  private static final NoiseSearch SEARCH = new NoiseSearch();

  private static final List<SmallNetwork> NETWORKS = ReferenceData.stored().smallNetworks();

  private static Outcome check(NetworkFactory factory, Part part) {
    List<PerturbedCall> calls = new ArrayList<>();
    for (SmallNetwork network : NETWORKS) {
      RuleCall call = network.setUp(factory).record(Rule.WEIGHT_PERTURBATION);
      calls.add(new PerturbedCall(network.describe(), call, null, null, SEARCH));
    }
    return new PerturbationChecks(calls).check(part);
  }

  private static Status status(NetworkFactory factory) {
    return check(factory, Part.HIDDEN).status();
  }

  private static String hint(NetworkFactory factory) {
    return check(factory, Part.HIDDEN).hint();
  }

  @Test
  void shouldPassEveryOrderOfDraws() {
    assertThat(status(WeightPerturbMLP::new)).isEqualTo(Status.PASSED);
    assertThat(status(SwappedDraws.scaled(1))).isEqualTo(Status.PASSED);
    assertThat(check(SwappedDraws.scaled(1), Part.OUTPUT).status()).isEqualTo(Status.PASSED);
  }

  /** The loss differences are known to 1e-11 of the losses, and these are not much larger. */
  @ParameterizedTest
  @CsvSource({"1e-13, PASSED", "1e-8, FAILED", "-1e-8, FAILED", "1e-3, FAILED"})
  void shouldNoticeAFactorThatIsOffByMoreThanRounding(double off, Status expected) {
    assertThat(status(SwappedDraws.scaled(1 + off))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1 | Your loss difference has the wrong sign",
        "0 | All your numbers are 0.",
        "0.5 | Your update is half as large",
        "2 | Your update is twice as large",
        "1.1 | Your factor is the right one times the same number"
      })
  void shouldSayWhichFactorItIs(double factor, String hint) {
    assertThat(hint(SwappedDraws.scaled(factor))).startsWith(hint);
  }

  @Test
  void shouldSayWhatElseTheFactorIsMadeOf() {
    assertThat(
            hint(
                SwappedDraws.factory(
                    (change, wh, wy, noise) -> SwappedDraws.update(change * noise, wh, wy, noise))))
        .startsWith("You divide by the noise's standard deviation");
    assertThat(
            hint(
                SwappedDraws.factory(
                    (change, wh, wy, noise) ->
                        SwappedDraws.update(
                            change * noise * noise / (noise * noise + 1e-8), wh, wy, noise))))
        .startsWith("Something small is added to the denominator");
    assertThat(
            hint(
                SwappedDraws.factory(
                    (change, wh, wy, noise) -> SwappedDraws.update((float) change, wh, wy, noise))))
        .startsWith("Your losses are rounded");
  }

  private static NetworkFactory shaped(DoubleUnaryOperator shape) {
    return SwappedDraws.factory(shape, SwappedDraws::update);
  }

  @Test
  void shouldSayWhatIsWrongWithTheNoise() {
    assertThat(hint(shaped(Math::signum))).startsWith("Your noise is σ or −σ");
    assertThat(hint(shaped(Math::abs))).startsWith("The signs of your noise");
    assertThat(hint(shaped(z -> z * z * z))).startsWith("Your noise is not made of numbers");
    assertThat(hint(shaped(z -> 2 * z))).startsWith("The standard deviation of your noise");
  }

  @Test
  void shouldNoticeAnOutputLayerThatHasTheHiddenLayersDraws() {
    NetworkFactory same =
        (start, size) ->
            new WeightPerturbMLP(start, size) {
              @Override
              public Update perturb(Generator rng, Matrix x, Matrix t, double noise) {
                Matrix hidden = rng.copy().normal(noise, Wh.rows(), Wh.columns());
                Matrix output = rng.normal(noise, Wy.rows(), Wy.columns());
                double change =
                    mseLoss(rng, x, t) - mseLoss(rng, x, t, Wh.plus(hidden), Wy.plus(output));
                return SwappedDraws.update(change, hidden, output, noise);
              }
            };
    assertThat(hint(same)).startsWith("A number drawn from rng is in two places");
  }

  /** A normal that is off by more than the tolerance is none of the generator's. */
  @ParameterizedTest
  @ValueSource(doubles = {0.9e-9, 1.2e-9})
  void shouldTakeNoOtherNumberForADrawnOne(double off) {
    double[] known = {-1.5, -0.25, 0.125, 0.5, 1, 2};
    double[] values = {3, -0.75 + 3 * off, 6, 0.375, 1.5};
    NormalMatch match = NormalMatch.find(values, known);
    if (off < NormalMatch.TOLERANCE) {
      assertThat(match.normals()).containsExactly(1, -0.25, 2, 0.125, 0.5);
      assertThat(match.usedTwice()).isFalse();
      assertThat(match.factor()).isCloseTo(3, within(1e-8));
    } else {
      assertThat(match).isNull();
    }
  }

  @Test
  void shouldFindTheFactorsSignAndADrawThatIsUsedTwice() {
    double[] known = {-1.5, -0.25, 0.125, 0.5, 2};
    assertThat(NormalMatch.find(new double[] {3, 0.5, -4}, known).factor()).isEqualTo(-2);
    assertThat(NormalMatch.find(new double[] {2, 0.5, 0.5, 0.125}, known).usedTwice()).isTrue();
    assertThat(NormalMatch.find(new double[] {2, 0.5, 0.49}, known)).isNull();
  }

  /** A mean of losses, whose terms add up to the squares of targets and outputs together. */
  @Test
  void shouldAllowTheDifferenceWhatRoundingMakesOfItsTerms() {
    RuleCall call = NETWORKS.get(4).setUp(WeightPerturbMLP::new).record(Rule.WEIGHT_PERTURBATION);
    Matrix hidden = call.hiddenWeights().map(weight -> 0.5);
    Matrix output = call.outputWeights().map(weight -> -0.5);
    LossDifference difference = new LossDifference(call, hidden, output, call.noise());
    double forward = difference.of(LossDifference.Kind.FORWARD);
    double mirrored = difference.of(LossDifference.Kind.MIRRORED);
    assertThat(difference.of(LossDifference.Kind.CENTRAL))
        .isCloseTo((forward + mirrored) / 2, within(1e-15));
    assertThat(difference.tolerance()).isBetween(1e-11 * 1, 1e-11 * 12);
    assertThat(difference.slope()).isCloseTo(forward, within(0.1 * Math.abs(forward)));
  }

  /** From the same state, other targets must not give other noise. */
  @Test
  void shouldNoticeNoiseThatIsChosenByTheLoss() {
    SmallNetwork network =
        new SmallNetwork("z", 5, new Architecture(3, 4, 2, 1, Activation.SIGMOID), 6, 0.1, 0);
    RuleCall call = network.setUp(WeightPerturbMLP::new).record(Rule.WEIGHT_PERTURBATION);
    RuleCall same =
        network.setUp(WeightPerturbMLP::new).withOtherTargets().record(Rule.WEIGHT_PERTURBATION);
    RuleCall other =
        network.setUp(SwappedDraws.scaled(1)).withOtherTargets().record(Rule.WEIGHT_PERTURBATION);
    assertThat(new PerturbedCall("z", call, same, null, SEARCH).isNoiseChosen(Part.HIDDEN))
        .isFalse();
    assertThat(new PerturbedCall("z", call, other, null, SEARCH).isNoiseChosen(Part.HIDDEN))
        .isTrue();
    assertThat(
            new PerturbationChecks(List.of(new PerturbedCall("z", call, other, null, SEARCH)))
                .check(Part.HIDDEN)
                .hint())
        .startsWith("Your noise depends on the loss");
  }

  /** Which draws are used must not depend on what they are. */
  @Test
  void shouldNoticeNoiseThatIsSelectedByItsSize() {
    assertThat(oneByOne(Generator::normal)).isEqualTo(Selection.NONE);
    assertThat(oneByOne(rng -> rng.normal() + 0 * rng.random())).isEqualTo(Selection.NONE);
    assertThat(oneByOne(rng -> 0 * rng.normal() + rng.normal())).isEqualTo(Selection.NONE);
    assertThat(oneByOne(rng -> 0 * rng.nextLong() + 0 * rng.nextLong() + rng.normal()))
        .isEqualTo(Selection.NONE);

    assertThat(oneByOne(rng -> Math.max(rng.normal(), rng.normal()))).isEqualTo(Selection.LEFT_OUT);
    for (double bound : new double[] {-2.5, -1, 1, 2.5}) {
      assertThat(oneByOne(rng -> drawWithin(rng, bound))).isEqualTo(Selection.LEFT_OUT);
    }
  }

  /** A normal below a bound, or above a negative one. */
  private static double drawWithin(Generator rng, double bound) {
    double drawn = rng.normal();
    return bound > 0 == drawn < bound ? drawn : drawWithin(rng, bound);
  }

  private static Selection oneByOne(ToDoubleFunction<Generator> draw) {
    return selection(
        SwappedDraws.drawn(
            (rng, n) -> DoubleStream.generate(() -> draw.applyAsDouble(rng)).limit(n).toArray()));
  }

  @Test
  void shouldNoticeNoiseThatIsSorted() {
    assertThat(selection(SwappedDraws.drawn((rng, n) -> sorted(rng.normal(1, n, 1).values()))))
        .isEqualTo(Selection.SORTED);
    assertThat(selection(SwappedDraws.drawn((rng, n) -> reversed(rng.normal(1, n, 1).values()))))
        .isEqualTo(Selection.NONE);
  }

  private static double[] sorted(double[] values) {
    return Arrays.stream(values).sorted().toArray();
  }

  private static double[] reversed(double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[values.length - 1 - i])
        .toArray();
  }

  /** What is found out about noise that is drawn like this, on several networks. */
  private static Selection selection(NetworkFactory factory) {
    Set<Selection> selections = EnumSet.noneOf(Selection.class);
    for (int seed = 0; seed < 20; seed++) {
      SmallNetwork network =
          new SmallNetwork(
              "z", seed, new Architecture(30, 40, 2, 1, Activation.SIGMOID), 3, 0.1, 0);
      RuleCall call = network.setUp(factory).record(Rule.WEIGHT_PERTURBATION);
      RuleCall other = network.setUp(factory).withOtherState().record(Rule.WEIGHT_PERTURBATION);
      PerturbedCall perturbed = new PerturbedCall("z", call, null, other, SEARCH);
      Outcome outcome = new PerturbationChecks(List.of(perturbed)).check(Part.HIDDEN);
      assertThat(outcome.status() == Status.PASSED)
          .isEqualTo(perturbed.selection() == Selection.NONE);
      selections.add(perturbed.selection());
    }
    assertThat(selections).hasSize(1);
    return selections.iterator().next();
  }
}
