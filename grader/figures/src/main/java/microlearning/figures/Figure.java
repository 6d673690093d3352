package microlearning.figures;

import java.io.IOException;
import java.util.List;
import microlearning.figures.Canvas.Anchor;

/**
 * A figure: its title, a legend and panels below each other.
 *
 * @param id name in files and pages, of letters, digits and hyphens
 * @param title in a few words
 * @param caption what is drawn, in sentences
 * @param details what is to be seen, in sentences, for who cannot see it
 * @param legend of all panels
 * @param panels from top to bottom
 * @param table the same in numbers
 */
public record Figure(
    String id,
    String title,
    String caption,
    String details,
    Legend legend,
    List<Panel> panels,
    Table table) {
  /** In CSS pixels; narrow enough for its texts to be read on a telephone. */
  static final int WIDTH = 420;

  /** Between the figure and its edges. */
  static final int MARGIN = 14;

  private static final int TITLE_HEIGHT = 32;

  /** The figure as an SVG file, the same bytes on every machine. */
  public String svg() {
    return Svg.file(this);
  }

  /** The figure as an SVG element of a page that has the {@link #styleSheet()}. */
  public String element() {
    return Svg.element(this);
  }

  /**
   * What the lines are made of, as JSON for a script that shows values under the pointer; empty if
   * there are no lines with names.
   */
  public String values() {
    return CurveValues.json(this);
  }

  /** The style sheet of figures' elements, which follows the screen. */
  public static String styleSheet() {
    return Colour.styleSheet();
  }

  /**
   * The figure as a PNG file.
   *
   * @throws IOException if this Java cannot write text in images
   */
  public byte[] png() throws IOException {
    return Png.file(this);
  }

  int height() {
    return TITLE_HEIGHT + legend.height() + panels.stream().mapToInt(Panel::height).sum();
  }

  /** Where the panels begin. */
  double panelsTop() {
    return TITLE_HEIGHT + legend.height();
  }

  void paint(Canvas canvas) {
    canvas.text(title, MARGIN, 22, TextStyle.TITLE, Anchor.START);
    legend.paint(canvas, TITLE_HEIGHT);
    double top = panelsTop();
    for (Panel panel : panels) {
      panel.paint(canvas, top);
      top += panel.height();
    }
  }
}
