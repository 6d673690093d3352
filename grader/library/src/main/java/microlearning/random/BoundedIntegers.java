package microlearning.random;

/**
 * Uniform integers in 0..max, both ends included, by the two methods that NumPy uses. They draw
 * differently, so each caller must use the one that NumPy uses in the same place.
 */
final class BoundedIntegers {

  private static final long MASK_32 = 0xffff_ffffL;

  private BoundedIntegers() {}

  /**
   * Lemire, "Fast Random Integer Generation in an Interval" (2019): a draw times the size of the
   * range, of which the high half is the result, unless the low half is among the few that would
   * make some results more likely than others.
   *
   * @param max largest value, read as unsigned and not -1 (2<sup>64</sup> - 1); 0 draws nothing,
   *     less than 2<sup>32</sup> makes 32-bit draws, more makes 64-bit draws
   */
  static long lemire(Pcg64 bits, long max) {
    if (max == 0) {
      return 0;
    }
    return Long.compareUnsigned(max, MASK_32) <= 0
        ? lemire32(bits, max + 1)
        : lemire64(bits, max + 1);
  }

  private static long lemire32(Pcg64 bits, long range) {
    long product = Integer.toUnsignedLong(bits.nextInt()) * range;
    // The remainder is less than the range, so the division is seldom needed.
    if ((product & MASK_32) < range) {
      long biased = ((1L << 32) - range) % range;
      while ((product & MASK_32) < biased) {
        product = Integer.toUnsignedLong(bits.nextInt()) * range;
      }
    }
    return product >>> 32;
  }

  private static long lemire64(Pcg64 bits, long range) {
    long draw = bits.nextLong();
    if (Long.compareUnsigned(draw * range, range) < 0) {
      // -range is 2^64 - range.
      long biased = Long.remainderUnsigned(-range, range);
      while (Long.compareUnsigned(draw * range, biased) < 0) {
        draw = bits.nextLong();
      }
    }
    return Pcg64.unsignedMultiplyHigh(draw, range);
  }

  /**
   * Masked rejection: 32-bit draws cut to as many bits as {@code max} has, until one is not above
   * it.
   *
   * @param max largest value, 1 or more
   */
  static int maskedRejection(Pcg64 bits, int max) {
    int mask = -1 >>> Integer.numberOfLeadingZeros(max);
    int value;
    do {
      value = bits.nextInt() & mask;
    } while (value > max);
    return value;
  }
}
