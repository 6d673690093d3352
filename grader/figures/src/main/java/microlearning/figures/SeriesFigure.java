package microlearning.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import microlearning.network.Rule;
import microlearning.results.ShortestDecimal;

/** Makes a figure of panels with lines. */
final class SeriesFigure {
  /** How an x axis is divided. */
  enum Scale {
    WHOLE_NUMBERS,
    LINEAR,
    LOGARITHMIC
  }

  /** Between the first or last point and the edge, as a share of the axis, or as a factor. */
  private static final double ROOM = 0.03;

  private static final double LOGARITHMIC_ROOM = 1.2;

  private final List<String> runs;
  private final List<Series> all = new ArrayList<>();
  private final List<Panel> panels = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();
  private String formula;
  private String xTitle = "";

  /**
   * Begins a figure.
   *
   * @param runs names for the legend, by the index of a series' run
   */
  SeriesFigure(List<String> runs) {
    this.runs = runs;
  }

  /** Adds a panel. */
  SeriesFigure panel(String x, String y, Scale scale, Range ys, List<Series> series) {
    xTitle = x;
    all.addAll(series);
    panels.add(
        new LinePanel(
            x,
            y,
            range(scale, series),
            ys,
            series.stream()
                .filter(Series::hasRange)
                .map(s -> new LinePanel.Band(s.rule(), s.x(), s.low(), s.high()))
                .toList(),
            series.stream()
                .map(
                    s ->
                        new LinePanel.Line(
                            name(s), s.rule(), Appearance.of(s.run(), false), s.x(), s.y()))
                .toList()));
    series.forEach(line -> addRows(line, y));
    return this;
  }

  /** Says in the legend that backpropagation's line is a formula. */
  SeriesFigure withFormula() {
    formula = "formula";
    return this;
  }

  private static Range range(Scale scale, List<Series> series) {
    double[] x = finite(series, Series::x);
    double least = x.length == 0 ? 1 : x[0];
    double most = x.length == 0 ? 2 : x[x.length - 1];
    if (scale == Scale.LOGARITHMIC) {
      return Range.logarithmic(least / LOGARITHMIC_ROOM, most * LOGARITHMIC_ROOM);
    }
    double room = most > least ? ROOM * (most - least) : 0.5;
    return scale == Scale.LINEAR
        ? Range.linear(least - room, most + room)
        : Range.wholeNumbers(least - room, most + room);
  }

  /** The finite values of some lines, from the least to the greatest. */
  static double[] finite(List<Series> series, Function<Series, double[]> values) {
    return series.stream()
        .map(values)
        .flatMapToDouble(DoubleStream::of)
        .filter(Double::isFinite)
        .sorted()
        .toArray();
  }

  private String name(Series line) {
    String rule =
        formula != null && line.rule() == Rule.BACKPROPAGATION ? formula : line.rule().title();
    return runs.size() > 1 ? rule + ", " + runs.get(line.run()) : rule;
  }

  private void addRows(Series line, String y) {
    for (int i = 0; i < line.x().length; i++) {
      String range =
          line.hasRange()
              ? " (" + Decimal.of(line.low()[i], 4) + " to " + Decimal.of(line.high()[i], 4) + ")"
              : "";
      rows.add(List.of(name(line), number(line.x()[i]), y, Decimal.of(line.y()[i], 4) + range));
    }
  }

  private static String number(double x) {
    return x == StrictMath.rint(x) && Math.abs(x) < 1e15 ? "" + (long) x : ShortestDecimal.of(x);
  }

  /** The figure. */
  Figure figure(String id, String title, String caption) {
    return new Figure(
        id,
        title,
        caption,
        caption,
        legend(),
        panels,
        new Table(List.of("Line", xTitle, "Measured", "Value"), rows));
  }

  private Legend legend() {
    Legend legend = new Legend();
    Arrays.stream(Rule.values())
        .filter(rule -> all.stream().anyMatch(line -> line.rule() == rule))
        .filter(rule -> formula == null || rule != Rule.BACKPROPAGATION)
        .forEach(legend::add);
    if (formula != null) {
      legend.addFormula();
    }
    if (runs.size() > 1) {
      for (int i = 0; i < runs.size(); i++) {
        legend.add(runs.get(i), Appearance.of(i, false));
      }
    }
    return all.stream().anyMatch(Series::hasRange) ? legend.addBand() : legend;
  }
}
