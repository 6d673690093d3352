package microlearning.figures;

import microlearning.data.LabelledImages;
import microlearning.figures.Canvas.Anchor;

/**
 * Images with their labels, five in a row.
 *
 * @param images as many as are drawn
 */
record DigitPanel(LabelledImages images) implements Panel {
  private static final int SIDE = 28;
  private static final int IN_ROW = 5;
  private static final double GAP = 14;
  private static final double PIXEL =
      (Figure.WIDTH - 2 * Figure.MARGIN - (IN_ROW - 1) * GAP) / (SIDE * IN_ROW);
  private static final int ROW = (int) (PIXEL * SIDE) + 34;

  /** Grey values are drawn in so many steps, which the eye takes for all of them. */
  private static final int GREYS = 16;

  @Override
  public int height() {
    return (images.size() + IN_ROW - 1) / IN_ROW * ROW;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    for (int i = 0; i < images.size(); i++) {
      double x = Figure.MARGIN + i % IN_ROW * (SIDE * PIXEL + GAP);
      double y = top + 4 + i / IN_ROW * ROW;
      for (int grey = 1; grey < GREYS; grey++) {
        Shape pixels = pixels(i, grey, x, y);
        if (!pixels.pieces().isEmpty()) {
          canvas.fillPixels(pixels, Colour.INK, (double) grey / (GREYS - 1));
        }
      }
      canvas.stroke(
          Shape.rectangle(x - 1, y - 1, SIDE * PIXEL + 2, SIDE * PIXEL + 2),
          Canvas.Stroke.solid(Colour.GRID, 1));
      canvas.text(
          "label " + images.label(i),
          x + SIDE * PIXEL / 2,
          y + SIDE * PIXEL + 17,
          TextStyle.QUIET,
          Anchor.MIDDLE);
    }
  }

  /** The pixels of one grey value, neighbours in a row as one rectangle. */
  private Shape pixels(int image, int grey, double x, double y) {
    Shape pixels = new Shape();
    for (int row = 0; row < SIDE; row++) {
      int column = 0;
      while (column < SIDE) {
        int from = column;
        while (column < SIDE && grey(image, row, column) == grey) {
          column++;
        }
        if (column > from) {
          pixels.addRectangle(x + from * PIXEL, y + row * PIXEL, (column - from) * PIXEL, PIXEL);
        }
        column++;
      }
    }
    return pixels;
  }

  private int grey(int image, int row, int column) {
    return (images.pixel(image, row * SIDE + column) * (GREYS - 1) + 127) / 255;
  }
}
