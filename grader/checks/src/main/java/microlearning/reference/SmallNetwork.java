package microlearning.reference;

import java.util.Arrays;
import java.util.Locale;
import microlearning.matrix.Matrix;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.training.NetworkFactory;
import microlearning.training.RuleCall;

/**
 * A network and a batch, mostly small enough to print, on which one update is compared number by
 * number. Everything is drawn from one generator: weights, inputs, labels, and then the rule's
 * noise.
 *
 * @param id name in the reference files
 * @param seed of the generator
 * @param architecture of the network
 * @param images in the batch
 * @param noise standard deviation for the perturbation rules
 * @param etaBack learning rate of the feedback weights
 * @param content what is made of what was drawn
 */
public record SmallNetwork(
    String id,
    long seed,
    Architecture architecture,
    int images,
    double noise,
    double etaBack,
    Content content) {

  /** What is made of weights and inputs once they are drawn. */
  public enum Content {
    /** They stay as they are. */
    DRAWN,
    /** Inputs below 1 are 0, as most pixels of an image are. */
    SPARSE,
    /** The first image is all zeros. */
    BLANK_IMAGE,
    /** The second half of the batch is the first half again. */
    TWICE,
    /** All numbers are rounded to whole ones, so that rectified activities are exactly 0 and 1. */
    WHOLE_NUMBERS;

    /** The name in files, such as {@code blank_image}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A network whose numbers are as they are drawn. */
  public SmallNetwork(
      String id, long seed, Architecture architecture, int images, double noise, double etaBack) {
    this(id, seed, architecture, images, noise, etaBack, Content.DRAWN);
  }

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

    /** Calls a rule and keeps what it was given and what came of it. */
    public RuleCall record(Rule rule) {
      return RuleCall.of(mlp, rule, rng, inputs, targets, network.etaBack, network.noise);
    }

    /**
     * Calls a rule and gathers what came of it.
     *
     * @throws NullPointerException if the rule sets the feedback weights to null
     */
    public Observation observe(Rule rule) {
      return Observation.of(record(rule));
    }

    /** The same for another network, which gets copies of the weights. */
    public Trial copyFor(MLP other) {
      other.setWeights(mlp.hiddenWeights(), mlp.outputWeights(), mlp.feedbackWeights());
      return new Trial(network, other, rng.copy(), inputs.copy(), targets.copy());
    }

    /** The same with the generator of another seed, which shares no draws with this one. */
    public Trial withOtherState() {
      return new Trial(network, mlp, Generator.defaultRng(network.seed + 1), inputs, targets);
    }

    /** The same with 1 in place of 0 and 0 in place of 1 in the targets. */
    public Trial withOtherTargets() {
      return new Trial(network, mlp, rng, inputs, targets.map(target -> 1 - target));
    }
  }

  /**
   * Sets up a trial. A network's own constructor draws from another generator, so that whatever it
   * draws, the trial is the same.
   */
  public Trial setUp(NetworkFactory factory) {
    return setUp(factory.create(Generator.defaultRng(seed), architecture));
  }

  /** Sets up a trial with a network that is there already, whose weights it replaces. */
  public Trial setUp(MLP mlp) {
    Generator rng = Generator.defaultRng(seed);
    MLP weights = new MLP(rng, architecture);
    Matrix inputs = rng.normal(1, architecture.inputs(), images);
    Matrix targets = new Matrix(architecture.outputs(), images);
    for (int image = 0; image < images; image++) {
      targets.set((int) rng.integers(0, architecture.outputs()), image, 1);
    }
    double[] values = inputs.values();
    int pixels = architecture.inputs();
    switch (content) {
      case DRAWN -> {}
      case SPARSE -> inputs = inputs.map(input -> Math.max(0, input - 1));
      case BLANK_IMAGE -> Arrays.fill(values, 0, pixels, 0);
      case TWICE -> {
        int half = images / 2;
        System.arraycopy(values, 0, values, half * pixels, half * pixels);
        double[] labels = targets.values();
        int outputs = architecture.outputs();
        System.arraycopy(labels, 0, labels, half * outputs, half * outputs);
      }
      case WHOLE_NUMBERS -> inputs = whole(inputs);
    }
    mlp.setWeights(
        of(weights.hiddenWeights()), of(weights.outputWeights()), of(weights.feedbackWeights()));
    return new Trial(this, mlp, rng, inputs, targets);
  }

  private Matrix of(Matrix weights) {
    return content == Content.WHOLE_NUMBERS ? whole(weights) : weights;
  }

  /** Without −0.0, which becomes another number by adding 0. */
  private static Matrix whole(Matrix matrix) {
    return matrix.map(value -> 0.0 + StrictMath.rint(value));
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
