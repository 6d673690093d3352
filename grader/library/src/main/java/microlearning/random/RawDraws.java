package microlearning.random;

/** Gives raw draws of 64 bits, one after the other. */
interface RawDraws {
  /** Uniform over all 2<sup>64</sup> values. */
  long nextLong();

  /** Uniform over the multiples of 2<sup>-53</sup> in [0, 1). */
  default double nextDouble() {
    return (nextLong() >>> 11) * 0x1p-53;
  }
}
