package microlearning.variance.figure;

import java.math.BigDecimal;
import java.util.List;
import microlearning.variance.Observation;

/** One half of the figure: the variance against M, or against N, between two axes. */
final class Panel {
  private static final int GRID = 0xd8dee4;
  private static final double TICK = 5;
  private static final double CAP = 4;

  private final Drawing drawing;
  private final LogAxis x;
  private final LogAxis y;

  Panel(Drawing drawing, LogAxis x, LogAxis y) {
    this.drawing = drawing;
    this.x = x;
    this.y = y;
  }

  /**
   * Draws the frame.
   *
   * @param sizes for the ticks of the horizontal axis; the vertical one has powers of ten
   */
  void frame(List<Integer> sizes, String xTitle, String yTitle) {
    for (int power = log10(y.least()); power <= log10(y.most()); power++) {
      double height = y.pixel(StrictMath.pow(10, power));
      String label = BigDecimal.ONE.scaleByPowerOfTen(power).toPlainString();
      drawing.line(GRID, 1, x.start(), height, x.end(), height);
      drawing.text(label, x.start() - 8, height + 5, Drawing.Anchor.END);
    }
    double lastLabel = Double.NEGATIVE_INFINITY;
    for (int size : sizes) {
      double at = x.pixel(size);
      drawing.line(VarianceFigure.INK, 1, at, y.start(), at, y.start() + TICK);
      if (at - lastLabel >= 2.2 * VarianceFigure.FONT_SIZE) {
        drawing.text(String.valueOf(size), at, y.start() + 20, Drawing.Anchor.MIDDLE);
        lastLabel = at;
      }
    }
    drawing.line(VarianceFigure.INK, 1, x.start(), y.end(), x.start(), y.start());
    drawing.line(VarianceFigure.INK, 1, x.start(), y.start(), x.end(), y.start());
    drawing.text(xTitle, (x.start() + x.end()) / 2, y.start() + 44, Drawing.Anchor.MIDDLE);
    drawing.text(yTitle, x.start() - 46, y.end() - 14, Drawing.Anchor.START);
  }

  private static int log10(double powerOfTen) {
    return (int) StrictMath.rint(StrictMath.log10(powerOfTen));
  }

  /** Draws a rule's derived variance as a line, and the measured as points with error bars. */
  void rule(RuleStyle style, double[] sizes, List<Observation> row) {
    double[] line = new double[2 * sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      line[2 * i] = x.pixel(sizes[i]);
      line[2 * i + 1] = y.pixel(row.get(i).derived());
    }
    drawing.line(style.colour(), 2, line);
    for (int i = 0; i < sizes.length; i++) {
      double mean = row.get(i).measured().mean();
      double error = row.get(i).measured().standardError();
      bar(style.colour(), line[2 * i], y.pixel(mean - error), y.pixel(mean + error));
      style.mark(drawing, line[2 * i], y.pixel(mean));
    }
  }

  private void bar(int colour, double at, double low, double high) {
    drawing.line(colour, 1.5, at, low, at, high);
    drawing.line(colour, 1.5, at - CAP, low, at + CAP, low);
    drawing.line(colour, 1.5, at - CAP, high, at + CAP, high);
  }
}
