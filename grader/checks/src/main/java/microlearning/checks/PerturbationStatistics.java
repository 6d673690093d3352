package microlearning.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import microlearning.random.Generator;
import microlearning.reference.Part;
import microlearning.reference.SmallNetwork;
import microlearning.training.NetworkFactory;

/**
 * Holds what must be true of weight perturbation in distribution, whatever the order of draws; see
 * {@link PerturbationSample}.
 */
final class PerturbationStatistics {
  /** Small, so that terms of second order in the noise are far below the standard error. */
  private static final double[] NOISES = {1e-3, 4e-3};

  /**
   * For each of some 550 means and three other values. In 400 right runs none was more than 5.2 off
   * (means of products of normals have longer tails than normals).
   */
  private static final double STANDARD_ERRORS = 6;

  /** Of a layer's variance over all networks, whose standard error is 0.75 %. */
  private static final double VARIANCE_TOLERANCE = 0.045;

  private static final long SEED = 20231;

  private final List<PerturbationSample> hidden = new ArrayList<>();
  private final List<PerturbationSample> output = new ArrayList<>();

  private PerturbationStatistics() {}

  /** Draws many updates on each of the networks. */
  static PerturbationStatistics draw(List<SmallNetwork> networks, NetworkFactory factory) {
    return draw(networks, factory, SEED);
  }

  static PerturbationStatistics draw(
      List<SmallNetwork> networks, NetworkFactory factory, long seed) {
    PerturbationStatistics statistics = new PerturbationStatistics();
    Generator rng = Generator.defaultRng(seed);
    for (SmallNetwork network : networks) {
      for (double noise : NOISES) {
        PerturbationSample[] samples = PerturbationSample.draw(network, noise, rng, factory);
        statistics.hidden.add(samples[0]);
        statistics.output.add(samples[1]);
      }
    }
    return statistics;
  }

  /** Holds the updates of one layer to the theory. */
  Outcome check(Part part) {
    List<PerturbationSample> samples = part == Part.HIDDEN ? hidden : output;
    String checked =
        " of the " + part.title() + " over " + count(samples) + " updates on all small networks";
    Outcome wrong = findWrongMean(part, samples);
    if (wrong != null) {
      return wrong;
    }
    double factor = factor(samples);
    double tolerance = STANDARD_ERRORS * factorError(samples);
    if (!(Math.abs(factor - 1) <= tolerance)) {
      return failed(
          "the mean" + checked, "the negative gradient", factor, tolerance, hint(samples));
    }
    double ratio = meanOf(samples, PerturbationSample::varianceRatio);
    if (!(Math.abs(ratio - 1) <= VARIANCE_TOLERANCE)) {
      return failed(
          "the variance" + checked,
          "the variance that the tutorial derives in its Section 3",
          ratio,
          VARIANCE_TOLERANCE,
          "On average your updates are right, but they vary too "
              + (ratio > 1 ? "much" : "little")
              + ". One draw of noise perturbs all weights of both layers at once.");
    }
    return checkShape(checked, samples);
  }

  private static Outcome findWrongMean(Part part, List<PerturbationSample> samples) {
    for (PerturbationSample sample : samples) {
      for (int i = 0; i < sample.mean().rows(); i++) {
        for (int j = 0; j < sample.mean().columns(); j++) {
          if (!(sample.distance(i, j) <= STANDARD_ERRORS)) {
            return Outcome.failed(facts(part, sample, i, j), hint(samples));
          }
        }
      }
    }
    return null;
  }

  private static List<Fact> facts(Part part, PerturbationSample sample, int i, int j) {
    return List.of(
        new Fact(
            "checked",
            String.format(
                Locale.ROOT,
                "the mean %s over %d updates with noise %s on %s",
                part.title(),
                PerturbationSample.UPDATES,
                sample.noise(),
                sample.network().describe())),
        new Fact("where", "row " + i + ", column " + j + " (counted from 0)"),
        new Fact("expected", number(sample.expectedMean().get(i, j)) + ", the negative gradient"),
        new Fact("actual", number(sample.mean().get(i, j))),
        new Fact(
            "tolerance",
            STANDARD_ERRORS + " standard errors of " + number(sample.standardError(i, j))));
  }

  /** What direction and size of the mean updates tell. */
  private static String hint(List<PerturbationSample> samples) {
    double factor = factor(samples);
    if (factor == 0) {
      return "All your numbers are 0.";
    }
    if (!Double.isFinite(factor)) {
      return "Your updates are not all finite numbers. Is there a division by zero?";
    }
    double spread = Math.sqrt(meanOf(samples, PerturbationSample::varianceRatio));
    double residue = meanOf(samples, PerturbationSample::residue);
    if (Math.abs(factor) < 4 * spread * factorError(samples) || residue > 0.3) {
      return "On average your update does not go down the gradient. Is the noise of the update the "
          + "noise that changed the loss, drawn anew at every call, and for every weight?";
    }
    double growth = factorWith(NOISES[1], samples) / factorWith(NOISES[0], samples);
    if (growth < 0.5 || growth > 2) {
      return "The mean size of your update depends on that of the noise. Is it divided by the "
          + "noise's variance σ²?";
    }
    return Math.abs(factor + 1) < 0.1
        ? "On average your update is the gradient with the wrong sign: the loss would grow."
        : String.format(
            Locale.ROOT,
            "On average your update is about %.3g times the negative gradient.",
            factor);
  }

  private static double factorWith(double noise, List<PerturbationSample> samples) {
    return factor(samples.stream().filter(sample -> sample.noise() == noise).toList());
  }

  /** The mean update as a multiple of the negative gradient, from all samples by their weight. */
  private static double factor(List<PerturbationSample> samples) {
    double sum = 0;
    double weights = 0;
    for (PerturbationSample sample : samples) {
      sum += sample.factor() / sample.factorVariance();
      weights += 1 / sample.factorVariance();
    }
    return sum / weights;
  }

  /** The standard error of the factor if the updates are right. */
  private static double factorError(List<PerturbationSample> samples) {
    double weights = 0;
    for (PerturbationSample sample : samples) {
      weights += 1 / sample.factorVariance();
    }
    return 1 / Math.sqrt(weights);
  }

  private static Outcome checkShape(String checked, List<PerturbationSample> samples) {
    double error = meanOf(samples, PerturbationSample::shapeError);
    double tolerance =
        STANDARD_ERRORS
            * Math.sqrt(meanOf(samples, PerturbationSample::shapeErrorVariance) / samples.size());
    if (!(Math.abs(error) <= tolerance)) {
      return Outcome.failed(
          List.of(
              new Fact("checked", "the distribution" + checked),
              new Fact("expected", "normal noise"),
              new Fact(
                  "actual", (error < 0 ? "fewer" : "more") + " large values than normal noise has"),
              new Fact("error", number(error) + "; tolerance " + number(tolerance))),
          "Mean and variance are right, but your noise is not normally distributed.");
    }
    return Outcome.passed(
        new Fact(
            "compared",
            "in distribution, over "
                + count(samples)
                + " updates: your noise is drawn in another order than the reference's"));
  }

  private static Outcome failed(
      String checked, String expected, double actual, double tolerance, String hint) {
    return Outcome.failed(
        List.of(
            new Fact("checked", checked),
            new Fact("expected", expected),
            new Fact("actual", number(actual) + " times that"),
            new Fact("tolerance", "1 ± " + number(tolerance))),
        hint);
  }

  private static int count(List<PerturbationSample> samples) {
    return samples.size() * PerturbationSample.UPDATES;
  }

  private static double meanOf(
      List<PerturbationSample> samples, ToDoubleFunction<PerturbationSample> value) {
    double sum = 0;
    for (PerturbationSample sample : samples) {
      sum += value.applyAsDouble(sample);
    }
    return sum / samples.size();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
