package microlearning.figures;

/** A part of a figure, as wide as the figure. */
public interface Panel {
  /** Pixels from top to bottom. */
  int height();

  /** Draws the panel. */
  void paint(Canvas canvas, double top);
}
