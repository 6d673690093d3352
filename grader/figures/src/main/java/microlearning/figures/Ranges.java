package microlearning.figures;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import microlearning.figures.LinePanel.Band;
import microlearning.figures.LinePanel.Line;
import microlearning.reference.Quantity;

/**
 * Finds the range of the y axis.
 *
 * @param firstIsBehind whether one run is what the others are held against: a loss that explodes
 *     must not press it flat
 */
record Ranges(boolean firstIsBehind) {
  /** How far beyond the losses of the run behind the axis may reach, as a factor. */
  private static final double BEYOND = 100;

  /** Values near zero need not fill the figure: that would make noise look like a signal. */
  private static final double NARROWEST_COSINE = 0.1;

  Range of(Quantity quantity, List<Line> lines, List<Band> bands) {
    return switch (quantity) {
      case LOSS -> loss(lines, bands);
      case ACCURACY -> Range.linear(0, 100);
      default -> cosine(lines, bands);
    };
  }

  private Range loss(List<Line> lines, List<Band> bands) {
    DoubleSummaryStatistics all =
        summary(DoubleStream.concat(values(lines, line -> true), values(bands)));
    DoubleSummaryStatistics behind =
        summary(values(lines, line -> line.look() == Appearance.BEHIND));
    if (all.getCount() == 0) {
      return Range.logarithmic(0.1, 1);
    }
    return firstIsBehind && behind.getCount() > 0
        ? Range.logarithmic(
            Math.max(all.getMin(), behind.getMin() / BEYOND),
            Math.min(all.getMax(), behind.getMax() * BEYOND))
        : Range.logarithmic(all.getMin(), all.getMax());
  }

  /** Of the values that have a place on a logarithmic axis. */
  private static DoubleSummaryStatistics summary(DoubleStream values) {
    return values.filter(value -> value > 0).summaryStatistics();
  }

  private static Range cosine(List<Line> lines, List<Band> bands) {
    DoubleSummaryStatistics all =
        DoubleStream.concat(values(lines, line -> true), values(bands)).summaryStatistics();
    double least = all.getCount() == 0 ? 0 : Math.min(0, all.getMin());
    double most = all.getCount() == 0 ? 0 : all.getMax();
    return Range.linear(
        least < 0 ? Math.min(least, -NARROWEST_COSINE / 2) : 0,
        Math.max(most, NARROWEST_COSINE / 2));
  }

  /** Whether a value of a panel of losses lies beyond its axis, or nowhere. */
  boolean hides(LinePanel panel) {
    return panel.lines().stream()
        .flatMapToDouble(line -> Arrays.stream(line.y()))
        .anyMatch(value -> !(value >= panel.ys().least() && value <= panel.ys().most()));
  }

  private static DoubleStream values(List<Line> lines, Predicate<Line> which) {
    return finite(lines.stream().filter(which).flatMapToDouble(line -> Arrays.stream(line.y())));
  }

  private static DoubleStream values(List<Band> bands) {
    return finite(
        bands.stream()
            .flatMapToDouble(
                band ->
                    DoubleStream.concat(Arrays.stream(band.low()), Arrays.stream(band.high()))));
  }

  private static DoubleStream finite(DoubleStream values) {
    return values.filter(Double::isFinite);
  }
}
