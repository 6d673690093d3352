package microlearning.figures;

import java.util.List;
import microlearning.figures.Canvas.Anchor;
import microlearning.figures.Canvas.Stroke;
import microlearning.network.Rule;
import microlearning.reference.Band;

/**
 * Bars to the right, one below the other, each with its value.
 *
 * @param title what is measured, with its unit
 * @param bars from top to bottom, those of a rule together
 */
record BarPanel(String title, List<Bar> bars) implements Panel {
  private static final int TITLE = 26;
  private static final int ROW = 22;
  private static final int LEFT = 178;
  private static final int VALUE = 58;

  /**
   * A bar.
   *
   * @param band its range over seeds, or null
   */
  record Bar(Rule rule, Appearance look, double value, Band band) {}

  @Override
  public int height() {
    return TITLE + ROW * bars.size() + 14;
  }

  @Override
  public void paint(Canvas canvas, double top) {
    canvas.text(title, Figure.MARGIN, top + 15, TextStyle.QUIET, Anchor.START);
    Axis axis = Range.linear(0, most()).axis(LEFT, Figure.WIDTH - Figure.MARGIN - VALUE);
    Rule before = null;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = top + TITLE + i * ROW + ROW / 2.0;
      if (bar.rule() != before) {
        Marker.of(bar.rule()).paint(canvas, Figure.MARGIN + 4, y, Colour.of(bar.rule()));
        canvas.text(bar.rule().title(), Figure.MARGIN + 16, y + 4, TextStyle.LABEL, Anchor.START);
        before = bar.rule();
      }
      paint(canvas, bar, axis, y);
    }
    canvas.stroke(
        Shape.line(LEFT, top + TITLE, LEFT, top + TITLE + ROW * bars.size()),
        Stroke.solid(Colour.MUTED, 1));
  }

  private static void paint(Canvas canvas, Bar bar, Axis axis, double y) {
    double end = Double.isFinite(bar.value()) ? axis.pixel(Math.max(0, bar.value())) : LEFT;
    Colour colour = Colour.of(bar.rule());
    double text = end;
    if (bar.look() == Appearance.BEHIND) {
      canvas.fill(Shape.rectangle(LEFT, y - 7, end - LEFT, 14), colour, 0.35);
    } else {
      canvas.fill(Shape.rectangle(LEFT, y - 7, end - LEFT, 14), colour, 0.75);
      canvas.stroke(Shape.rectangle(LEFT, y - 7, end - LEFT, 14), bar.look().stroke(colour, true));
    }
    if (bar.band() != null) {
      double low = axis.pixel(bar.band().minimum());
      double high = axis.pixel(bar.band().maximum());
      Shape range = Shape.line(low, y, high, y).lift().to(low, y - 4).to(low, y + 4).lift();
      range.to(high, y - 4).to(high, y + 4);
      canvas.stroke(range, Stroke.solid(Colour.PAPER, 4));
      canvas.stroke(range, Stroke.solid(Colour.INK, 1.3));
      text = Math.max(end, high);
    }
    canvas.text(Decimal.of(bar.value(), 3), text + 8, y + 4, TextStyle.LABEL, Anchor.START);
  }

  private double most() {
    double most = 0;
    for (Bar bar : bars) {
      if (Double.isFinite(bar.value())) {
        most = Math.max(most, bar.value());
      }
      if (bar.band() != null) {
        most = Math.max(most, bar.band().maximum());
      }
    }
    return most > 0 ? most : 1;
  }
}
