package microlearning.figures;

import java.util.ArrayList;
import java.util.List;
import microlearning.network.Rule;
import microlearning.reference.Band;
import microlearning.reference.Quantity;

/** Makes a figure of what some runs measured by some rules. */
final class CurveFigure {
  private final List<Run> runs;
  private final List<Rule> rules;
  private final boolean firstIsBehind;
  private final Ranges ranges;

  /**
   * Prepares figures.
   *
   * @param runs to be drawn over each other; if the first of several is the reference, it lies
   *     behind
   * @param rules to be drawn
   */
  CurveFigure(List<Run> runs, List<Rule> rules) {
    this.runs = runs;
    this.rules = rules;
    firstIsBehind = runs.size() > 1 && runs.get(0).isReference();
    ranges = new Ranges(firstIsBehind);
  }

  /**
   * The loss before each update.
   *
   * @param snr whether bars show the signal-to-noise ratios below
   */
  Figure loss(String id, String title, boolean snr) {
    List<Panel> panels = new ArrayList<>();
    LinePanel panel =
        panel(
            Quantity.LOSS,
            "Update, each on one mini-batch",
            "Loss: squared error an image (log scale)");
    panels.add(panel);
    if (snr) {
      panels.add(new BarPanel("Signal-to-noise ratio of an update (no unit)", bars()));
    }
    CurveTable table = new CurveTable(runs, rules);
    String caption =
        "The loss before each update."
            + range(", of the mean loss in each tenth of the training")
            + (snr ? " The bars are signal-to-noise ratios of an update before training." : "")
            + (snr && hasBands() ? " Their thin lines are ranges over other seeds." : "")
            + (ranges.hides(panel)
                ? " A line ends where the loss is not a number or far beyond the axis."
                : "");
    String details =
        table.sentences(Quantity.LOSS)
            + (snr ? " Signal-to-noise ratios: " + table.snrs() + "." : "");
    return new Figure(id, title, caption, details, legend(), panels, table.loss(snr));
  }

  /** What is measured after each epoch. */
  Figure perEpoch(String id, String title, Quantity quantity) {
    boolean accuracy = quantity == Quantity.ACCURACY;
    String yTitle =
        accuracy ? "Test images classified correctly (%)" : "Cosine similarity, −1 to 1 (no unit)";
    CurveTable table = new CurveTable(runs, rules);
    String caption =
        (accuracy
                ? "The share of test images classified correctly, after each epoch."
                : "The cosine of the angle between the rule's update of the hidden weights and"
                    + " backpropagation's, after each epoch.")
            + range("");
    LinePanel panel = panel(quantity, "Epoch", yTitle);
    return new Figure(
        id,
        title,
        caption,
        table.sentences(quantity),
        legend(),
        List.of(panel),
        table.perEpoch(quantity));
  }

  private String range(String of) {
    return hasBands() ? " The shaded area is the range over other seeds" + of + "." : "";
  }

  private Legend legend() {
    Legend legend = new Legend();
    rules.forEach(legend::add);
    if (runs.size() > 1) {
      for (int i = 0; i < runs.size(); i++) {
        legend.add(runs.get(i).name(), Appearance.of(i, firstIsBehind));
      }
    }
    return hasBands() ? legend.addBand() : legend;
  }

  private boolean hasBands() {
    return runs.stream().anyMatch(Run::hasBands);
  }

  private LinePanel panel(Quantity quantity, String xTitle, String yTitle) {
    List<LinePanel.Line> lines = new ArrayList<>();
    List<LinePanel.Band> bands = new ArrayList<>();
    double longest = 1;
    for (int i = 0; i < runs.size(); i++) {
      for (Rule rule : rules) {
        double[] values = runs.get(i).drawn(quantity, rule);
        if (values.length > 0) {
          Thinning points = Thinning.of(values);
          lines.add(
              new LinePanel.Line(
                  name(runs.get(i), rule),
                  rule,
                  Appearance.of(i, firstIsBehind),
                  points.x(),
                  points.y()));
          longest = Math.max(longest, values.length);
          List<Band> band = runs.get(i).bands(quantity, rule);
          if (!band.isEmpty()) {
            bands.add(band(rule, quantity, band, values.length));
          }
        }
      }
    }
    double room = longest > 1 ? 0.03 * (longest - 1) : 0.5;
    Range xs = Range.wholeNumbers(1 - room, longest + room);
    Range ys = ranges.of(quantity, lines, bands);
    return new LinePanel(xTitle, yTitle, xs, ys, bands, lines);
  }

  private String name(Run run, Rule rule) {
    if (runs.size() == 1) {
      return rule.title();
    }
    return rules.size() == 1 ? run.name() : rule.title() + ", " + run.name();
  }

  /** The bands of the loss are over tenths of the training: each is drawn as wide as its tenth. */
  private static LinePanel.Band band(Rule rule, Quantity quantity, List<Band> bands, int points) {
    boolean loss = quantity == Quantity.LOSS;
    int corners = loss ? 2 : 1;
    double[] x = new double[corners * bands.size()];
    double[] low = new double[x.length];
    double[] high = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      Band band = bands.get(i / corners);
      x[i] = loss ? 0.5 + (double) ((i + 1) / 2) * points / bands.size() : i + 1;
      low[i] = band.minimum();
      high[i] = band.maximum();
    }
    return new LinePanel.Band(rule, x, low, high);
  }

  private List<BarPanel.Bar> bars() {
    List<BarPanel.Bar> bars = new ArrayList<>();
    for (Rule rule : rules) {
      for (int i = 0; i < runs.size(); i++) {
        Run run = runs.get(i);
        if (run.has(rule)) {
          List<Band> band = run.bands(Quantity.SNR, rule);
          bars.add(
              new BarPanel.Bar(
                  rule,
                  Appearance.of(i, firstIsBehind),
                  run.curves().get(rule).snr(),
                  band.isEmpty() ? null : band.get(0)));
        }
      }
    }
    return bars;
  }
}
