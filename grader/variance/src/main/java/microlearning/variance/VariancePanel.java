package microlearning.variance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import microlearning.figures.Axis;
import microlearning.figures.Canvas;
import microlearning.figures.Canvas.Stroke;
import microlearning.figures.Colour;
import microlearning.figures.Frame;
import microlearning.figures.Marker;
import microlearning.figures.Panel;
import microlearning.figures.Range;
import microlearning.figures.Shape;
import microlearning.network.Rule;

/**
 * The variance of updates by size of a network, on two logarithmic axes: what is derived as lines,
 * what was measured as points with their standard errors.
 *
 * @param xTitle which size, and what the other is
 * @param yTitle what is measured, with its unit
 * @param sizes that were measured, in rising order
 * @param size of an observation
 * @param ys ends of the y axis, before it is rounded
 * @param rows of each rule, in the order of the sizes
 */
record VariancePanel(
    String xTitle,
    String yTitle,
    List<Integer> sizes,
    ToIntFunction<Observation> size,
    Range ys,
    List<List<Observation>> rows)
    implements Panel {
  /** Beside the least and the greatest size, as a factor. */
  private static final double ROOM = 1.3;

  /** Between the middles of two labels. */
  private static final double APART = 30;

  @Override
  public int height() {
    return Frame.HEIGHT;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    Range xs = Range.logarithmic(sizes.get(0) / ROOM, sizes.get(sizes.size() - 1) * ROOM);
    Frame frame = new Frame(top, xs, ys);
    frame.paint(canvas, xTitle, yTitle, ticks(frame.x()));
    frame.within(canvas, () -> rows.forEach(row -> paint(canvas, frame, row)));
  }

  /** A tick at each size, but labels only where there is room for them. */
  private List<Axis.Tick> ticks(Axis x) {
    List<Axis.Tick> ticks = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (int value : sizes) {
      boolean room = x.pixel(value) - last >= APART;
      ticks.add(new Axis.Tick(value, room ? String.valueOf(value) : ""));
      last = room ? x.pixel(value) : last;
    }
    return ticks;
  }

  private void paint(Canvas canvas, Frame frame, List<Observation> row) {
    Rule rule = row.get(0).rule();
    Shape derived = new Shape();
    for (Observation o : row) {
      derived.to(frame.x().pixel(size.applyAsInt(o)), frame.y().pixel(o.derived()));
    }
    canvas.stroke(derived, Stroke.solid(Colour.of(rule), 2));
    for (Observation o : row) {
      double x = frame.x().pixel(size.applyAsInt(o));
      double mean = o.measured().mean();
      double error = o.measured().standardError();
      canvas.stroke(
          Shape.errorBar(x, frame.y().pixel(mean - error), frame.y().pixel(mean + error)),
          Stroke.solid(Colour.of(rule), 1.5));
      Marker.of(rule).paint(canvas, x, frame.y().pixel(mean), Colour.of(rule));
    }
  }
}
