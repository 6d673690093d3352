package microlearning.random;

import java.util.Arrays;

/**
 * Standard normal draws by the ziggurat method: Marsaglia and Tsang, "The Ziggurat Method for
 * Generating Random Variables" (Journal of Statistical Software 5(8), 2000), with NumPy's 256
 * layers and its use of the bits of a 64-bit draw:
 *
 * <pre>
 *   bits 0..7    layer
 *   bit  8       sign
 *   bits 9..60   magnitude m:  x = m · width[layer], accepted at once if below core[layer]
 * </pre>
 *
 * <p>About 3 in 200 draws are not accepted at once: they lie at the edge of a layer, or in layer 0
 * beyond {@link #R}. Only those reach {@code exp} and {@code log1p}, taken from {@link StrictMath}
 * so that all machines agree. NumPy takes them from the platform's C library, whose log1p may
 * differ in the last bit. So may then a normal in the tail: 1 in 60 million normals did.
 */
final class ZigguratNormal {

  /** Where the tail begins: the right end of layer 255 (with its inverse, in NumPy's digits). */
  static final double R = 3.6541528853610087963519472518;

  private static final double R_INVERSE = 0.27366123732975827203338247596;

  private static final ZigguratTables TABLES = ZigguratTables.read();
  private static final long[] CORE = TABLES.core();
  private static final double[] WIDTH = TABLES.width();
  private static final double[] HEIGHT = TABLES.height();

  /** The widths, and behind them the same with a minus: a draw's last nine bits are its place. */
  private static final double[] SIGNED_WIDTH = signed(WIDTH);

  /** The bits of 2<sup>52</sup>: a double with these, and a whole number below, is their sum. */
  private static final long TWO_TO_52 = 0x433L << 52;

  /** More than {@code exp} and the bounds of it are rounded by. */
  private static final double MARGIN = 1e-12;

  private ZigguratNormal() {}

  static double sample(RawDraws bits) {
    long draw = bits.nextLong();
    return isInCore(draw) ? candidate(draw) : outsideCore(bits, draw);
  }

  /** Whether a draw is a normal by itself: its {@link #candidate}. */
  static boolean isInCore(long draw) {
    return magnitude(draw) < CORE[layer(draw)];
  }

  private static double outsideCore(RawDraws bits, long draw) {
    int layer = layer(draw);
    if (layer == 0) {
      return tail(bits, draw);
    }
    double x = candidate(draw);
    double y = (HEIGHT[layer - 1] - HEIGHT[layer]) * bits.nextDouble() + HEIGHT[layer];
    return isUnderTheCurve(x, y, layer) ? x : sample(bits);
  }

  /**
   * Whether y &lt; exp(−x²/2). With d = (right² − x²)/2, the curve is exp(d) times as high as at
   * the layer's right end, and as d &lt; 0.75 in all layers,
   *
   * <pre>T &lt;= exp(d) &lt; T + d⁵/50,   T = 1 + d + d²/2 + d³/6 + d⁴/24</pre>
   *
   * <p>which decides all but one case in 100,000 without the exponential, and never another way.
   */
  static boolean isUnderTheCurve(double x, double y, int layer) {
    double right = 0x1p52 * WIDTH[layer];
    double d = 0.5 * (right - x) * (right + x);
    double low = HEIGHT[layer] * (1 + d * (1 + d * (1 / 2.0 + d * (1 / 6.0 + d / 24))));
    if (y < low * (1 - MARGIN)) {
      return true;
    }
    double high = low + HEIGHT[layer] * d * d * d * d * d / 50;
    return y < high * (1 + MARGIN) && y < StrictMath.exp(-0.5 * x * x);
  }

  /** Marsaglia's method for the tail. Its sign is bit 17 of the draw, as NumPy has it. */
  private static double tail(RawDraws bits, long draw) {
    double x;
    double y;
    do {
      x = -R_INVERSE * StrictMath.log1p(-bits.nextDouble());
      y = -StrictMath.log1p(-bits.nextDouble());
    } while (y + y <= x * x);
    return (draw >>> 17 & 1) == 0 ? R + x : -(R + x);
  }

  private static int layer(long draw) {
    return (int) draw & 0xff;
  }

  private static long magnitude(long draw) {
    return draw >>> 9 & 0x000f_ffff_ffff_ffffL;
  }

  /**
   * The draw's x. A conversion from long to double would say the same, but JDK 17 lets it wait for
   * the one before: that took as long as the rest of a draw.
   */
  static double candidate(long draw) {
    double magnitude = Double.longBitsToDouble(magnitude(draw) | TWO_TO_52) - 0x1p52;
    return magnitude * SIGNED_WIDTH[(int) draw & 0x1ff];
  }

  private static double[] signed(double[] widths) {
    double[] signed = Arrays.copyOf(widths, 2 * widths.length);
    for (int i = 0; i < widths.length; i++) {
      signed[widths.length + i] = -widths[i];
    }
    return signed;
  }
}
