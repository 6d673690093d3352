package microlearning.figures;

/** What a figure is drawn on. Lengths are CSS pixels; y goes down. */
public interface Canvas {
  /** Where a text lies about its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** A line's look. */
  record Stroke(Colour colour, double width, double opacity, double... dashes) {
    public static Stroke solid(Colour colour, double width) {
      return new Stroke(colour, width, 1);
    }
  }

  /** Draws lines. */
  void stroke(Shape shape, Stroke stroke);

  /** Fills what lies within lines. */
  void fill(Shape shape, Colour colour, double opacity);

  /** Fills squares of a grid, without a seam between them. */
  void fillPixels(Shape shape, Colour colour, double opacity);

  /** Writes a line of text whose baseline is at y. */
  void text(String text, double x, double y, TextStyle style, Anchor anchor);

  /** Draws something of which only what lies in a rectangle is seen. */
  void clip(double x, double y, double width, double height, Runnable drawing);
}
