package microlearning.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.network.Rule;
import microlearning.reference.Band;
import microlearning.reference.Curves;
import microlearning.reference.Quantity;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;
import microlearning.training.Settings;

/**
 * Compares what a training measured with the reference run of the same seed. A rule that draws
 * noise may draw it in another order; its curves must then lie in the bands that many seeds gave.
 * The bands are wide enough for some wrong updates: those are caught one by one, by {@link
 * TrainingUpdates}. Whatever draws like the reference, or nothing, has one result.
 */
final class TrainingChecks {
  /**
   * Relative to the largest value of the curve. Adding in another order moves a curve by less than
   * 1e-12 over a training.
   */
  static final double TOLERANCE = 1e-6;

  /** Half the width of a band in standard deviations, borders included. */
  private static final double BAND = 4;

  /**
   * The same where the seed is fresh: nobody can see beforehand that a right submission has bad
   * luck with it. Of 100 seeds on digits, 3 were more than 4 off, and none more than 4.6.
   */
  private static final double FRESH_BAND = 6;

  private final Settings settings;
  private final Curves expected;
  private final Map<Quantity, List<Band>> bands;
  private final double halfWidth;
  private final boolean exact;

  /**
   * Prepares to compare.
   *
   * @param exact whether the submission draws what the reference draws, so that there is one result
   */
  TrainingChecks(
      Rule rule, String dataSet, Settings settings, ReferenceData reference, boolean exact) {
    this.settings = settings;
    this.exact = exact;
    expected = reference.curves(dataSet, rule);
    bands = reference.bands(dataSet, rule);
    halfWidth = reference.isFresh() ? FRESH_BAND : BAND;
  }

  /** Compares one of the measurements. */
  Outcome compare(Quantity quantity, Curves actual) {
    double[] wanted = curve(quantity, expected);
    double[] given = curve(quantity, actual);
    int worst = worst(wanted, given);
    double tolerance = tolerance(quantity, wanted);
    if (error(wanted, given, worst) <= tolerance) {
      return Outcome.passed(new Fact("compared", "with the reference run of the same seed"));
    }
    double[] values = quantity.of(actual);
    int farthest = farthest(quantity, values);
    double distance = bands(quantity).get(farthest).distance(values[farthest]);
    boolean within = !exact && distance <= halfWidth;
    if (within) {
      return Outcome.passed(
          new Fact(
              "compared",
              String.format(
                  Locale.ROOT,
                  "with the band over many seeds (at most %.1f standard deviations off): your "
                      + "noise is drawn in another order than the reference's",
                  distance)));
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("checked", name(quantity) + ", from the reference seed"));
    facts.add(new Fact("where", place(quantity, worst)));
    facts.add(new Fact(Fact.EXPECTED, number(wanted[worst])));
    facts.add(new Fact(Fact.ACTUAL, number(given[worst])));
    facts.add(
        new Fact(
            "error", number(error(wanted, given, worst)) + "; tolerance " + number(tolerance)));
    facts.add(new Fact("band", bandFact(quantity, farthest, values[farthest], distance)));
    return Outcome.failed(facts, exact ? TrainingUpdates.HINT : "");
  }

  private List<Band> bands(Quantity quantity) {
    List<Band> list = bands.get(quantity);
    if (list == null) {
      throw new ReferenceException("The reference data has no bands of " + quantity.id() + ".");
    }
    return list;
  }

  private static double[] curve(Quantity quantity, Curves curves) {
    return quantity == Quantity.LOSS ? curves.losses() : quantity.of(curves);
  }

  /** An image whose two most active units are nearly equal may go either way. */
  private double tolerance(Quantity quantity, double[] wanted) {
    if (quantity == Quantity.ACCURACY) {
      return 100.0 / settings.testImages() + TOLERANCE;
    }
    double largest = 0;
    for (double value : wanted) {
      largest = Math.max(largest, Math.abs(value));
    }
    return TOLERANCE * largest;
  }

  private static int worst(double[] wanted, double[] given) {
    int worst = 0;
    for (int i = 0; i < wanted.length; i++) {
      if (error(wanted, given, i) > error(wanted, given, worst)) {
        worst = i;
      }
    }
    return worst;
  }

  /** The difference; infinite if it is NaN, which is farther off than any number. */
  private static double error(double[] wanted, double[] given, int i) {
    double error = Math.abs(given[i] - wanted[i]);
    return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
  }

  private int farthest(Quantity quantity, double[] values) {
    List<Band> list = bands(quantity);
    int farthest = 0;
    for (int i = 0; i < values.length; i++) {
      if (list.get(i).distance(values[i]) > list.get(farthest).distance(values[farthest])) {
        farthest = i;
      }
    }
    return farthest;
  }

  private static String name(Quantity quantity) {
    return switch (quantity) {
      case LOSS -> "the loss before each update";
      case ACCURACY -> "the accuracy on the test images after each epoch, in percent";
      case COSINE_SIMILARITY -> "the cosine similarity to backpropagation after each epoch";
      case SNR -> "the signal-to-noise ratio before training";
    };
  }

  private static String place(Quantity quantity, int index) {
    return switch (quantity) {
      case LOSS -> "update " + (index + 1);
      case ACCURACY, COSINE_SIMILARITY -> "epoch " + (index + 1);
      case SNR -> "over all hidden weights";
    };
  }

  private String bandFact(Quantity quantity, int index, double value, double distance) {
    Band band = bands(quantity).get(index);
    String what =
        switch (quantity) {
          case LOSS -> "the mean loss in tenth " + (index + 1) + " of the training";
          case ACCURACY, COSINE_SIMILARITY -> "epoch " + (index + 1);
          case SNR -> "it";
        };
    return String.format(
        Locale.ROOT,
        "over seeds, %s is %s ± %s; yours is %s, %.1f standard deviations off",
        what,
        number(band.mean()),
        number(band.sd()),
        number(value),
        distance);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }
}
