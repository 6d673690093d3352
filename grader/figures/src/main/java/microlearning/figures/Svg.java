package microlearning.figures;

import java.util.List;
import java.util.Locale;

/**
 * Draws on an SVG image. Texts stay texts, in the reader's fonts, and are laid out without
 * measuring them: the bytes are the same on every machine.
 */
final class Svg implements Canvas {
  private final StringBuilder out = new StringBuilder();

  private Svg() {}

  /** A figure as an SVG file of its own, with its background and style sheet. */
  static String file(Figure figure) {
    String style = "<style>\n" + Colour.styleSheet() + "</style>\n";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + element(figure, "xmlns=\"http://www.w3.org/2000/svg\" ", style, true);
  }

  /** A figure as an element of a page that has the style sheet. */
  static String element(Figure figure) {
    return element(figure, "", "", false);
  }

  private static String element(
      Figure figure, String attributes, String style, boolean background) {
    Svg svg = new Svg();
    int height = figure.height();
    svg.out.append(
        String.format(
            Locale.ROOT,
            "<svg %sclass=\"figure\" viewBox=\"0 0 %d %d\" role=\"img\" "
                + "aria-labelledby=\"%s-title %s-desc\">\n",
            attributes,
            Figure.WIDTH,
            height,
            figure.id(),
            figure.id()));
    svg.out.append("<title id=\"").append(figure.id()).append("-title\">");
    svg.out.append(Html.escape(figure.title())).append("</title>\n");
    svg.out.append("<desc id=\"").append(figure.id()).append("-desc\">");
    svg.out
        .append(Html.escape(figure.caption() + " " + figure.details()))
        .append("</desc>\n")
        .append(style);
    if (background) {
      svg.fill(Shape.rectangle(0, 0, Figure.WIDTH, height), Colour.PAPER, 1);
    }
    figure.paint(svg);
    return svg.out.append("</svg>\n").toString();
  }

  @Override
  public void stroke(Shape shape, Stroke stroke) {
    path(shape, "fill=\"none\" class=\"s-" + stroke.colour().id() + "\"")
        .append(" stroke-width=\"")
        .append(number(stroke.width()))
        .append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\"");
    opacity("stroke-opacity", stroke.opacity());
    if (stroke.dashes().length > 0) {
      out.append(" stroke-dasharray=\"");
      for (double dash : stroke.dashes()) {
        out.append(number(dash)).append(' ');
      }
      out.setCharAt(out.length() - 1, '"');
    }
    out.append("/>\n");
  }

  @Override
  public void fill(Shape shape, Colour colour, double opacity) {
    path(shape, "class=\"f-" + colour.id() + "\"");
    opacity("fill-opacity", opacity);
    out.append("/>\n");
  }

  @Override
  public void fillPixels(Shape shape, Colour colour, double opacity) {
    path(shape, "shape-rendering=\"crispEdges\" class=\"f-" + colour.id() + "\"");
    opacity("fill-opacity", opacity);
    out.append("/>\n");
  }

  private StringBuilder path(Shape shape, String attributes) {
    out.append("<path ").append(attributes).append(" d=\"");
    for (List<double[]> piece : shape.pieces()) {
      char command = 'M';
      for (double[] point : piece) {
        out.append(command).append(number(point[0])).append(' ').append(number(point[1]));
        command = 'L';
      }
    }
    return out.append('"');
  }

  private void opacity(String attribute, double opacity) {
    if (opacity < 1) {
      out.append(' ').append(attribute).append("=\"").append(number(opacity)).append('"');
    }
  }

  @Override
  public void text(String text, double x, double y, TextStyle style, Anchor anchor) {
    out.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" class=\"t-").append(style.id()).append(" f-").append(style.colour().id());
    if (anchor != Anchor.START) {
      out.append("\" text-anchor=\"").append(anchor.name().toLowerCase(Locale.ROOT));
    }
    out.append("\">").append(Html.escape(text)).append("</text>\n");
  }

  /** An SVG within the SVG shows its own rectangle only; unlike a clip path it needs no name. */
  @Override
  public void clip(double x, double y, double width, double height, Runnable drawing) {
    String box = number(x) + " " + number(y) + " " + number(width) + " " + number(height);
    out.append("<svg x=\"").append(number(x)).append("\" y=\"").append(number(y));
    out.append("\" width=\"").append(number(width)).append("\" height=\"").append(number(height));
    out.append("\" viewBox=\"").append(box).append("\">\n");
    drawing.run();
    out.append("</svg>\n");
  }

  /** Rounded to hundredths, and within what every renderer can draw. */
  static String number(double value) {
    long hundredths = (long) StrictMath.rint(Math.max(-1e6, Math.min(1e6, value)) * 100);
    String sign = hundredths < 0 ? "-" : "";
    long whole = Math.abs(hundredths) / 100;
    long part = Math.abs(hundredths) % 100;
    if (part == 0) {
      return sign + whole;
    }
    String digits = part < 10 ? "0" + part : part % 10 == 0 ? "" + part / 10 : "" + part;
    return sign + whole + "." + digits;
  }
}
