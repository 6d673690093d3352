package microlearning.figures;

import java.util.function.IntPredicate;
import microlearning.figures.Canvas.Anchor;

/**
 * The place of an image of 28 × 28 pixels among others, five in a row, with a frame and words
 * below.
 *
 * @param x of its left border
 * @param y of its upper border
 */
record ImagePlace(double x, double y) {
  /** Rows and columns of an image. */
  static final int SIDE = 28;

  private static final int IN_ROW = 5;
  private static final double GAP = 14;
  private static final double PIXEL =
      (Figure.WIDTH - 2 * Figure.MARGIN - (IN_ROW - 1) * GAP) / (SIDE * IN_ROW);
  private static final int ROW = (int) (PIXEL * SIDE) + 34;

  /** The height of so many images. */
  static int height(int images) {
    return (images + IN_ROW - 1) / IN_ROW * ROW;
  }

  /** The place of an image by its number, from 0, below a line. */
  static ImagePlace of(int number, double top) {
    return new ImagePlace(
        Figure.MARGIN + number % IN_ROW * (SIDE * PIXEL + GAP), top + 4 + number / IN_ROW * ROW);
  }

  /**
   * Fills pixels, neighbours in a row as one rectangle.
   *
   * @param isFilled of a pixel's number, row by row from 0
   * @param opacity from 0 to 1
   */
  void fill(Canvas canvas, IntPredicate isFilled, Colour colour, double opacity) {
    Shape pixels = new Shape();
    for (int row = 0; row < SIDE; row++) {
      int column = 0;
      while (column < SIDE) {
        int from = column;
        while (column < SIDE && isFilled.test(row * SIDE + column)) {
          column++;
        }
        if (column > from) {
          pixels.addRectangle(x + from * PIXEL, y + row * PIXEL, (column - from) * PIXEL, PIXEL);
        }
        column++;
      }
    }
    if (!pixels.pieces().isEmpty()) {
      canvas.fillPixels(pixels, colour, opacity);
    }
  }

  /** Draws the frame, and writes below it. */
  void frame(Canvas canvas, String words) {
    canvas.stroke(
        Shape.rectangle(x - 1, y - 1, SIDE * PIXEL + 2, SIDE * PIXEL + 2),
        Canvas.Stroke.solid(Colour.GRID, 1));
    canvas.text(words, x + SIDE * PIXEL / 2, y + SIDE * PIXEL + 17, TextStyle.QUIET, Anchor.MIDDLE);
  }
}
