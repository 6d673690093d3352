package microlearning.figures;

import microlearning.matrix.Matrix;

/**
 * The weights of hidden units as images, five in a row: blue where a pixel excites the unit,
 * vermillion where it inhibits it, strong where the weight is large beside the unit's largest.
 *
 * @param weights a row a unit, 784 pixels and then the bias, which is not drawn
 * @param units which rows
 */
record WeightPanel(Matrix weights, int[] units) implements Panel {
  /** Strengths are drawn in so many steps. */
  private static final int STEPS = 8;

  @Override
  public int height() {
    return ImagePlace.height(units.length);
  }

  @Override
  public void paint(Canvas canvas, double top) {
    for (int i = 0; i < units.length; i++) {
      ImagePlace place = ImagePlace.of(i, top);
      double largest = largest(units[i]);
      for (int step = 1; step <= STEPS; step++) {
        fill(canvas, place, units[i], largest, step);
        fill(canvas, place, units[i], largest, -step);
      }
      place.frame(canvas, "unit " + (units[i] + 1));
    }
  }

  /** Draws the pixels of one strength. */
  private void fill(Canvas canvas, ImagePlace place, int unit, double largest, int step) {
    place.fill(
        canvas,
        pixel -> step(unit, pixel, largest) == step,
        step > 0 ? Colour.BLUE : Colour.VERMILLION,
        (double) Math.abs(step) / STEPS);
  }

  private int step(int unit, int pixel, double largest) {
    double share = weights.get(unit, pixel) / largest;
    return Double.isFinite(share) ? (int) StrictMath.rint(share * STEPS) : 0;
  }

  private double largest(int unit) {
    double largest = 0;
    for (int pixel = 0; pixel < ImagePlace.SIDE * ImagePlace.SIDE; pixel++) {
      largest = Math.max(largest, Math.abs(weights.get(unit, pixel)));
    }
    return largest;
  }
}
