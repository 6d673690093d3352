package microlearning.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.figures.LinePanel.Line;
import microlearning.network.Rule;
import microlearning.reference.Band;
import microlearning.reference.Quantity;

/**
 * What the trainings of a class measured by one rule, over the reference's range. Curves that look
 * alike are drawn once; of very many different ones, the first.
 */
public final class ClassCurves {
  /** So many curves can be told from a blot, and keep the page small. */
  static final int MOST_CURVES = 300;

  private static final List<Quantity> QUANTITIES =
      List.of(Quantity.LOSS, Quantity.COSINE_SIMILARITY, Quantity.ACCURACY);

  /** Curves that differ in less look alike. */
  private static final String LOOK = "%.3g ";

  private final String prefix;
  private final Rule rule;
  private final Map<Quantity, List<Band>> bands;
  private final Map<Quantity, Map<String, double[]>> curves = new EnumMap<>(Quantity.class);
  private final Map<Quantity, List<double[]>> extremes = new EnumMap<>(Quantity.class);
  private int submissions;
  private boolean all = true;

  /**
   * Prepares figures.
   *
   * @param prefix of their names
   * @param bands of the reference; empty if they are not known
   */
  public ClassCurves(String prefix, Rule rule, Map<Quantity, List<Band>> bands) {
    this.prefix = prefix;
    this.rule = rule;
    this.bands = bands;
    QUANTITIES.forEach(quantity -> curves.put(quantity, new LinkedHashMap<>()));
    QUANTITIES.forEach(quantity -> extremes.put(quantity, new ArrayList<>()));
  }

  /** Adds what a submission measured, in the form in which it is compared with a band. */
  public void add(Map<Quantity, double[]> measured) {
    submissions++;
    for (Quantity quantity : QUANTITIES) {
      double[] values = measured.getOrDefault(quantity, new double[0]);
      for (int i = 0; i < values.length; i++) {
        widen(extremes.get(quantity), i, values[i]);
      }
      Map<String, double[]> drawn = curves.get(quantity);
      String look = look(values);
      if (values.length > 0 && drawn.size() < MOST_CURVES) {
        drawn.putIfAbsent(look, values);
      } else if (values.length > 0 && !drawn.containsKey(look)) {
        all = false;
      }
    }
  }

  private static String look(double[] values) {
    StringBuilder look = new StringBuilder();
    for (double value : values) {
      look.append(String.format(Locale.ROOT, LOOK, value));
    }
    return look.toString();
  }

  private static void widen(List<double[]> extremes, int index, double value) {
    while (extremes.size() <= index) {
      extremes.add(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY});
    }
    if (Double.isFinite(value)) {
      extremes.get(index)[0] = Math.min(extremes.get(index)[0], value);
      extremes.get(index)[1] = Math.max(extremes.get(index)[1], value);
    }
  }

  /** The figures of loss, cosine similarity and accuracy; none if nothing was trained. */
  public List<Figure> figures() {
    return submissions == 0 ? List.of() : QUANTITIES.stream().map(this::figure).toList();
  }

  private Figure figure(Quantity quantity) {
    List<Band> known = bands.getOrDefault(quantity, List.of());
    Legend legend = new Legend().add("a submission", Appearance.FAINT);
    String range = known.isEmpty() ? "" : " The shaded range is the reference's over other seeds.";
    return new Figure(
        prefix + "-class-" + quantity.id().replace('_', '-'),
        title(quantity),
        "Each line is a submission; lines that look alike are drawn once."
            + range
            + (all ? "" : " Of all lines, " + MOST_CURVES + " are drawn."),
        details(quantity),
        known.isEmpty() ? legend : legend.addBand(),
        List.of(panel(quantity, known)),
        table(quantity, known));
  }

  private static String title(Quantity quantity) {
    return switch (quantity) {
      case LOSS -> "Training loss";
      case COSINE_SIMILARITY -> "Cosine similarity to backpropagation";
      default -> "Accuracy on test images";
    };
  }

  private String details(Quantity quantity) {
    List<double[]> all = extremes.get(quantity);
    double[] last = all.isEmpty() ? new double[] {Double.NaN, Double.NaN} : all.get(all.size() - 1);
    return submissions
        + (submissions == 1 ? " submission was" : " submissions were")
        + " trained. At the end, the values are from "
        + Decimal.of(last[0], 3)
        + " to "
        + Decimal.of(last[1], 3)
        + ".";
  }

  private LinePanel panel(Quantity quantity, List<Band> known) {
    List<Line> lines = new ArrayList<>();
    int longest = known.size();
    for (double[] values : curves.get(quantity).values()) {
      lines.add(new Line("", rule, Appearance.FAINT, counted(values.length), values));
      longest = Math.max(longest, values.length);
    }
    List<LinePanel.Band> areas = new ArrayList<>();
    if (!known.isEmpty()) {
      areas.add(
          new LinePanel.Band(
              rule,
              counted(known.size()),
              known.stream().mapToDouble(Band::minimum).toArray(),
              known.stream().mapToDouble(Band::maximum).toArray()));
    }
    double room = longest > 1 ? 0.03 * (longest - 1) : 0.5;
    return new LinePanel(
        quantity == Quantity.LOSS ? "Tenth of the training" : "Epoch",
        yTitle(quantity),
        Range.wholeNumbers(1 - room, longest + room),
        new Ranges(false).of(quantity, lines, areas),
        areas,
        lines);
  }

  private static double[] counted(int length) {
    double[] x = new double[length];
    Arrays.setAll(x, i -> i + 1);
    return x;
  }

  private static String yTitle(Quantity quantity) {
    return switch (quantity) {
      case LOSS -> "Mean loss: squared error an image (log scale)";
      case COSINE_SIMILARITY -> "Cosine similarity, −1 to 1 (no unit)";
      default -> "Test images classified correctly (%)";
    };
  }

  private Table table(Quantity quantity, List<Band> known) {
    List<List<String>> rows = new ArrayList<>();
    List<double[]> all = extremes.get(quantity);
    for (int i = 0; i < all.size(); i++) {
      String name = quantity == Quantity.LOSS ? "Tenth " : "Epoch ";
      String range = i < known.size() ? range(known.get(i).minimum(), known.get(i).maximum()) : "";
      rows.add(List.of(name + (i + 1), range(all.get(i)[0], all.get(i)[1]), range));
    }
    return new Table(List.of("At", "Submissions", "Reference"), rows);
  }

  private static String range(double least, double most) {
    return least > most ? "no number" : Decimal.of(least, 4) + " to " + Decimal.of(most, 4);
  }
}
