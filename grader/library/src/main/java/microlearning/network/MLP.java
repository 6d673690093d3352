package microlearning.network;

import java.util.Objects;
import microlearning.matrix.Matrix;
import microlearning.random.Generator;
import org.jspecify.annotations.Nullable;

/**
 * A perceptron with one hidden layer, trained on the squared error:
 *
 * <pre>
 * h = f(Wh · [x; 1])     y = f(Wy · [h; 1])     loss = Σ (t − y)²
 * </pre>
 *
 * The last column of each weight matrix holds the biases. The names are the tutorial's: W_h and W_y
 * are the forward weights, B the feedback weights (used by feedback alignment and Kolen-Pollack).
 *
 * <p>Subclasses add one learning rule each. Everything else is given, and final.
 */
public class MLP {
  /** Hidden weights and biases, N × (inputs + 1). */
  protected Matrix Wh;

  /** Output weights and biases, outputs × (N + 1). */
  protected Matrix Wy;

  /** Feedback weights, from the output error to the hidden units, N × outputs. */
  protected Matrix B;

  private final Architecture architecture;
  private @Nullable ForwardPass lastPass;

  /** Makes a network and draws its weights from N(0, sigma²), in the order W_h, W_y, B. */
  public MLP(Generator rng, Architecture architecture) {
    this.architecture = architecture;
    double sigma = architecture.sigma();
    Wh = rng.normal(sigma, architecture.hidden(), architecture.inputs() + 1);
    Wy = rng.normal(sigma, architecture.outputs(), architecture.hidden() + 1);
    B = rng.normal(sigma, architecture.hidden(), architecture.outputs());
  }

  /** What this network was made as. */
  public final Architecture architecture() {
    return architecture;
  }

  /** The hidden weights themselves, N × (inputs + 1). */
  public final Matrix hiddenWeights() {
    return Wh;
  }

  /** The output weights themselves, outputs × (N + 1). */
  public final Matrix outputWeights() {
    return Wy;
  }

  /** The feedback weights themselves, N × outputs. */
  public final Matrix feedbackWeights() {
    return B;
  }

  /**
   * Replaces all weights by copies of these.
   *
   * @throws IllegalArgumentException if a shape is not this network's
   */
  public final void setWeights(Matrix hidden, Matrix output, Matrix feedback) {
    Architecture a = architecture;
    requireShape("hidden weights", hidden, a.hidden(), a.inputs() + 1);
    requireShape("output weights", output, a.outputs(), a.hidden() + 1);
    requireShape("feedback weights", feedback, a.hidden(), a.outputs());
    Wh = hidden.copy();
    Wy = output.copy();
    B = feedback.copy();
  }

  private static void requireShape(String what, Matrix matrix, int rows, int columns) {
    if (matrix.rows() != rows || matrix.columns() != columns) {
      throw new IllegalArgumentException(
          "The " + what + " must be " + rows + "x" + columns + ", not " + matrix.shape() + ".");
    }
  }

  /**
   * A batch with a unit below that is always 1, so that biases are a column of the weights.
   *
   * @param inputs m × n, not modified
   * @return (m + 1) × n, a new matrix
   */
  public static Matrix addBias(Matrix inputs) {
    return inputs.appendRow(1);
  }

  /**
   * The activities of units that receive these inputs.
   *
   * @param inputs m × n, not modified
   * @return m × n, a new matrix
   */
  public final Matrix activate(Matrix inputs) {
    return architecture.activation().activate(inputs);
  }

  /**
   * The derivative of the activation with respect to its input, from the activity it led to.
   *
   * @param activity m × n, not modified
   * @return m × n, a new matrix
   */
  public final Matrix actDeriv(Matrix activity) {
    return architecture.activation().derivative(activity);
  }

  /**
   * The forward pass. Draws nothing.
   *
   * @param inputs inputs × n, an image a column, not modified
   * @throws IllegalArgumentException if inputs has not as many rows as the network has inputs
   */
  public final Activity inference(Generator rng, Matrix inputs) {
    return inference(rng, inputs, Wh, Wy, 0);
  }

  /**
   * The forward pass with noise on the activities of both layers, as in the full form.
   *
   * @param inputs inputs × n, an image a column, not modified
   * @param noise standard deviation, 0 or more
   * @throws IllegalArgumentException if inputs has not as many rows as the network has inputs, or
   *     noise is negative or not finite
   */
  public final Activity inference(Generator rng, Matrix inputs, double noise) {
    return inference(rng, inputs, Wh, Wy, noise);
  }

  /**
   * The forward pass.
   *
   * @param rng source of the noise; nothing is drawn if noise is 0
   * @param inputs inputs × n, an image a column, not modified
   * @param Wh hidden weights to use instead of this network's, N × (inputs + 1), not modified
   * @param Wy output weights to use instead of this network's, outputs × (N + 1), not modified
   * @param noise standard deviation, 0 or more, of what is added to the hidden activities and then,
   *     when these have been passed on, to the output activities
   * @throws IllegalArgumentException if shapes do not fit each other, or noise is negative or not
   *     finite
   */
  public final Activity inference(
      Generator rng, Matrix inputs, Matrix Wh, Matrix Wy, double noise) {
    if (noise == 0) {
      Activity known = lastPass == null ? null : lastPass.activity(inputs, Wh, Wy);
      return known != null ? known : quietInference(inputs, Wh, Wy);
    }
    Matrix known = lastPass == null ? null : lastPass.hidden(inputs, Wh);
    Matrix hidden = addNoise(rng, known != null ? known : activate(inputs, Wh), noise);
    return new Activity(hidden, addNoise(rng, activate(hidden, Wy), noise));
  }

  private Activity quietInference(Matrix inputs, Matrix Wh, Matrix Wy) {
    Matrix hidden = activate(inputs, Wh);
    return new Activity(hidden, activate(hidden, Wy));
  }

  private Matrix activate(Matrix below, Matrix weights) {
    return architecture.activation().replace(weights.dotWithOnesBelow(below));
  }

  private static Matrix addNoise(Generator rng, Matrix activity, double noise) {
    return activity.plus(rng.normal(noise, activity.rows(), activity.columns()));
  }

  /**
   * The squared error of each image: the sum over the outputs of (target − output)².
   *
   * @param targets outputs × n, not modified
   * @param output outputs × n, not modified
   * @return 1 × n, a new matrix
   * @throws IllegalArgumentException if the shapes differ
   */
  public final Matrix mseLossBatch(Matrix targets, Matrix output) {
    return targets.minus(output).map(error -> error * error).columnSums();
  }

  /**
   * The squared error averaged over the batch, with this network's weights. Draws nothing.
   *
   * @param inputs inputs × n, an image a column, not modified
   * @param targets outputs × n, not modified
   * @throws IllegalArgumentException if shapes do not fit each other or the network
   */
  public final double mseLoss(Generator rng, Matrix inputs, Matrix targets) {
    Activity activity = inference(rng, inputs, Wh, Wy, 0);
    lastPass = new ForwardPass(inputs, Wh, Wy, activity);
    return mseLossBatch(targets, activity.output()).mean();
  }

  /**
   * The squared error averaged over the batch, with other weights than this network's. Draws
   * nothing.
   *
   * @param inputs inputs × n, an image a column, not modified
   * @param targets outputs × n, not modified
   * @param Wh hidden weights, N × (inputs + 1), not modified
   * @param Wy output weights, outputs × (N + 1), not modified
   * @throws IllegalArgumentException if shapes do not fit each other
   */
  public final double mseLoss(Generator rng, Matrix inputs, Matrix targets, Matrix Wh, Matrix Wy) {
    return mseLossBatch(targets, inference(rng, inputs, Wh, Wy, 0).output()).mean();
  }

  /**
   * The update of backpropagation: half the negative gradient of the squared error, summed over the
   * batch.
   *
   * @param rng handed on to the forward pass, which draws nothing
   * @param inputs inputs × n, an image a column, not modified
   * @param targets outputs × n, not modified
   * @throws IllegalArgumentException if shapes do not fit each other or the network
   */
  public final Update backprop(Generator rng, Matrix inputs, Matrix targets) {
    return backpropFrom(inference(rng, inputs), inputs, targets);
  }

  /**
   * The update of backpropagation, where the forward pass has been made already.
   *
   * @param activity that these inputs led to with this network's weights, not modified
   * @param inputs one column an image, not modified
   * @param targets one column an image, not modified
   */
  public final Update backpropFrom(Activity activity, Matrix inputs, Matrix targets) {
    Matrix hidden = activity.hidden();
    Matrix output = activity.output();

    Matrix error = targets.minus(output).times(actDeriv(output));
    Matrix hiddenError = Wy.withoutLastColumn().transpose().dot(error).times(actDeriv(hidden));
    return new Update(
        hiddenError.dot(addBias(inputs).transpose()), error.dot(addBias(hidden).transpose()));
  }

  /**
   * The update of weight perturbation; see Exercise 1.
   *
   * @param noise standard deviation of the noise on the weights, above 0
   */
  public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
    throw missing("perturb");
  }

  /**
   * The update of node perturbation; see {@link NodePerturbMLP}.
   *
   * @param noise standard deviation of the noise on the activities, above 0
   */
  public Update nodePerturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
    throw missing("nodePerturb");
  }

  /** The update of feedback alignment; see Exercise 2. */
  public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
    throw missing("feedback");
  }

  /**
   * The update of Kolen-Pollack, which also changes B; see Exercise 3.
   *
   * @param etaBack learning rate of the feedback weights; with 0 they stay as they are
   */
  public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
    throw missing("kolepoll");
  }

  private UnsupportedOperationException missing(String method) {
    return new UnsupportedOperationException(
        getClass().getSimpleName() + " does not define " + method + ".");
  }

  /**
   * The update by a rule.
   *
   * @param inputs one column an image, not modified
   * @param targets one column an image, 1 for its digit and 0 elsewhere, not modified
   * @param eta learning rate, used by Kolen-Pollack for its step of B; 0 leaves B alone
   * @param noise standard deviation, used by the perturbation rules
   * @throws UnsupportedOperationException if this class does not define the rule
   * @throws NullPointerException if the rule's method returns null
   */
  public final Update returnGrad(
      Rule rule, Generator rng, Matrix inputs, Matrix targets, double eta, double noise) {
    Update update =
        switch (rule) {
          case WEIGHT_PERTURBATION -> perturb(rng, inputs, targets, noise);
          case NODE_PERTURBATION -> nodePerturb(rng, inputs, targets, noise);
          case FEEDBACK_ALIGNMENT -> feedback(rng, inputs, targets);
          case KOLEN_POLLACK -> kolepoll(rng, inputs, targets, eta);
          case BACKPROPAGATION -> backprop(rng, inputs, targets);
        };
    return Objects.requireNonNull(update, "The update is null.");
  }

  /** Changes the forward weights by eta times the update of a rule. */
  public final void update(
      Rule rule, Generator rng, Matrix inputs, Matrix targets, double eta, double noise) {
    Update update = returnGrad(rule, rng, inputs, targets, eta, noise);
    Wh.plusEquals(eta, update.deltaWh());
    Wy.plusEquals(eta, update.deltaWy());
  }
}
