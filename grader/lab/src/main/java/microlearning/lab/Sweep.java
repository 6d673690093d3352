package microlearning.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.figures.Figure;
import microlearning.figures.LabFigures;
import microlearning.figures.Series;
import microlearning.network.Rule;
import microlearning.reference.Band;
import microlearning.reference.Quantity;

/** Trainings at several values of one setting, and what they measured against it. */
final class Sweep {
  private static final List<Quantity> QUANTITIES =
      List.of(Quantity.SNR, Quantity.LOSS, Quantity.ACCURACY, Quantity.COSINE_SIMILARITY);

  private record Point(double value, LabRun run) {}

  private final String varied;
  private final List<Point> points = new ArrayList<>();

  /**
   * Begins without trainings.
   *
   * @param varied the setting, for axes
   */
  Sweep(String varied) {
    this.varied = varied;
  }

  /** Adds the trainings at a value. */
  void add(double value, LabRun run) {
    points.add(new Point(value, run));
  }

  boolean isEmpty() {
    return points.stream()
        .flatMap(point -> point.run().trainings().stream())
        .noneMatch(LabTraining::hasBegun);
  }

  /** A figure of each quantity at the end of the trainings. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (Quantity quantity : QUANTITIES) {
      List<Series> lines = new ArrayList<>();
      for (Rule rule : rules()) {
        lines.add(series(rule, quantity));
      }
      figures.add(LabFigures.sweep(varied, quantity, lines));
    }
    return figures;
  }

  private List<Rule> rules() {
    return List.of(Rule.values()).stream()
        .filter(rule -> points.stream().anyMatch(point -> !point.run().of(rule).isEmpty()))
        .toList();
  }

  private Series series(Rule rule, Quantity quantity) {
    double[] x = points.stream().mapToDouble(Point::value).toArray();
    double[] y = means(rule, quantity);
    if (points.stream().allMatch(point -> point.run().settings().seeds().size() == 1)) {
      return new Series(rule, 0, x, y);
    }
    List<Band> bands =
        points.stream().map(point -> Band.of(Summary.last(point.run(), rule, quantity))).toList();
    return new Series(
        rule,
        0,
        x,
        y,
        bands.stream().mapToDouble(Band::minimum).toArray(),
        bands.stream().mapToDouble(Band::maximum).toArray());
  }

  private double[] means(Rule rule, Quantity quantity) {
    return points.stream()
        .mapToDouble(point -> Summary.mean(point.run(), rule, quantity))
        .toArray();
  }

  /** The means over seeds, a row for each value of the setting, as CSV. */
  String csv() {
    Map<String, double[]> columns = new LinkedHashMap<>();
    columns.put(varied, points.stream().mapToDouble(Point::value).toArray());
    for (Quantity quantity : QUANTITIES) {
      rules().forEach(rule -> columns.put(quantity.id() + "_" + rule.id(), means(rule, quantity)));
    }
    return Csv.of(columns);
  }
}
