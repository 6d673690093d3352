package microlearning.training;

import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.random.Generator;

/** Makes a network that knows a rule: the constructor of a class, such as {@code MLP::new}. */
@FunctionalInterface
public interface NetworkFactory {
  /** Makes a network and draws its weights from the generator. */
  MLP create(Generator rng, Architecture architecture);
}
