package microlearning.network;

import microlearning.matrix.Matrix;
import microlearning.matrix.Parallel;

/**
 * The logistic function 1/(1 + exp(−x)) of many numbers, with x capped at ±500 as in the tutorial:
 * the same bits as with {@link StrictMath#exp}, several times as fast.
 *
 * <p>{@code StrictMath.exp} is fdlibm's (Sun Microsystems' freely distributable math library,
 * {@code e_exp.c}), whose formula is written here in loops that the JIT compiler turns into vector
 * instructions:
 *
 * <pre>
 *   x = k·ln 2 + r,  |r| ≤ ln 2 / 2
 *   c = r − r²·(P1 + r²·(P2 + r²·(P3 + r²·(P4 + r²·P5))))
 *   exp(x) = 2^k · (1 + r + r·c/(2 − c))
 * </pre>
 *
 * <p>fdlibm rounds x/ln 2 to k in another way, and has cases of its own for tiny and for large x.
 * Where that could make a difference, {@code StrictMath} is asked: about once in 200,000 numbers.
 */
final class Logistic {
  private static final double CAP = 500;

  /** Below this, fdlibm takes exp(x) for 1 + x. */
  private static final double TINY = 0x1p-28;

  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  private static final double INVERSE_LN2 = 0x1.71547652b82fep0;
  private static final double P1 = 0x1.555555555553ep-3;
  private static final double P2 = -0x1.6c16c16bebd93p-9;
  private static final double P3 = 0x1.1566aaf25de2cp-14;
  private static final double P4 = -0x1.bbd41c5d26bf1p-20;
  private static final double P5 = 0x1.6376972bea4d0p-25;

  /** Added and taken away again, it leaves a double rounded to a whole number. */
  private static final double ROUNDER = 0x1.8p52;

  /**
   * fdlibm tells cases apart by the upper half of a double, so up to a millionth off the middle.
   */
  private static final double NEAR_THE_MIDDLE = 0.5 - 2e-6;

  /** Numbers at a time: a constant, so that the JIT compiler knows how long the loops are. */
  private static final int LENGTH = 256;

  private static final int NUMBERS_FOR_A_THREAD = 10_000;

  private final double[] inputs = new double[LENGTH];
  private final double[] wholes = new double[LENGTH];
  private final double[] rests = new double[LENGTH];
  private final double[] results = new double[LENGTH];

  private Logistic() {}

  /** The function of each entry. */
  static Matrix of(Matrix inputs) {
    double[] from = inputs.values();
    double[] to = new double[from.length];
    Parallel.forRanges(
        from.length, NUMBERS_FOR_A_THREAD, (start, end) -> new Logistic().of(from, to, start, end));
    return Matrix.ofColumnMajor(inputs.rows(), inputs.columns(), to);
  }

  private void of(double[] from, double[] to, int start, int end) {
    for (int i = start; i < end; i += LENGTH) {
      int count = Math.min(LENGTH, end - i);
      System.arraycopy(from, i, inputs, 0, count);
      unscaled(inputs, wholes, rests, results);
      scale();
      finish(results);
      System.arraycopy(results, 0, to, i, count);
    }
  }

  /** exp(−x)/2^k, k, and x/ln 2 − k. */
  private static void unscaled(double[] inputs, double[] wholes, double[] rests, double[] results) {
    for (int i = 0; i < LENGTH; i++) {
      double x = -inputs[i];
      double quotient = x * INVERSE_LN2;
      double k = (quotient + ROUNDER) - ROUNDER;
      double high = x - k * LN2_HIGH;
      double low = k * LN2_LOW;
      double r = high - low;
      double t = r * r;
      double c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
      wholes[i] = k;
      rests[i] = quotient - k;
      results[i] = 1.0 - ((low - (r * c) / (2.0 - c)) - high);
    }
  }

  /** Multiplies by 2^k, or asks StrictMath. */
  private void scale() {
    for (int i = 0; i < LENGTH; i++) {
      double size = Math.abs(inputs[i]);
      if (size >= TINY && size <= CAP && Math.abs(rests[i]) <= NEAR_THE_MIDDLE) {
        results[i] *= Double.longBitsToDouble((long) wholes[i] + 1023 << 52);
      } else {
        results[i] = StrictMath.exp(-Math.max(-CAP, Math.min(CAP, inputs[i])));
      }
    }
  }

  private static void finish(double[] results) {
    for (int i = 0; i < LENGTH; i++) {
      results[i] = 1.0 / (1.0 + results[i]);
    }
  }
}
