package microlearning.variance.figure;

/** What a figure is drawn on. Lengths are CSS pixels, y goes down, colours are 0xRRGGBB. */
interface Drawing {
  /** Where a text lies about its point. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /**
   * Draws lines from point to point.
   *
   * @param points x and y of each in turn
   */
  void line(int colour, double width, double... points);

  /**
   * Fills a polygon.
   *
   * @param corners x and y of each in turn
   */
  void fill(int colour, double... corners);

  /** Writes a text on the baseline y. */
  void text(String text, double x, double y, Anchor anchor);
}
