package microlearning.figures;

import java.util.ArrayList;
import java.util.List;

/** Lines between points, in pieces. Points that are not finite end a piece. */
public final class Shape {
  private static final double CAP = 4;

  private final List<List<double[]>> pieces = new ArrayList<>();
  private boolean penUp = true;

  /** A closed rectangle. */
  static Shape rectangle(double x, double y, double width, double height) {
    return new Shape().addRectangle(x, y, width, height);
  }

  /** A line between two points. */
  static Shape line(double x1, double y1, double x2, double y2) {
    return new Shape().to(x1, y1).to(x2, y2);
  }

  /** A bar from low to high, with a cap at each end. */
  public static Shape errorBar(double x, double low, double high) {
    return line(x, low, x, high)
        .lift()
        .to(x - CAP, low)
        .to(x + CAP, low)
        .lift()
        .to(x - CAP, high)
        .to(x + CAP, high);
  }

  /** Draws on to a point, or begins there. */
  public Shape to(double x, double y) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      penUp = true;
      return this;
    }
    if (penUp) {
      pieces.add(new ArrayList<>());
      penUp = false;
    }
    pieces.get(pieces.size() - 1).add(new double[] {x, y});
    return this;
  }

  /** Begins a new line at the next point. */
  Shape lift() {
    penUp = true;
    return this;
  }

  /** Adds a rectangle. */
  Shape addRectangle(double x, double y, double width, double height) {
    return lift()
        .to(x, y)
        .to(x + width, y)
        .to(x + width, y + height)
        .to(x, y + height)
        .to(x, y)
        .lift();
  }

  /** The pieces, each a list of points (x, y). */
  List<List<double[]>> pieces() {
    return pieces;
  }
}
