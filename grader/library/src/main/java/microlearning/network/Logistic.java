package microlearning.network;

import java.util.List;
import microlearning.matrix.Parallel;
import microlearning.matrix.VectorClass;

/**
 * The logistic function 1/(1 + exp(−x)) of many numbers, with x capped at ±500 as in the tutorial:
 * the same bits as with {@link StrictMath#exp}, several times as fast.
 *
 * <p>{@code StrictMath.exp} is fdlibm's (Sun Microsystems' freely distributable math library,
 * {@code e_exp.c}), whose formula is written here for vector instructions:
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
abstract class Logistic {
  static final double CAP = 500;

  /** Below this, fdlibm takes exp(x) for 1 + x. */
  static final double TINY = 0x1p-28;

  static final double LN2_HIGH = 0x1.62e42feep-1;
  static final double LN2_LOW = 0x1.a39ef35793c76p-33;
  static final double INVERSE_LN2 = 0x1.71547652b82fep0;
  static final double P1 = 0x1.555555555553ep-3;
  static final double P2 = -0x1.6c16c16bebd93p-9;
  static final double P3 = 0x1.1566aaf25de2cp-14;
  static final double P4 = -0x1.bbd41c5d26bf1p-20;
  static final double P5 = 0x1.6376972bea4d0p-25;

  /** Added and taken away again, it leaves a double rounded to a whole number. */
  static final double ROUNDER = 0x1.8p52;

  /** Added to k, it leaves the exponent of 2^k in a double's bits, behind those of the fraction. */
  static final long EXPONENT_BIAS = 1023;

  static final int FRACTION_BITS = 52;

  /**
   * fdlibm tells cases apart by the upper half of a double, so up to a millionth off the middle.
   */
  static final double NEAR_THE_MIDDLE = 0.5 - 2e-6;

  /** The ways that this JVM has. All give the same bits. */
  static final List<Logistic> WAYS = VectorClass.ways(Logistic.class, new LoopLogistic());

  private static final Logistic FASTEST = WAYS.get(WAYS.size() - 1);

  private static final int NUMBERS_FOR_A_THREAD = 10_000;

  /** Replaces each entry by its function. */
  static void activate(double[] values) {
    activate(FASTEST, values);
  }

  /** Replaces each entry by its function, in one of the ways. */
  static void activate(Logistic way, double[] values) {
    Parallel.forRanges(
        values.length, NUMBERS_FOR_A_THREAD, (start, end) -> way.replace(values, start, end));
  }

  /** Replaces entries start to end − 1. */
  abstract void replace(double[] values, int start, int end);

  /** exp(−x), of x capped. */
  static double exponential(double x) {
    return StrictMath.exp(-Math.max(-CAP, Math.min(CAP, x)));
  }
}
