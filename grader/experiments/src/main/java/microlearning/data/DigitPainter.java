package microlearning.data;

/**
 * A round pen on a grid of 28 x 28 pixels. The ink of a pixel falls with the distance of its centre
 * from the pen's path: full up to half a pixel inside the pen's edge, none from half a pixel
 * outside it. Where paths cross, the darker ink stays.
 *
 * <p>Lengths are in pixels; x runs to the right and y downwards from the grid's upper left corner.
 */
final class DigitPainter {
  private static final int SIDE = LabelledImages.SIDE;
  private static final int PIECES = 6; // straight pieces from one point to the next

  private final double radius;
  private final double[] ink = new double[SIDE * SIDE];

  DigitPainter(double radius) {
    this.radius = radius;
  }

  /** The ink of the pixels, row by row: 0 (paper) to 1. */
  double[] ink() {
    return ink;
  }

  /** Joins the points by straight lines. */
  void lines(double[] x, double[] y) {
    for (int i = 0; i + 1 < x.length; i++) {
      segment(x[i], y[i], x[i + 1], y[i + 1]);
    }
  }

  /**
   * Runs a Catmull-Rom spline through the points, the first and last taken twice (E. Catmull and R.
   * Rom, A class of local interpolating splines, 1974).
   */
  void curve(double[] x, double[] y) {
    int last = x.length - 1;
    for (int i = 0; i < last; i++) {
      int before = Math.max(i - 1, 0);
      int after = Math.min(i + 2, last);
      double fromX = x[i];
      double fromY = y[i];
      for (int piece = 1; piece <= PIECES; piece++) {
        double t = (double) piece / PIECES;
        double toX = spline(x[before], x[i], x[i + 1], x[after], t);
        double toY = spline(y[before], y[i], y[i + 1], y[after], t);
        segment(fromX, fromY, toX, toY);
        fromX = toX;
        fromY = toY;
      }
    }
  }

  /** The cubic from b (t = 0) to c (t = 1) with the slopes (c - a) / 2 and (d - b) / 2. */
  private static double spline(double a, double b, double c, double d, double t) {
    double cubic = 3 * (b - c) + d - a;
    double square = 2 * a - 5 * b + 4 * c - d;
    return b + 0.5 * t * (c - a + t * (square + t * cubic));
  }

  private void segment(double x0, double y0, double x1, double y1) {
    double reach = radius + 0.5;
    int left = Math.max((int) (Math.min(x0, x1) - reach), 0);
    int right = Math.min((int) (Math.max(x0, x1) + reach), SIDE - 1);
    int top = Math.max((int) (Math.min(y0, y1) - reach), 0);
    int bottom = Math.min((int) (Math.max(y0, y1) + reach), SIDE - 1);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double distance = distance(column + 0.5, row + 0.5, x0, y0, x1, y1);
        double shade = Math.max(0, Math.min(1, reach - distance));
        int pixel = row * SIDE + column;
        ink[pixel] = Math.max(ink[pixel], shade);
      }
    }
  }

  /** Distance from the point (x, y) to the segment from (x0, y0) to (x1, y1). */
  private static double distance(double x, double y, double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    double along = square == 0 ? 0 : ((x - x0) * dx + (y - y0) * dy) / square;
    double t = Math.max(0, Math.min(1, along));
    double offX = x0 + t * dx - x;
    double offY = y0 + t * dy - y;
    return Math.sqrt(offX * offX + offY * offY);
  }
}
