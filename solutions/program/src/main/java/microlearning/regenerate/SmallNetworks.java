package microlearning.regenerate;

import static microlearning.network.Activation.RELU;
import static microlearning.network.Activation.SIGMOID;

import java.util.ArrayList;
import java.util.List;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.random.Generator;
import microlearning.reference.SmallNetwork;

/**
 * The small networks of the reference data. Every layer has another number of units than the
 * others, so that a transpose that is missing shows; batches are of one image and of many. The
 * seeds are chosen so that every rule changes the weights of both layers, that the ReLU networks
 * with many images have hidden units at rest, between 0 and 1, and above 1, and that on one of the
 * networks for mistakes the noise raises the loss and on the other it lowers it.
 */
public final class SmallNetworks {
  private SmallNetworks() {}

  /** All small networks. */
  public static List<SmallNetwork> all() {
    return List.of(
        network("A", 1, 4, 3, 2, SIGMOID, 1, 1, 0.1, 0.1),
        network("B", 4, 3, 4, 2, SIGMOID, 1, 5, 0.05, 0.5),
        network("C", 3, 2, 5, 3, RELU, 0.5, 6, 0.05, 0.2),
        network("D", 2, 5, 4, 3, RELU, 0.5, 1, 0.02, 0.1),
        network("E", 5, 6, 4, 3, SIGMOID, 0.5, 20, 0.01, 0.03),
        network("F", 6, 3, 2, 5, SIGMOID, 2, 7, 0.5, 1),
        network("G", 7, 7, 6, 4, RELU, 0.3, 10, 0.2, 0.01),
        network("H", 8, 2, 3, 1, SIGMOID, 1, 3, 0.1, 0.004));
  }

  /** Two of them, a sigmoid and a ReLU network, on which known mistakes can be told apart. */
  public static List<SmallNetwork> forMistakes() {
    return forMistakes(all());
  }

  /** The two of these. */
  static List<SmallNetwork> forMistakes(List<SmallNetwork> networks) {
    return networks.stream().filter(n -> n.id().equals("B") || n.id().equals("C")).toList();
  }

  /** The small networks from other seeds, which are drawn until they do the same service. */
  static List<SmallNetwork> drawn(Generator rng) {
    List<SmallNetwork> drawn = new ArrayList<>();
    for (SmallNetwork network : all()) {
      SmallNetwork other = withSeed(network, rng);
      while (!NetworkService.isGood(other)
          || network.id().equals("C") && !NetworkService.isComplete(drawn.get(1), other)) {
        other = withSeed(network, rng);
      }
      drawn.add(other);
    }
    return drawn;
  }

  private static SmallNetwork withSeed(SmallNetwork n, Generator rng) {
    return new SmallNetwork(
        n.id(),
        rng.integers(0, Long.MAX_VALUE - 1),
        n.architecture(),
        n.images(),
        n.noise(),
        n.etaBack());
  }

  private static SmallNetwork network(
      String id,
      long seed,
      int inputs,
      int hidden,
      int outputs,
      Activation activation,
      double initSd,
      int images,
      double noise,
      double etaBack) {
    Architecture architecture = new Architecture(inputs, hidden, outputs, initSd, activation);
    return new SmallNetwork(id, seed, architecture, images, noise, etaBack);
  }
}
