package microlearning.figures;

import microlearning.figures.Canvas.Anchor;
import microlearning.matrix.Matrix;

/**
 * The weights of hidden units as images, five in a row: blue where a pixel excites the unit,
 * vermillion where it inhibits it, strong where the weight is large beside the unit's largest.
 *
 * @param weights a row a unit, 784 pixels and then the bias, which is not drawn
 * @param units which rows
 */
record WeightPanel(Matrix weights, int[] units) implements Panel {
  private static final int SIDE = 28;
  private static final int IN_ROW = 5;
  private static final double GAP = 14;
  private static final double PIXEL =
      (Figure.WIDTH - 2 * Figure.MARGIN - (IN_ROW - 1) * GAP) / (SIDE * IN_ROW);
  private static final int ROW = (int) (PIXEL * SIDE) + 34;

  /** Strengths are drawn in so many steps. */
  private static final int STEPS = 8;

  @Override
  public int height() {
    return (units.length + IN_ROW - 1) / IN_ROW * ROW;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    for (int i = 0; i < units.length; i++) {
      double x = Figure.MARGIN + i % IN_ROW * (SIDE * PIXEL + GAP);
      double y = top + 4 + i / IN_ROW * ROW;
      double largest = largest(units[i]);
      for (int step = 1; step <= STEPS; step++) {
        paint(canvas, units[i], largest, step, x, y);
        paint(canvas, units[i], largest, -step, x, y);
      }
      canvas.stroke(
          Shape.rectangle(x - 1, y - 1, SIDE * PIXEL + 2, SIDE * PIXEL + 2),
          Canvas.Stroke.solid(Colour.GRID, 1));
      canvas.text(
          "unit " + (units[i] + 1),
          x + SIDE * PIXEL / 2,
          y + SIDE * PIXEL + 17,
          TextStyle.QUIET,
          Anchor.MIDDLE);
    }
  }

  /** Draws the pixels of one strength, neighbours in a row as one rectangle. */
  private void paint(Canvas canvas, int unit, double largest, int step, double x, double y) {
    Shape pixels = new Shape();
    for (int row = 0; row < SIDE; row++) {
      int column = 0;
      while (column < SIDE) {
        int from = column;
        while (column < SIDE && step(unit, row * SIDE + column, largest) == step) {
          column++;
        }
        if (column > from) {
          pixels.addRectangle(x + from * PIXEL, y + row * PIXEL, (column - from) * PIXEL, PIXEL);
        }
        column++;
      }
    }
    if (!pixels.pieces().isEmpty()) {
      Colour colour = step > 0 ? Colour.BLUE : Colour.VERMILLION;
      canvas.fillPixels(pixels, colour, (double) Math.abs(step) / STEPS);
    }
  }

  private int step(int unit, int pixel, double largest) {
    double share = weights.get(unit, pixel) / largest;
    return Double.isFinite(share) ? (int) StrictMath.rint(share * STEPS) : 0;
  }

  private double largest(int unit) {
    double largest = 0;
    for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
      largest = Math.max(largest, Math.abs(weights.get(unit, pixel)));
    }
    return largest;
  }
}
