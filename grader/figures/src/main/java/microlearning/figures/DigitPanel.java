package microlearning.figures;

import microlearning.data.LabelledImages;

/**
 * Images with their labels, five in a row.
 *
 * @param images as many as are drawn
 */
record DigitPanel(LabelledImages images) implements Panel {
  /** Grey values are drawn in so many steps, which the eye takes for all of them. */
  private static final int GREYS = 16;

  @Override
  public int height() {
    return ImagePlace.height(images.size());
  }

  @Override
  public void paint(Canvas canvas, double top) {
    for (int i = 0; i < images.size(); i++) {
      ImagePlace place = ImagePlace.of(i, top);
      int image = i;
      for (int step = 1; step < GREYS; step++) {
        int grey = step;
        place.fill(
            canvas, pixel -> grey(image, pixel) == grey, Colour.INK, (double) grey / (GREYS - 1));
      }
      place.frame(canvas, "label " + images.label(i));
    }
  }

  private int grey(int image, int pixel) {
    return (images.pixel(image, pixel) * (GREYS - 1) + 127) / 255;
  }
}
