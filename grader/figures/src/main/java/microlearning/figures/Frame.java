package microlearning.figures;

import java.util.List;
import microlearning.figures.Canvas.Anchor;
import microlearning.figures.Canvas.Stroke;

/** Two axes with their titles and a grid. The y axis reaches from tick to tick. */
public final class Frame {
  private static final int TITLE = 26;
  private static final int PLOT = 210;
  private static final int BELOW = 54;
  private static final int LEFT = 58;
  private static final int RIGHT = Figure.WIDTH - Figure.MARGIN - 2;
  private static final int TICKS = 6;

  /** How far signs may reach over an axis. */
  private static final int OVER = 6;

  public static final int HEIGHT = TITLE + PLOT + BELOW;

  private final double top;
  private final Axis x;
  private final Axis y;

  public Frame(double top, Range xs, Range ys) {
    this.top = top;
    x = xs.axis(LEFT, RIGHT);
    y = ys.axis(top + TITLE + PLOT, top + TITLE).rounded(TICKS);
  }

  public Axis x() {
    return x;
  }

  public Axis y() {
    return y;
  }

  /** Draws axes with round numbers. */
  public void paint(Canvas canvas, String xTitle, String yTitle) {
    paint(canvas, xTitle, yTitle, x.ticks(TICKS));
  }

  /** Draws axes with given numbers on the x axis. */
  public void paint(Canvas canvas, String xTitle, String yTitle, List<Axis.Tick> xTicks) {
    double bottom = top + TITLE + PLOT;
    canvas.text(yTitle, Figure.MARGIN, top + 11, TextStyle.QUIET, Anchor.START);
    for (Axis.Tick tick : y.ticks(TICKS)) {
      double at = y.pixel(tick.value());
      canvas.stroke(Shape.line(LEFT, at, RIGHT, at), Stroke.solid(Colour.GRID, 1));
      canvas.text(tick.label(), LEFT - 8, at + 4, TextStyle.QUIET, Anchor.END);
    }
    for (Axis.Tick tick : xTicks) {
      double at = x.pixel(tick.value());
      canvas.stroke(Shape.line(at, bottom, at, bottom + 4), Stroke.solid(Colour.MUTED, 1));
      if (!tick.label().isEmpty()) {
        canvas.text(tick.label(), at, bottom + 19, TextStyle.QUIET, Anchor.MIDDLE);
      }
    }
    canvas.stroke(Shape.line(LEFT, bottom, RIGHT, bottom), Stroke.solid(Colour.MUTED, 1));
    canvas.text(xTitle, RIGHT, bottom + 37, TextStyle.QUIET, Anchor.END);
  }

  /** Draws what is seen between the axes only. */
  public void within(Canvas canvas, Runnable drawing) {
    canvas.clip(LEFT - OVER, top + TITLE - OVER, RIGHT - LEFT + 2 * OVER, PLOT + 2 * OVER, drawing);
  }
}
