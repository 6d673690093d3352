package microlearning.network;

/** Calculates in plain loops, most of which the JIT compiler turns into vector instructions. */
final class LoopLogistic extends Logistic {
  @Override
  void replace(double[] values, int start, int end) {
    new Block().replace(values, start, end);
  }

  /** Some numbers, and what is known of them. */
  private static final class Block {
    /** Numbers at a time: a constant, so that the JIT compiler knows how long the loops are. */
    private static final int LENGTH = 256;

    private final double[] inputs = new double[LENGTH];
    private final double[] rounded = new double[LENGTH];
    private final double[] rests = new double[LENGTH];
    private final double[] results = new double[LENGTH];

    private void replace(double[] values, int start, int end) {
      for (int i = start; i < end; i += LENGTH) {
        int count = Math.min(LENGTH, end - i);
        System.arraycopy(values, i, inputs, 0, count);
        unscaled(inputs, rounded, rests, results);
        scale(rounded, results);
        askWhereUnsure();
        finish(results);
        System.arraycopy(results, 0, values, i, count);
      }
    }

    /** exp(−x)/2^k, k in the last bits of a double, and x/ln 2 − k. */
    private static void unscaled(
        double[] inputs, double[] rounded, double[] rests, double[] results) {
      for (int i = 0; i < LENGTH; i++) {
        double x = -inputs[i];
        double quotient = x * INVERSE_LN2;
        double shifted = quotient + ROUNDER;
        double k = shifted - ROUNDER;
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        double t = r * r;
        double c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
        rounded[i] = shifted;
        rests[i] = quotient - k;
        results[i] = 1.0 - ((low - (r * c) / (2.0 - c)) - high);
      }
    }

    /** Multiplies by 2^k: k becomes an exponent. */
    private static void scale(double[] rounded, double[] results) {
      for (int i = 0; i < LENGTH; i++) {
        long exponent = Double.doubleToRawLongBits(rounded[i]) + EXPONENT_BIAS << FRACTION_BITS;
        results[i] *= Double.longBitsToDouble(exponent);
      }
    }

    private void askWhereUnsure() {
      for (int i = 0; i < LENGTH; i++) {
        double size = Math.abs(inputs[i]);
        if (!(size >= TINY && size <= CAP && Math.abs(rests[i]) <= NEAR_THE_MIDDLE)) {
          results[i] = exponential(inputs[i]);
        }
      }
    }

    private static void finish(double[] results) {
      for (int i = 0; i < LENGTH; i++) {
        results[i] = 1.0 / (1.0 + results[i]);
      }
    }
  }
}
