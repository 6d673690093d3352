package microlearning.training;

import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;

/** Makes a network that knows a rule: the constructor of a class, such as {@code MLP::new}. */
@FunctionalInterface
public interface NetworkFactory {
  /** Makes a network and draws its weights from the generator. */
  MLP create(Generator rng, Architecture architecture);

  /** Adds eta times an update to the forward weights of a network that it made. */
  default void step(MLP mlp, double eta, Update update) {
    mlp.hiddenWeights().plusEquals(eta, update.deltaWh());
    mlp.outputWeights().plusEquals(eta, update.deltaWy());
  }
}
