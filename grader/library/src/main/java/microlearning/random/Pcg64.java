package microlearning.random;

import java.util.Arrays;

/**
 * The bit generator PCG XSL-RR 128/64: O'Neill, "PCG: A Family of Simple Fast Space-Efficient
 * Statistically Good Algorithms for Random Number Generation" (HMC-CS-2014-0905), section 6.3.3.
 *
 * <pre>
 *   state = state · multiplier + increment   (mod 2^128)
 *   draw  = rotateRight64(high ^ low, state >>> 122)
 * </pre>
 *
 * <p>As in NumPy's {@code PCG64}, a draw steps first and then gives out; a 32-bit draw takes the
 * low half of a 64-bit draw and keeps the high half for the next 32-bit draw, and 64-bit draws in
 * between leave that half where it is.
 */
final class Pcg64 implements RawDraws {

  // O'Neill's default 128-bit multiplier, 0x2360ED051FC65DA44385DF649FCCF645.
  private static final long MULTIPLIER_HIGH = 0x2360ED051FC65DA4L;
  private static final long MULTIPLIER_LOW = 0x4385DF649FCCF645L;

  private final long incrementHigh;
  private final long incrementLow;
  private long stateHigh;
  private long stateLow;
  private long draws;

  private boolean halfKept;
  private int keptHalf;

  /** Takes the first two words of the sequence as initial state, the next two as stream. */
  Pcg64(SeedSequence seeds) {
    long[] words = seeds.generateState(4);
    // increment = 2 · stream + 1, which is odd, as a full period needs.
    incrementHigh = words[2] << 1 | words[3] >>> 63;
    incrementLow = words[3] << 1 | 1;
    // One step from state 0 gives the increment; the initial state is added to that.
    stateLow = incrementLow + words[1];
    stateHigh = incrementHigh + words[0] + carry(incrementLow, words[1], stateLow);
    step();
  }

  private Pcg64(Pcg64 other) {
    incrementHigh = other.incrementHigh;
    incrementLow = other.incrementLow;
    stateHigh = other.stateHigh;
    stateLow = other.stateLow;
    halfKept = other.halfKept;
    keptHalf = other.keptHalf;
  }

  private Pcg64(long[] words) {
    stateHigh = words[0];
    stateLow = words[1];
    incrementHigh = words[2];
    incrementLow = words[3];
    halfKept = words[4] != 0;
    keptHalf = (int) words[4];
  }

  /** State, increment, and, above a bit that says whether there is one, the half that is kept. */
  long[] state() {
    long kept = halfKept ? 1L << 32 | keptHalf & 0xFFFF_FFFFL : 0;
    return new long[] {stateHigh, stateLow, incrementHigh, incrementLow, kept};
  }

  /** The generator with a state. The period is full only with an odd increment. */
  static Pcg64 ofState(long[] words) {
    if (words.length != 5 || (words[3] & 1) == 0 || words[4] != 0 && words[4] >>> 32 != 1) {
      throw new IllegalArgumentException(
          "No generator has the state " + Arrays.toString(words) + ".");
    }
    return new Pcg64(words);
  }

  Pcg64 copy() {
    return new Pcg64(this);
  }

  /** Whether all draws to come, of 32 and of 64 bits, are those of the other generator. */
  boolean sameStateAs(Pcg64 other) {
    return stateHigh == other.stateHigh
        && stateLow == other.stateLow
        && incrementHigh == other.incrementHigh
        && incrementLow == other.incrementLow
        && halfKept == other.halfKept
        && (!halfKept || keptHalf == other.keptHalf);
  }

  /** How many 64-bit draws this object has made; a copy starts at none. */
  long draws() {
    return draws;
  }

  /**
   * Leaves out 64-bit draws, in a time that grows with the logarithm of their number: Brown,
   * "Random Number Generation with Arbitrary Strides" (Transactions of the American Nuclear Society
   * 71, 1994). Two steps of a linear generator are one step of another, with multiplier a² and
   * increment (a + 1)·c, so any number of steps is made of those by powers of two.
   *
   * @param count 0 or more
   */
  void skip(long count) {
    long aHigh = MULTIPLIER_HIGH;
    long aLow = MULTIPLIER_LOW;
    long cHigh = incrementHigh;
    long cLow = incrementLow;
    for (long left = count; left > 0; left >>>= 1) {
      if ((left & 1) != 0) {
        step(aHigh, aLow, cHigh, cLow);
      }
      // c becomes a·c + c, then a becomes a·a.
      long productLow = aLow * cLow;
      long productHigh = productHigh(aHigh, aLow, cHigh, cLow);
      long sumLow = productLow + cLow;
      cHigh += productHigh + carry(productLow, cLow, sumLow);
      cLow = sumLow;
      long squareHigh = productHigh(aHigh, aLow, aHigh, aLow);
      aLow *= aLow;
      aHigh = squareHigh;
    }
  }

  @Override
  public long nextLong() {
    draws++;
    step();
    return output(stateHigh, stateLow);
  }

  /** Makes draws one after the other, into the first places of an array. */
  void nextLongs(long[] made, int count) {
    long high = stateHigh;
    long low = stateLow;
    for (int i = 0; i < count; i++) {
      long productLow = low * MULTIPLIER_LOW;
      long productHigh = productHigh(high, low, MULTIPLIER_HIGH, MULTIPLIER_LOW);
      low = productLow + incrementLow;
      high = productHigh + incrementHigh + carry(productLow, incrementLow, low);
      made[i] = output(high, low);
    }
    stateHigh = high;
    stateLow = low;
    draws += count;
  }

  private static long output(long high, long low) {
    return Long.rotateRight(high ^ low, (int) (high >>> 58));
  }

  /** Uniform over all 2<sup>32</sup> values: every second call is free of a 64-bit draw. */
  int nextInt() {
    if (halfKept) {
      halfKept = false;
      return keptHalf;
    }
    long draw = nextLong();
    halfKept = true;
    keptHalf = (int) (draw >>> 32);
    return (int) draw;
  }

  private void step() {
    step(MULTIPLIER_HIGH, MULTIPLIER_LOW, incrementHigh, incrementLow);
  }

  /** The state becomes a · state + c. */
  private void step(long aHigh, long aLow, long cHigh, long cLow) {
    long productLow = stateLow * aLow;
    long productHigh = productHigh(stateHigh, stateLow, aHigh, aLow);
    stateLow = productLow + cLow;
    stateHigh = productHigh + cHigh + carry(productLow, cLow, stateLow);
  }

  /** The high half of the 128-bit product (mod 2<sup>128</sup>); the low half is aLow · bLow. */
  private static long productHigh(long aHigh, long aLow, long bHigh, long bLow) {
    return unsignedMultiplyHigh(aLow, bLow) + aHigh * bLow + aLow * bHigh;
  }

  /**
   * The carry out of a 64-bit addition (Warren, "Hacker's Delight", 2nd ed., section 2-16). A
   * comparison would say the same, but JDK 17 makes it a branch, which random bits mispredict: that
   * took as long as the rest of the step.
   */
  private static long carry(long a, long b, long sum) {
    return (a & b | (a | b) & ~sum) >>> 63;
  }

  /** The high half of the unsigned 128-bit product ({@code Math} has it from Java 18 on). */
  static long unsignedMultiplyHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }
}
