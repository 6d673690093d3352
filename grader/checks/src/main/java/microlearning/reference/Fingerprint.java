package microlearning.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import microlearning.matrix.Matrix;
import microlearning.random.Generator;

/**
 * A number that stands for small matrices of any shape: the sum of their entries, column by column,
 * each times a fixed normal. Two matrices that differ have the same number only by a chance of one
 * in millions, and from the number no matrix can be found.
 *
 * @param number the sum
 * @param size the sum of the terms' sizes, which says how exact the number is
 */
public record Fingerprint(double number, double size) {
  /** Digits that are kept of a number. */
  private static final MathContext DIGITS = new MathContext(11);

  /** Relative to the size; as the tolerance of the comparison, number by number. */
  private static final double TOLERANCE = 1e-8;

  /** More than small networks have entries, so that the parts do not share any. */
  private static final int ENTRIES_OF_A_PART = 256;

  private static final double[] WEIGHTS =
      Generator.defaultRng(20232).normal(1, 1, Part.values().length * ENTRIES_OF_A_PART).values();

  /** The fingerprint of one part. */
  public static Fingerprint of(Part part, Matrix matrix) {
    double number = 0;
    double size = 0;
    double[] values = matrix.values();
    for (int i = 0; i < values.length; i++) {
      double term = WEIGHTS[part.ordinal() * ENTRIES_OF_A_PART + i % ENTRIES_OF_A_PART] * values[i];
      number += term;
      size += Math.abs(term);
    }
    return new Fingerprint(number, size);
  }

  /** The fingerprint of all parts together. */
  public static Fingerprint of(Observation observation) {
    double number = 0;
    double size = 0;
    for (Part part : Part.values()) {
      Fingerprint one = of(part, observation.get(part));
      number += one.number;
      size += one.size;
    }
    return new Fingerprint(number, size);
  }

  /** The number as it is kept; NaN and infinity stay as they are. */
  public double rounded() {
    return Double.isFinite(number) ? new BigDecimal(number).round(DIGITS).doubleValue() : number;
  }

  /** Whether this may be the fingerprint of the same numbers, but for rounding. */
  public boolean agreesWith(double stored) {
    return Math.abs(number - stored) <= TOLERANCE * size;
  }
}
