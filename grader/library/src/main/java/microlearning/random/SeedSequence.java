package microlearning.random;

import java.math.BigInteger;

/**
 * Spreads a seed of any size over the state of a generator: NumPy's {@code SeedSequence} without
 * spawn key, after O'Neill, "Developing a seed_seq Alternative" (2015).
 *
 * <p>The seed's 32-bit words are hashed into a pool of four words, every pool word is mixed into
 * every other, and words beyond the fourth are mixed into all four. The output is hashed from the
 * pool, round and round. All arithmetic is modulo 2<sup>32</sup>.
 */
final class SeedSequence {

  // The constants are those of O'Neill's seed_seq_fe, which NumPy uses unchanged.
  private static final int INIT_A = 0x43b0d7e5;
  private static final int MULT_A = 0x931e8875;
  private static final int INIT_B = 0x8b51f9dd;
  private static final int MULT_B = 0x58f38ded;
  private static final int MIX_MULT_L = 0xca01f9dd;
  private static final int MIX_MULT_R = 0x4973f715;
  private static final int XSHIFT = 16;

  private static final int POOL_SIZE = 4;

  private final int[] pool = new int[POOL_SIZE];

  /**
   * @param seed any whole number of 0 or more, of any size
   * @throws IllegalArgumentException if the seed is negative
   */
  SeedSequence(BigInteger seed) {
    if (seed.signum() < 0) {
      throw new IllegalArgumentException(
          "seed is " + seed + ", but a seed must be 0 or a positive whole number.");
    }
    int[] words = littleEndianWords(seed);
    Hash hash = new Hash(INIT_A, MULT_A);
    for (int i = 0; i < POOL_SIZE; i++) {
      pool[i] = hash.of(i < words.length ? words[i] : 0);
    }
    for (int source = 0; source < POOL_SIZE; source++) {
      for (int target = 0; target < POOL_SIZE; target++) {
        if (source != target) {
          pool[target] = mix(pool[target], hash.of(pool[source]));
        }
      }
    }
    for (int source = POOL_SIZE; source < words.length; source++) {
      for (int target = 0; target < POOL_SIZE; target++) {
        pool[target] = mix(pool[target], hash.of(words[source]));
      }
    }
  }

  /**
   * The first {@code count} 64-bit words of output, as NumPy's {@code generate_state(count,
   * uint64)}. Every call starts from the first word again.
   */
  long[] generateState(int count) {
    Hash hash = new Hash(INIT_B, MULT_B);
    long[] state = new long[count];
    for (int i = 0; i < count; i++) {
      long low = Integer.toUnsignedLong(hash.of(pool[2 * i % POOL_SIZE]));
      long high = Integer.toUnsignedLong(hash.of(pool[(2 * i + 1) % POOL_SIZE]));
      state[i] = high << 32 | low;
    }
    return state;
  }

  private static int[] littleEndianWords(BigInteger seed) {
    int[] words = new int[(seed.bitLength() + 31) / 32];
    for (int i = 0; i < words.length; i++) {
      words[i] = seed.shiftRight(32 * i).intValue();
    }
    return words;
  }

  private static int mix(int x, int y) {
    int mixed = MIX_MULT_L * x - MIX_MULT_R * y;
    return mixed ^ mixed >>> XSHIFT;
  }

  /** Multiplicative hash whose constant moves on with every value hashed. */
  private static final class Hash {
    private final int multiplier;
    private int constant;

    Hash(int constant, int multiplier) {
      this.constant = constant;
      this.multiplier = multiplier;
    }

    int of(int value) {
      int hashed = value ^ constant;
      constant *= multiplier;
      hashed *= constant;
      return hashed ^ hashed >>> XSHIFT;
    }
  }
}
