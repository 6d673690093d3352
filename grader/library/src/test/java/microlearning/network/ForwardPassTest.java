package microlearning.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiConsumer;
import java.util.stream.Stream;
import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardPassTest {
  private final Generator rng = Generator.defaultRng(11);
  private final Architecture architecture = new Architecture(6, 5, 4, 0.5, Activation.SIGMOID);
  private final Matrix inputs = rng.normal(1, 6, 3);
  private final Matrix targets = rng.normal(1, 4, 3);
  private final Open network = new Open(rng, architecture);

  /** A network whose fields can be reached, as from a subclass. */
  private static final class Open extends MLP {
    Open(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }
  }

  @Test
  void shouldHandOutTheActivitiesOfTheLossOnce() {
    network.mseLoss(rng, inputs, targets);
    Activity kept = network.inference(rng, inputs);
    Activity anew = network.inference(rng, inputs);

    assertThat(anew).isEqualTo(kept);
    assertThat(anew.hidden()).isNotSameAs(kept.hidden());
    assertThat(anew.output()).isNotSameAs(kept.output());
  }

  @Test
  void shouldKeepWhatIsHandedOutApartFromLaterPasses() {
    network.mseLoss(rng, inputs, targets);
    Matrix first = network.inference(rng, inputs).hidden();
    Matrix expected = first.copy();
    first.set(0, 0, 99);

    assertThat(network.inference(rng, inputs).hidden()).isEqualTo(expected);
    assertThat(network.inference(rng.copy(), inputs, 0.1).hidden())
        .isEqualTo(expected.plus(rng.copy().normal(0.1, 5, 3)));
  }

  static Stream<Named<BiConsumer<Open, Matrix>>> shouldSeeEveryChange() {
    return Stream.of(
        Named.of("input set", (net, x) -> x.set(0, 0, 7)),
        Named.of("input added to", (net, x) -> x.plusEquals(x.copy())),
        Named.of("input's array", (net, x) -> x.values()[0] = 7),
        Named.of("hidden weight set", (net, x) -> net.Wh.set(0, 0, 7)),
        Named.of("hidden weights added to", (net, x) -> net.Wh.plusEquals(net.Wh.copy())),
        Named.of("hidden weights' array", (net, x) -> net.Wh.values()[0] = 7),
        Named.of("hidden weights replaced", (net, x) -> net.Wh = net.Wh.times(2)),
        Named.of("output weight set", (net, x) -> net.Wy.set(0, 0, 7)),
        Named.of("output weights' array", (net, x) -> net.Wy.values()[0] = 7),
        Named.of("output weights replaced", (net, x) -> net.Wy = net.Wy.times(2)),
        Named.of(
            "weights set",
            (net, x) -> net.setWeights(net.Wh.times(2), net.Wy.times(3), net.feedbackWeights())));
  }

  @ParameterizedTest
  @MethodSource
  void shouldSeeEveryChange(BiConsumer<Open, Matrix> change) {
    network.mseLoss(rng, inputs, targets);
    change.accept(network, inputs);

    MLP fresh = new MLP(rng, architecture);
    fresh.setWeights(network.Wh, network.Wy, network.B);
    assertThat(network.inference(rng, inputs)).isEqualTo(fresh.inference(rng, inputs));
    assertThat(network.inference(rng.copy(), inputs, 0.1))
        .isEqualTo(fresh.inference(rng.copy(), inputs, 0.1));
  }

  @Test
  void shouldSeeAChangeThroughAnArrayThatWasTakenBefore() {
    double[] entries = inputs.values();
    network.mseLoss(rng, inputs, targets);
    entries[0] = 7;

    MLP fresh = new MLP(rng, architecture);
    fresh.setWeights(network.Wh, network.Wy, network.B);
    assertThat(network.inference(rng, inputs)).isEqualTo(fresh.inference(rng, inputs));
  }
}
