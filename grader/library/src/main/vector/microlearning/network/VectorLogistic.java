package microlearning.network;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Calculates in vectors, which stay in registers from the input to the activity. */
final class VectorLogistic extends Logistic {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @Override
  void replace(double[] values, int start, int end) {
    int i = start;
    for (; i + LANES <= end; i += LANES) {
      if (!replace(values, i)) {
        one(values, i, i + LANES);
      }
    }
    one(values, i, end);
  }

  private static void one(double[] values, int start, int end) {
    for (int i = start; i < end; i++) {
      values[i] = 1.0 / (1.0 + exponential(values[i]));
    }
  }

  /** Replaces as many as a vector has, if it is sure that StrictMath would give the same. */
  private static boolean replace(double[] values, int i) {
    DoubleVector input = DoubleVector.fromArray(SPECIES, values, i);
    DoubleVector x = input.neg();
    DoubleVector quotient = x.mul(INVERSE_LN2);
    DoubleVector rounded = quotient.add(ROUNDER);
    DoubleVector k = rounded.sub(ROUNDER);
    DoubleVector high = x.sub(k.mul(LN2_HIGH));
    DoubleVector low = k.mul(LN2_LOW);
    DoubleVector r = high.sub(low);
    DoubleVector t = r.mul(r);
    DoubleVector p = t.mul(P5).add(P4).mul(t).add(P3).mul(t).add(P2).mul(t).add(P1);
    DoubleVector c = r.sub(t.mul(p));
    DoubleVector two = DoubleVector.broadcast(SPECIES, 2.0);
    DoubleVector one = DoubleVector.broadcast(SPECIES, 1.0);
    DoubleVector unscaled = one.sub(low.sub(r.mul(c).div(two.sub(c))).sub(high));

    // The last bits of the rounded quotient are k; as an exponent it is 2^k.
    LongVector exponent =
        rounded
            .reinterpretAsLongs()
            .add(EXPONENT_BIAS)
            .lanewise(VectorOperators.LSHL, FRACTION_BITS);
    DoubleVector exponential = unscaled.mul(exponent.reinterpretAsDoubles());

    DoubleVector size = input.abs();
    VectorMask<Double> sure =
        size.compare(VectorOperators.GE, TINY)
            .and(size.compare(VectorOperators.LE, CAP))
            .and(quotient.sub(k).abs().compare(VectorOperators.LE, NEAR_THE_MIDDLE));
    if (!sure.allTrue()) {
      return false;
    }
    one.div(one.add(exponential)).intoArray(values, i);
    return true;
  }
}
