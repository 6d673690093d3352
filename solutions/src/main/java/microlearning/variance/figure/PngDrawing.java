package microlearning.variance.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws a PNG image, in a font of the machine: its bytes differ between machines. */
final class PngDrawing implements Drawing {
  /** Pixels a CSS pixel. */
  private static final int SCALE = 2;

  private final BufferedImage image;
  private final Graphics2D graphics;

  PngDrawing(int width, int height) {
    System.setProperty("java.awt.headless", "true"); // no screen is needed
    image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, VarianceFigure.FONT_SIZE));
  }

  /** The image's bytes. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  @Override
  public void line(int colour, double width, double... points) {
    graphics.setColor(new Color(colour));
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    graphics.draw(path(points));
  }

  @Override
  public void fill(int colour, double... corners) {
    graphics.setColor(new Color(colour));
    graphics.fill(path(corners));
  }

  @Override
  public void text(String text, double x, double y, Anchor anchor) {
    double width = graphics.getFontMetrics().stringWidth(text);
    double left =
        switch (anchor) {
          case START -> x;
          case MIDDLE -> x - width / 2;
          case END -> x - width;
        };
    graphics.setColor(new Color(VarianceFigure.INK));
    graphics.drawString(text, (float) left, (float) y);
  }

  private static Path2D path(double... points) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }
}
