package microlearning.figures;

import java.util.List;
import microlearning.network.Rule;

/**
 * Lines over one axis.
 *
 * @param xTitle what is counted to the right
 * @param yTitle what is measured, with its unit
 * @param xs ends of the x axis
 * @param ys ends of the y axis, before it is rounded; what lies beyond is not seen
 * @param bands drawn first
 * @param lines drawn in this order
 */
record LinePanel(
    String xTitle, String yTitle, Range xs, Range ys, List<Band> bands, List<Line> lines)
    implements Panel {
  static final double SHADE = 0.25;

  private static final int SIGNS = 8;

  /**
   * A line: y at each x.
   *
   * @param name in lists of values; empty if it is not told there
   */
  record Line(String name, Rule rule, Appearance look, double[] x, double[] y) {}

  /** An area: from low to high at each x. */
  record Band(Rule rule, double[] x, double[] low, double[] high) {}

  @Override
  public int height() {
    return Frame.HEIGHT;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    Frame frame = new Frame(top, xs, ys);
    frame.paint(canvas, xTitle, yTitle);
    frame.within(canvas, () -> paint(canvas, frame.x(), frame.y()));
  }

  private void paint(Canvas canvas, Axis x, Axis y) {
    for (Band band : bands) {
      canvas.fill(area(band, x, y), Colour.of(band.rule()), SHADE);
    }
    for (Line line : lines) {
      Shape shape = new Shape();
      for (int i = 0; i < line.x().length; i++) {
        shape.to(x.pixel(line.x()[i]), y.pixel(line.y()[i]));
      }
      canvas.stroke(shape, line.look().stroke(Colour.of(line.rule()), dense(line)));
    }
    lines.forEach(line -> paintSigns(canvas, line, x, y));
  }

  private static Shape area(Band band, Axis x, Axis y) {
    Shape area = new Shape();
    int n = band.x().length;
    for (int i = 0; i < n; i++) {
      area.to(x.pixel(band.x()[i]), y.pixel(band.high()[i]));
    }
    for (int i = n - 1; i >= 0; i--) {
      area.to(x.pixel(band.x()[i]), y.pixel(band.low()[i]));
    }
    return area;
  }

  private static boolean dense(Line line) {
    return line.x().length > 4 * SIGNS;
  }

  /** A sign at each point of a short line, and at some of a long one. */
  private static void paintSigns(Canvas canvas, Line line, Axis x, Axis y) {
    int n = line.x().length;
    boolean crowded = line.look() == Appearance.BEHIND || line.look() == Appearance.FAINT;
    if (crowded && n > 1) {
      return;
    }
    // Lines that begin together have their signs at different places.
    int step = dense(line) ? n / SIGNS : 1;
    int first = dense(line) ? step * (line.rule().ordinal() + 1) / (Rule.values().length + 1) : 0;
    for (int i = first; i < n; i += step) {
      Marker.of(line.rule())
          .paint(canvas, x.pixel(line.x()[i]), y.pixel(line.y()[i]), Colour.of(line.rule()));
    }
  }
}
