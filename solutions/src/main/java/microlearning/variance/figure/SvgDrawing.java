package microlearning.variance.figure;

import java.util.Locale;
import microlearning.results.ShortestDecimal;

/**
 * Draws an SVG image. Texts stay texts and are not measured, so the bytes are the same on every
 * machine.
 */
final class SvgDrawing implements Drawing {
  private final StringBuilder out = new StringBuilder();

  /**
   * Begins an image.
   *
   * @param title what it is, for who cannot see it; no markup
   * @param description what it shows, likewise
   */
  SvgDrawing(int width, int height, String title, String description) {
    out.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
        aria-labelledby="title desc" font-family="system-ui,'DejaVu Sans',sans-serif" \
        font-size="%d">
        <title id="title">%s</title>
        <desc id="desc">%s</desc>
        """
            .formatted(width, height, VarianceFigure.FONT_SIZE, title, description));
  }

  /** The image's text. */
  String text() {
    return out + "</svg>\n";
  }

  @Override
  public void line(int colour, double width, double... points) {
    out.append("<polyline fill=\"none\" stroke=\"").append(hex(colour));
    out.append("\" stroke-width=\"").append(number(width)).append("\" points=\"");
    append(points);
    out.append("\"/>\n");
  }

  @Override
  public void fill(int colour, double... corners) {
    out.append("<polygon fill=\"").append(hex(colour)).append("\" points=\"");
    append(corners);
    out.append("\"/>\n");
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor) {
    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT));
    out.append("\" fill=\"").append(hex(VarianceFigure.INK)).append("\">");
    out.append(text).append("</text>\n");
  }

  private void append(double... points) {
    for (int i = 0; i < points.length; i++) {
      out.append(i == 0 ? "" : " ").append(number(points[i]));
    }
  }

  private static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }

  private static String number(double value) {
    return ShortestDecimal.of(StrictMath.rint(value * 100) / 100);
  }
}
