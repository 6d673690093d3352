package microlearning.figures;

import java.util.List;

/** Values on a way of pixels, with ticks at round numbers. */
public interface Axis {
  /** One number at which an axis has a tick; the label may be empty. */
  record Tick(double value, String label) {}

  /** Where a value lies, in pixels; not finite if it lies nowhere. */
  double pixel(double value);

  /**
   * Ticks at round numbers.
   *
   * @param atMost how many steps there may be
   */
  List<Tick> ticks(int atMost);

  /** The same axis, from a tick to a tick. */
  Axis rounded(int atMost);
}
