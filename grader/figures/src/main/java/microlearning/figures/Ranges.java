package microlearning.figures;

import java.util.List;
import microlearning.reference.Quantity;

/**
 * Finds the range of the y axis.
 *
 * @param firstIsBehind whether one run is what the others are held against: a loss that explodes
 *     must not press it flat
 */
record Ranges(boolean firstIsBehind) {
  /** How far above the greatest loss of the run behind the axis may reach, as a factor. */
  private static final double ABOVE = 1.5;

  /** Values near zero need not fill the figure: that would make noise look like a signal. */
  private static final double NARROWEST_COSINE = 0.1;

  LinePanel.Range of(Quantity quantity, List<LinePanel.Line> lines, List<LinePanel.Band> bands) {
    if (quantity == Quantity.ACCURACY) {
      return new LinePanel.Range(0, 100);
    }
    double least = 0;
    double most = 0;
    double mostBehind = 0;
    for (LinePanel.Line line : lines) {
      for (double value : line.y()) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
          mostBehind = line.look() == Look.BEHIND ? Math.max(mostBehind, value) : mostBehind;
        }
      }
    }
    if (quantity == Quantity.LOSS) {
      double cap = firstIsBehind && mostBehind > 0 ? ABOVE * mostBehind : Double.MAX_VALUE;
      return new LinePanel.Range(0, most > 0 ? Math.min(most, cap) : 1);
    }
    for (LinePanel.Band band : bands) {
      for (int i = 0; i < band.x().length; i++) {
        least = Math.min(least, band.low()[i]);
        most = Math.max(most, band.high()[i]);
      }
    }
    if (least < 0) {
      least = Math.min(least, -NARROWEST_COSINE / 2);
    }
    return new LinePanel.Range(least, Math.max(most, NARROWEST_COSINE / 2));
  }
}
