package microlearning.variance;

import java.math.BigInteger;
import java.util.List;

/**
 * The numbers that determine the experiment.
 *
 * @param seed 0 or more
 * @param draws updates of each rule at each size, 1000 to 10,000,000
 * @param learningRate η, above 0
 * @param noise standard deviation σ of the perturbations, 1e-8 to 1. Above 0.001 the loss does not
 *     change in proportion to it, as the derivation has it; below, rounding would be measured
 * @param outputs numbers of outputs M, each 1 to 1000, at least two different ones; kept sorted
 * @param inputs numbers of inputs N, likewise; each goes with each number of outputs
 */
public record VarianceSettings(
    BigInteger seed,
    int draws,
    double learningRate,
    double noise,
    List<Integer> outputs,
    List<Integer> inputs) {
  private static final int LARGEST = 1000;

  /** Checks the settings. */
  public VarianceSettings {
    require(seed.signum() >= 0, "The seed must be 0 or more", seed);
    require(draws >= 1000 && draws <= 10_000_000, "Draws must be 1000 to 10000000", draws);
    require(
        learningRate > 0 && learningRate <= Double.MAX_VALUE,
        "The learning rate must be above 0",
        learningRate);
    require(noise >= 1e-8 && noise <= 1, "The noise must be 1e-8 to 1", noise);
    outputs = sizes("outputs", outputs);
    inputs = sizes("inputs", inputs);
  }

  private static List<Integer> sizes(String name, List<Integer> sizes) {
    for (int size : sizes) {
      require(
          size >= 1 && size <= LARGEST, "Numbers of " + name + " must be 1 to " + LARGEST, size);
    }
    List<Integer> sorted = sizes.stream().distinct().sorted().toList();
    require(sorted.size() >= 2, "Two different numbers of " + name + " are needed", sizes);
    return sorted;
  }

  private static void require(boolean holds, String demand, Object actual) {
    if (!holds) {
      throw new IllegalArgumentException(demand + ", not " + actual + ".");
    }
  }
}
