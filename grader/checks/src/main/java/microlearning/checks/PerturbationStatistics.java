package microlearning.checks;

import java.util.List;
import java.util.Locale;
import microlearning.matrix.Matrix;
import microlearning.network.MLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Part;
import microlearning.reference.SmallNetwork;
import microlearning.training.NetworkFactory;

/**
 * What must be true of weight perturbation in distribution, whatever the order of draws. With g the
 * gradient of the loss (averaged over the batch) and small noise, over many updates Δ
 *
 * <pre>
 * mean(Δ) = −g                 within its standard error
 * var(Δ_ij) = g_ij² + Σ g_kl²  over all weights of both layers
 * </pre>
 *
 * (the tutorial's Section 3). The gradient is taken from backpropagation, whose update is −n/2
 * times it for a batch of n.
 */
final class PerturbationStatistics {
  /** Enough that a mean of the wrong sign or factor is tens of standard errors off. */
  static final int UPDATES = 4000;

  /** Small, so that terms of second order in the noise are far below the standard error. */
  private static final double[] NOISES = {1e-3, 4e-3};

  /** Some 50 means are compared: by chance, none is so far off in 30,000 submissions. */
  private static final double STANDARD_ERRORS = 5.5;

  /** The variance's own standard error is 2 %. */
  private static final double VARIANCE_TOLERANCE = 0.12;

  private static final long SEED = 20231;

  private final SmallNetwork network;
  private final Part part;
  private final double noise;
  private final Matrix gradient;
  private final double gradientSquare;
  private final Matrix mean;
  private final Matrix meanSquare;

  private PerturbationStatistics(SmallNetwork network, Part part, double noise) {
    this.network = network;
    this.part = part;
    this.noise = noise;
    SmallNetwork.Trial trial = network.setUp(MLP::new);
    Update backprop = trial.call(Rule.BACKPROPAGATION);
    double scale = -2.0 / network.images();
    gradient = pick(backprop).times(scale);
    gradientSquare =
        sumOfSquares(backprop.deltaWh().times(scale))
            + sumOfSquares(backprop.deltaWy().times(scale));
    mean = new Matrix(gradient.rows(), gradient.columns());
    meanSquare = new Matrix(gradient.rows(), gradient.columns());
  }

  /** Draws many updates on each of the networks, and holds one part of them to the theory. */
  static Outcome check(List<SmallNetwork> networks, Part part, NetworkFactory factory) {
    for (SmallNetwork network : networks) {
      for (double noise : NOISES) {
        PerturbationStatistics statistics = new PerturbationStatistics(network, part, noise);
        statistics.draw(factory);
        Outcome outcome = statistics.findFault();
        if (outcome != null) {
          return outcome;
        }
      }
    }
    return Outcome.passed(
        new Fact(
            "compared",
            "in distribution, over "
                + UPDATES
                + " updates each: your noise is drawn in another "
                + "order than the reference's"));
  }

  private void draw(NetworkFactory factory) {
    SmallNetwork.Trial trial = network.setUp(factory);
    Generator rng = Generator.defaultRng(SEED);
    for (int i = 0; i < UPDATES; i++) {
      Update update =
          trial
              .mlp()
              .returnGrad(Rule.WEIGHT_PERTURBATION, rng, trial.inputs(), trial.targets(), 0, noise);
      Matrix drawn = pick(update);
      mean.plusEquals(1.0 / UPDATES, drawn);
      meanSquare.plusEquals(1.0 / UPDATES, drawn.times(drawn));
    }
  }

  private Outcome findFault() {
    double variance = 0;
    double expectedVariance = 0;
    for (int i = 0; i < gradient.rows(); i++) {
      for (int j = 0; j < gradient.columns(); j++) {
        double here = meanSquare.get(i, j) - mean.get(i, j) * mean.get(i, j);
        double wanted = gradient.get(i, j) * gradient.get(i, j) + gradientSquare;
        double off = Math.abs(mean.get(i, j) + gradient.get(i, j));
        if (!(off <= STANDARD_ERRORS * Math.sqrt(Math.max(here, wanted) / UPDATES))) {
          return wrongMean(i, j, Math.sqrt(wanted / UPDATES));
        }
        variance += here;
        expectedVariance += wanted;
      }
    }
    double ratio = variance / expectedVariance;
    return Math.abs(ratio - 1) <= VARIANCE_TOLERANCE ? null : wrongVariance(ratio);
  }

  private Outcome wrongMean(int row, int column, double standardError) {
    return Outcome.failed(
        List.of(
            new Fact(
                "checked",
                String.format(
                    Locale.ROOT,
                    "the mean %s over %d updates with noise %s on %s",
                    part.title(),
                    UPDATES,
                    noise,
                    network.describe())),
            new Fact("where", "row " + row + ", column " + column + " (counted from 0)"),
            new Fact("expected", number(-gradient.get(row, column)) + ", the negative gradient"),
            new Fact("actual", number(mean.get(row, column))),
            new Fact(
                "tolerance", STANDARD_ERRORS + " standard errors of " + number(standardError))),
        meanHint());
  }

  /** The factor between mean update and negative gradient tells sign and size. */
  private String meanHint() {
    double product = 0;
    for (int i = 0; i < gradient.values().length; i++) {
      product -= mean.values()[i] * gradient.values()[i];
    }
    double factor = product / sumOfSquares(gradient);
    double uncertainty =
        STANDARD_ERRORS * Math.sqrt(gradientSquare / UPDATES / sumOfSquares(gradient));
    if (Math.abs(factor + 1) <= uncertainty) {
      return "On average your update is the gradient with the wrong sign: the loss would grow.";
    }
    return Math.abs(factor) <= Math.min(uncertainty, 0.3)
        ? "On average your update has nothing to do with the gradient. Is the same noise used for "
            + "the loss and for the update, fresh at every call?"
        : String.format(
            Locale.ROOT,
            "On average your update is about %.2g times the negative gradient.",
            factor);
  }

  private Outcome wrongVariance(double ratio) {
    return Outcome.failed(
        List.of(
            new Fact(
                "checked",
                String.format(
                    Locale.ROOT,
                    "the variance of the %s over %d updates on %s",
                    part.title(),
                    UPDATES,
                    network.describe())),
            new Fact("expected", "the variance that the tutorial derives in its Section 3"),
            new Fact("actual", number(ratio) + " times that"),
            new Fact("tolerance", "within " + VARIANCE_TOLERANCE + " of 1")),
        "The mean is right, but the noise is not that of one perturbation of all weights.");
  }

  private Matrix pick(Update update) {
    return part == Part.HIDDEN ? update.deltaWh() : update.deltaWy();
  }

  private static double sumOfSquares(Matrix matrix) {
    double sum = 0;
    for (double value : matrix.values()) {
      sum += value * value;
    }
    return sum;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
