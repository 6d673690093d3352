package microlearning.reference;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.training.NetworkFactory;

/**
 * A network and a batch small enough to print, on which one update is compared number by number.
 * Everything is drawn from one generator: weights, inputs, labels, and then the rule's noise.
 *
 * @param id name in the reference files
 * @param seed of the generator
 * @param architecture of the network
 * @param images in the batch
 * @param noise standard deviation for the perturbation rules
 * @param etaBack learning rate of the feedback weights
 */
public record SmallNetwork(
    String id, long seed, Architecture architecture, int images, double noise, double etaBack) {

  /** A network with its batch, before a rule is called. */
  public record Trial(SmallNetwork network, MLP mlp, Generator rng, Matrix inputs, Matrix targets) {
    /** Calls a rule, which may change the network. */
    public Update call(Rule rule) {
      return call(rule, network.etaBack);
    }

    /** Calls a rule with another learning rate of the feedback weights. */
    public Update call(Rule rule, double etaBack) {
      return mlp.returnGrad(rule, rng, inputs, targets, etaBack, network.noise);
    }

    /**
     * Calls a rule and gathers what came of it.
     *
     * @throws NullPointerException if the rule sets the feedback weights to null
     */
    public Observation observe(Rule rule) {
      Update update = call(rule);
      Map<Part, Matrix> matrices = new EnumMap<>(Part.class);
      matrices.put(Part.HIDDEN, update.deltaWh());
      matrices.put(Part.OUTPUT, update.deltaWy());
      matrices.put(
          Part.FEEDBACK, Objects.requireNonNull(mlp.feedbackWeights(), "B was set to null"));
      return new Observation(matrices);
    }
  }

  /**
   * Sets up a trial. A network's own constructor draws from another generator, so that whatever it
   * draws, the trial is the same.
   */
  public Trial setUp(NetworkFactory factory) {
    Generator rng = Generator.defaultRng(seed);
    MLP weights = new MLP(rng, architecture);
    Matrix inputs = rng.normal(1, architecture.inputs(), images);
    Matrix targets = new Matrix(architecture.outputs(), images);
    for (int image = 0; image < images; image++) {
      targets.set((int) rng.integers(0, architecture.outputs()), image, 1);
    }
    MLP mlp = factory.create(Generator.defaultRng(seed), architecture);
    mlp.setWeights(weights.hiddenWeights(), weights.outputWeights(), weights.feedbackWeights());
    return new Trial(this, mlp, rng, inputs, targets);
  }

  /** What it looks like, for a message: shape, batch, activation and noise. */
  public String describe() {
    Architecture a = architecture;
    return "network "
        + id
        + " ("
        + a.inputs()
        + "-"
        + a.hidden()
        + "-"
        + a.outputs()
        + ", "
        + a.activation().id()
        + ", batch of "
        + images
        + ")";
  }
}
