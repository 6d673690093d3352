package microlearning.figures;

import java.util.ArrayList;
import java.util.List;
import microlearning.figures.Canvas.Anchor;
import microlearning.network.Rule;

/** What colours, signs and lines stand for, in two columns. */
public final class Legend {
  private static final int ROW = 20;
  private static final int COLUMN = (Figure.WIDTH - 2 * Figure.MARGIN) / 2;
  private static final int SAMPLE = 26;

  /** The ends of broad lines are round. */
  private static final int INSET = 3;

  /** So many characters of 13 pixels fit in a column in every usual font. */
  private static final int LONGEST = 21;

  /** Draws the sample of an entry from x on, at the height y. */
  private interface Sample {
    void paint(Canvas canvas, double x, double y);
  }

  private record Entry(String text, Sample sample) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Adds a rule. */
  public Legend add(Rule rule) {
    Colour colour = Colour.of(rule);
    return add(
        rule.title(),
        (canvas, x, y) -> {
          canvas.stroke(Shape.line(x, y, x + SAMPLE, y), Appearance.SOLID.stroke(colour, false));
          Marker.of(rule).paint(canvas, x + SAMPLE / 2.0, y, colour);
        });
  }

  /** Adds a run. */
  public Legend add(String run, Appearance look) {
    return add(
        shorten(run),
        (canvas, x, y) ->
            canvas.stroke(
                Shape.line(x + INSET, y, x + SAMPLE - INSET, y), look.stroke(Colour.INK, false)));
  }

  /** Adds the bands. */
  Legend addBand() {
    return add(
        "range over seeds",
        (canvas, x, y) ->
            canvas.fill(Shape.rectangle(x, y - 6, SAMPLE, 12), Colour.INK, LinePanel.SHADE));
  }

  /** Adds the lines that are formulas. */
  public Legend addFormula() {
    return add(
        "formula",
        (canvas, x, y) ->
            canvas.stroke(Shape.line(x, y, x + SAMPLE, y), Canvas.Stroke.solid(Colour.INK, 2)));
  }

  /** Adds the points that were measured. */
  public Legend addMeasured() {
    return add(
        "measured ± std. error",
        (canvas, x, y) -> {
          double middle = x + SAMPLE / 2.0;
          canvas.stroke(Shape.errorBar(middle, y - 8, y + 8), Canvas.Stroke.solid(Colour.INK, 1.5));
          canvas.fill(Shape.rectangle(middle - 3, y - 3, 6, 6), Colour.INK, 1);
        });
  }

  private Legend add(String text, Sample sample) {
    entries.add(new Entry(text, sample));
    return this;
  }

  /** The end of a path says more than its beginning. */
  private static String shorten(String text) {
    return text.length() <= LONGEST ? text : "…" + text.substring(text.length() - LONGEST + 1);
  }

  int height() {
    return entries.isEmpty() ? 0 : (entries.size() + 1) / 2 * ROW + 8;
  }

  void paint(Canvas canvas, double top) {
    for (int i = 0; i < entries.size(); i++) {
      double x = Figure.MARGIN + i % 2 * COLUMN;
      double y = top + i / 2 * ROW + ROW / 2.0;
      entries.get(i).sample.paint(canvas, x, y);
      canvas.text(entries.get(i).text, x + SAMPLE + 8, y + 4, TextStyle.LABEL, Anchor.START);
    }
  }
}
