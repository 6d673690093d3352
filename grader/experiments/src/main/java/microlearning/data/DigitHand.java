package microlearning.data;

import java.util.List;
import microlearning.random.Generator;

/**
 * A handwriting, drawn for every image: slant, tilt, size, place and thickness of the pen for the
 * whole digit, a tremble for each control point, a grain for each inked pixel.
 *
 * <p>The spreads were chosen by eye, and to come near MNIST: of 10,000 images, 19.6 % of the pixels
 * have ink (MNIST 19.1 %), and the nearest class mean tells 82.5 % of 1,000 others (MNIST 82.0 %).
 */
final class DigitHand {
  // Lengths in pixels.
  private static final double WIDTH = 20;
  private static final double HEIGHT = 19.5;
  private static final double PLACE_SD = 1;
  private static final double THINNEST_RADIUS = 0.8;
  private static final double THICKEST_RADIUS = 1.6;

  // Without a unit: shifts as a part of the other coordinate, the rest as a part of the whole.
  private static final double MEAN_SLANT = 0.1;
  private static final double SLANT_SD = 0.18;
  private static final double TILT_SD = 0.06;
  private static final double SIZE_SD = 0.08;
  private static final double TREMBLE_SD = 0.03;
  private static final double GRAIN_SD = 0.1;

  private final Generator generator;
  private final double slant;
  private final double tilt;
  private final double width;
  private final double height;
  private final double centreX;
  private final double centreY;
  private final DigitPainter painter;

  /** Draws a handwriting; the order of the draws is part of the data set. */
  DigitHand(Generator generator) {
    this.generator = generator;
    slant = MEAN_SLANT + generator.normal(SLANT_SD);
    tilt = generator.normal(TILT_SD);
    width = WIDTH * (1 + generator.normal(SIZE_SD));
    height = HEIGHT * (1 + generator.normal(SIZE_SD));
    centreX = LabelledImages.SIDE / 2.0 + generator.normal(PLACE_SD);
    centreY = LabelledImages.SIDE / 2.0 + generator.normal(PLACE_SD);
    double thickness = generator.random();
    painter = new DigitPainter(THINNEST_RADIUS + thickness * (THICKEST_RADIUS - THINNEST_RADIUS));
  }

  /**
   * Writes a digit in one of its ways, all equally likely.
   *
   * @param digit 0 to 9
   * @return 784 unsigned bytes, row by row: 0 (paper) to 255 (ink)
   */
  byte[] write(int digit) {
    List<List<DigitStrokes.Stroke>> ways = DigitStrokes.of(digit);
    for (DigitStrokes.Stroke stroke : ways.get((int) generator.integers(0, ways.size()))) {
      write(stroke);
    }
    return grained(painter.ink());
  }

  private void write(DigitStrokes.Stroke stroke) {
    int points = stroke.x().length;
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      double right = stroke.x()[i] - 0.5 + generator.normal(TREMBLE_SD);
      double down = stroke.y()[i] - 0.5 + generator.normal(TREMBLE_SD);
      x[i] = centreX + width * (right - slant * down);
      y[i] = centreY + height * (down + tilt * right);
    }
    if (stroke.curved()) {
      painter.curve(x, y);
    } else {
      painter.lines(x, y);
    }
  }

  private byte[] grained(double[] ink) {
    byte[] pixels = new byte[ink.length];
    for (int i = 0; i < ink.length; i++) {
      if (ink[i] > 0) {
        double shade = ink[i] * (1 + generator.normal(GRAIN_SD));
        pixels[i] = (byte) (int) (0.5 + 255 * Math.max(0, Math.min(shade, 1)));
      }
    }
    return pixels;
  }
}
