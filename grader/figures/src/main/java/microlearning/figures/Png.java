package microlearning.figures;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws on an image of pixels, in the colours of a light screen. Texts are in a font of the
 * machine, so the bytes differ between machines.
 */
final class Png implements Canvas {
  private static final int SCALE = 3;

  private final Graphics2D graphics;

  private Png(Graphics2D graphics) {
    this.graphics = graphics;
  }

  /**
   * A figure as a PNG file.
   *
   * @throws IOException if this Java has no fonts to draw with
   */
  static byte[] file(Figure figure) throws IOException {
    try {
      return draw(figure);
    } catch (InternalError | LinkageError | NullPointerException e) {
      // What AWT throws on a machine without fonts, or without its own native libraries.
      throw new IOException("this Java cannot write text in images (are there any fonts?)", e);
    }
  }

  private static byte[] draw(Figure figure) throws IOException {
    BufferedImage image =
        new BufferedImage(
            Figure.WIDTH * SCALE, figure.height() * SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.scale(SCALE, SCALE);
    Png png = new Png(graphics);
    png.fill(Shape.rectangle(0, 0, Figure.WIDTH, figure.height()), Colour.PAPER, 1);
    figure.paint(png);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.setUseCache(false);
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  @Override
  public void stroke(Shape shape, Stroke stroke) {
    paint(stroke.colour(), stroke.opacity());
    float[] dashes = new float[stroke.dashes().length];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = (float) stroke.dashes()[i];
    }
    graphics.setStroke(
        new BasicStroke(
            (float) stroke.width(),
            BasicStroke.CAP_ROUND,
            BasicStroke.JOIN_ROUND,
            10,
            dashes.length == 0 ? null : dashes,
            0));
    graphics.draw(path(shape));
  }

  @Override
  public void fill(Shape shape, Colour colour, double opacity) {
    paint(colour, opacity);
    graphics.fill(path(shape));
  }

  @Override
  public void fillPixels(Shape shape, Colour colour, double opacity) {
    Object before = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    fill(shape, colour, opacity);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, before);
  }

  @Override
  public void text(String text, double x, double y, TextStyle style, Anchor anchor) {
    paint(style.colour(), 1);
    graphics.setFont(
        new Font(Font.SANS_SERIF, style.bold() ? Font.BOLD : Font.PLAIN, style.size()));
    double width = graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.drawString(text, (float) left, (float) y);
  }

  @Override
  public void clip(double x, double y, double width, double height, Runnable drawing) {
    java.awt.Shape before = graphics.getClip();
    graphics.clip(new Rectangle2D.Double(x, y, width, height));
    drawing.run();
    graphics.setClip(before);
  }

  private void paint(Colour colour, double opacity) {
    graphics.setColor(new Color(colour.light()));
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
  }

  private static Path2D path(Shape shape) {
    Path2D path = new Path2D.Double();
    for (List<double[]> piece : shape.pieces()) {
      path.moveTo(piece.get(0)[0], piece.get(0)[1]);
      piece.forEach(point -> path.lineTo(point[0], point[1]));
    }
    return path;
  }
}
