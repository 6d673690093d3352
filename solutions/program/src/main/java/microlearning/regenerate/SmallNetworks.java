package microlearning.regenerate;

import static microlearning.network.Activation.RELU;
import static microlearning.network.Activation.SIGMOID;

import java.util.ArrayList;
import java.util.List;
import microlearning.misconceptions.Misconceptions;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.random.Generator;
import microlearning.reference.KnownMistakes;
import microlearning.reference.SmallNetwork;
import microlearning.reference.SmallNetwork.Content;
import microlearning.submission.Exercise;

/**
 * The networks of the reference data on which single updates are compared. Every layer has another
 * number of units than the others where it can, so that a transpose that is missing shows; batches
 * are of one image and of many, more than usual, with a blank image, and with the same images
 * twice; layers have one unit; activities are 0 and 1; noise and the learning rate of B are tiny
 * and large. The seeds are chosen so that every rule changes the weights of both layers, that the
 * ReLU networks for mistakes have hidden units at rest, between 0 and 1, and above 1, and that on
 * one of the networks for mistakes the noise raises the loss and on the other it lowers it.
 */
public final class SmallNetworks {
  /**
   * The names of those on which mistakes are told apart: they differ in activation, batch, noise,
   * outputs and learning rate.
   */
  static final List<String> FOR_MISTAKES = List.of("sigmoid_batch", "relu_batch", "small_weights");

  private SmallNetworks() {}

  /** Those among small networks on which mistakes are told apart. */
  private static List<SmallNetwork> forMistakes(List<SmallNetwork> networks) {
    return networks.stream().filter(network -> FOR_MISTAKES.contains(network.id())).toList();
  }

  /**
   * What the known mistakes with an exercise give.
   *
   * @param networks all small networks, in their order
   */
  public static KnownMistakes knownMistakes(Exercise exercise, List<SmallNetwork> networks) {
    return Misconceptions.observe(exercise, networks.get(0), forMistakes(networks));
  }

  /** All small networks. */
  public static List<SmallNetwork> all() {
    return List.of(
        network("one_image", 1, 4, 3, 2, SIGMOID, 1, 1, 0.1, 0.1),
        network("sigmoid_batch", 4, 3, 4, 2, SIGMOID, 1, 5, 0.05, 0.5),
        network("relu_batch", 3, 2, 5, 3, RELU, 0.5, 6, 0.05, 0.2),
        network("relu_one_image", 2, 5, 4, 3, RELU, 0.5, 1, 0.02, 0.1),
        network("twenty_images", 5, 6, 4, 3, SIGMOID, 0.5, 20, 0.01, 0.03),
        network("large_weights", 6, 3, 2, 5, SIGMOID, 2, 7, 0.5, 1),
        network("small_weights", 7, 7, 6, 4, RELU, 0.3, 10, 0.2, 0.01),
        network("one_output", 8, 2, 3, 1, SIGMOID, 1, 3, 0.1, 0.004),
        network("one_hidden_unit", 9, 4, 1, 3, SIGMOID, 1, 6, 0.3, 0),
        network("one_input", 21, 1, 4, 3, RELU, 1, 8, 3, 1e-6),
        network("one_of_each", 11, 1, 1, 1, SIGMOID, 1, 4, 0.1, 10),
        network("many_images", 12, 3, 2, 4, SIGMOID, 1, 300, 1, 0.001),
        with(Content.BLANK_IMAGE, network("blank_image", 13, 5, 4, 3, SIGMOID, 1, 4, 1e-6, 0.3)),
        with(Content.TWICE, network("images_twice", 14, 5, 3, 4, SIGMOID, 0.5, 8, 3, 0)),
        with(Content.WHOLE_NUMBERS, network("whole_numbers", 15, 4, 5, 3, RELU, 1, 12, 0.05, 0.1)),
        with(Content.WHOLE_NUMBERS, network("saturated", 16, 6, 5, 4, SIGMOID, 12, 20, 0.5, 10)));
  }

  /**
   * Networks of full size, with the usual batch, with one image and with some. The same network is
   * called with the first two.
   */
  public static List<SmallNetwork> large() {
    return List.of(
        with(Content.SPARSE, network("full_size", 17, 784, 500, 10, SIGMOID, 0.1, 200, 0.1, 0.001)),
        with(
            Content.SPARSE,
            network("full_size_one_image", 18, 784, 500, 10, SIGMOID, 0.1, 1, 1e-6, 0)),
        with(Content.SPARSE, network("full_size_relu", 19, 784, 500, 10, RELU, 0.05, 20, 3, 10)));
  }

  /** The small networks from other seeds, which are drawn until they do the same service. */
  static List<SmallNetwork> drawn(Generator rng) {
    List<SmallNetwork> drawn = new ArrayList<>();
    for (SmallNetwork network : all()) {
      SmallNetwork other = withSeed(network, rng);
      while (!NetworkService.isGood(other)
          || network.id().equals(FOR_MISTAKES.get(1))
              && !NetworkService.isComplete(forMistakes(drawn).get(0), other)) {
        other = withSeed(network, rng);
      }
      drawn.add(other);
    }
    return drawn;
  }

  /** The networks of full size from other seeds. */
  static List<SmallNetwork> drawnLarge(Generator rng) {
    return large().stream().map(network -> withSeed(network, rng)).toList();
  }

  private static SmallNetwork withSeed(SmallNetwork n, Generator rng) {
    return new SmallNetwork(
        n.id(),
        rng.integers(0, Long.MAX_VALUE - 1),
        n.architecture(),
        n.images(),
        n.noise(),
        n.etaBack(),
        n.content());
  }

  private static SmallNetwork with(Content content, SmallNetwork n) {
    return new SmallNetwork(
        n.id(), n.seed(), n.architecture(), n.images(), n.noise(), n.etaBack(), content);
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
