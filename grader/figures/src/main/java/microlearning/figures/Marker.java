package microlearning.figures;

import microlearning.network.Rule;

/** The sign of a rule, which tells it from others where colours do not. */
public enum Marker {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  CROSS;

  private static final double RADIUS = 4;
  private static final int CORNERS_OF_CIRCLE = 16;

  public static Marker of(Rule rule) {
    return switch (rule) {
      case WEIGHT_PERTURBATION -> CIRCLE;
      case NODE_PERTURBATION -> SQUARE;
      case FEEDBACK_ALIGNMENT -> TRIANGLE;
      case KOLEN_POLLACK -> DIAMOND;
      case BACKPROPAGATION -> CROSS;
    };
  }

  /** Draws the sign about a point, with a rim that sets it off from lines. */
  public void paint(Canvas canvas, double x, double y, Colour colour) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return;
    }
    Shape outline = outline(x, y);
    if (this == CROSS) {
      canvas.stroke(outline, Canvas.Stroke.solid(Colour.PAPER, 4.5));
      canvas.stroke(outline, Canvas.Stroke.solid(colour, 2));
    } else {
      canvas.stroke(outline, Canvas.Stroke.solid(Colour.PAPER, 2.5));
      canvas.fill(outline, colour, 1);
    }
  }

  private Shape outline(double x, double y) {
    double r = RADIUS;
    return switch (this) {
      case CIRCLE -> circle(x, y);
      case SQUARE -> Shape.rectangle(x - 0.85 * r, y - 0.85 * r, 1.7 * r, 1.7 * r);
      case TRIANGLE ->
          new Shape()
              .to(x - 1.1 * r, y + 0.8 * r)
              .to(x + 1.1 * r, y + 0.8 * r)
              .to(x, y - 1.1 * r)
              .to(x - 1.1 * r, y + 0.8 * r);
      case DIAMOND ->
          new Shape()
              .to(x - 1.2 * r, y)
              .to(x, y - 1.2 * r)
              .to(x + 1.2 * r, y)
              .to(x, y + 1.2 * r)
              .to(x - 1.2 * r, y);
      case CROSS ->
          new Shape()
              .to(x - 0.8 * r, y - 0.8 * r)
              .to(x + 0.8 * r, y + 0.8 * r)
              .lift()
              .to(x - 0.8 * r, y + 0.8 * r)
              .to(x + 0.8 * r, y - 0.8 * r);
    };
  }

  private static Shape circle(double x, double y) {
    Shape circle = new Shape();
    for (int i = 0; i <= CORNERS_OF_CIRCLE; i++) {
      double angle = 2 * Math.PI * i / CORNERS_OF_CIRCLE;
      circle.to(x + RADIUS * StrictMath.cos(angle), y + RADIUS * StrictMath.sin(angle));
    }
    return circle;
  }
}
