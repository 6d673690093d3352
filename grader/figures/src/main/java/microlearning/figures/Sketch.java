package microlearning.figures;

import microlearning.figures.Canvas.Anchor;
import microlearning.figures.Canvas.Stroke;

/** Draws units, connections and arrows: what a picture of a network is made of. */
final class Sketch {
  private static final double RADIUS = 8;
  private static final int CORNERS = 32;
  private static final double HEAD = 9;

  private final Canvas canvas;
  private final double top;

  /** A sketch whose height 0 is at a pixel of the canvas. */
  Sketch(Canvas canvas, double top) {
    this.canvas = canvas;
    this.top = top;
  }

  /** A column of units, drawn over what is there. */
  void units(double x, double[] ys, Colour colour, boolean filled) {
    for (double y : ys) {
      Shape circle = circle(x, top + y);
      canvas.fill(circle, filled ? colour : Colour.PAPER, 1);
      canvas.stroke(circle, Stroke.solid(colour, 1.6));
    }
  }

  private static Shape circle(double x, double y) {
    Shape circle = new Shape();
    for (int i = 0; i <= CORNERS; i++) {
      double angle = 2 * Math.PI * i / CORNERS;
      circle.to(x + RADIUS * StrictMath.cos(angle), y + RADIUS * StrictMath.sin(angle));
    }
    return circle;
  }

  /** A connection from each unit of a column to each of another. */
  void connections(double x1, double[] from, double x2, double[] to, Stroke stroke) {
    Shape lines = new Shape();
    for (double y1 : from) {
      for (double y2 : to) {
        lines.to(x1, top + y1).to(x2, top + y2).lift();
      }
    }
    canvas.stroke(lines, stroke);
  }

  /** A way along points (x, y) that ends in an arrow's head. */
  void arrow(Colour colour, double... points) {
    Shape line = new Shape();
    int last = points.length - 2;
    for (int i = 0; i <= last; i += 2) {
      line.to(points[i], top + points[i + 1]);
    }
    canvas.stroke(line, Stroke.solid(colour, 2));
    head(colour, points[last - 2], points[last - 1], points[last], points[last + 1]);
  }

  private void head(Colour colour, double x1, double y1, double x2, double y2) {
    double length = StrictMath.hypot(x2 - x1, y2 - y1);
    double dx = (x2 - x1) / length * HEAD;
    double dy = (y2 - y1) / length * HEAD;
    canvas.fill(
        new Shape()
            .to(x2 + dx / 4, top + y2 + dy / 4)
            .to(x2 - dx - dy / 2, top + y2 - dy + dx / 2)
            .to(x2 - dx + dy / 2, top + y2 - dy - dx / 2)
            .to(x2 + dx / 4, top + y2 + dy / 4),
        colour,
        1);
  }

  /** A box with a text. */
  void box(String text, double x, double y, double width, double height) {
    Shape box = Shape.rectangle(x - width / 2, top + y - height / 2, width, height);
    canvas.fill(box, Colour.PAPER, 1);
    canvas.stroke(box, Stroke.solid(Colour.MUTED, 1.6));
    label(text, x, y + 4, Anchor.MIDDLE);
  }

  void label(String text, double x, double y, Anchor anchor) {
    canvas.text(text, x, top + y, TextStyle.LABEL, anchor);
  }

  void quiet(String text, double x, double y, Anchor anchor) {
    canvas.text(text, x, top + y, TextStyle.QUIET, anchor);
  }
}
