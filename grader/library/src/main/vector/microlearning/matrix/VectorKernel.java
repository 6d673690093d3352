package microlearning.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Calculates with eight vectors of sums, which stay in registers while they grow by many columns of
 * A. Multiply and add stay two instructions.
 *
 * <p>It needs a JVM with an incubating module, and is nowhere named but in {@link Kernel}.
 */
final class VectorKernel extends Kernel {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Rows of a column of A, one below the other, in eight vectors of sums. */
  private static final int HIGH = 8 * LANES;

  /** The same in two vectors of sums, with four columns of C beside each other. */
  private static final int LOW = 2 * LANES;

  /** Columns of C: the more there are, the more often packed rows are used. */
  private static final int COLUMNS_OF_ROWS = 800;

  private static final int COLUMNS_OF_A_TASK = 64;

  /**
   * Where the packed columns begin in their array: if that begins with a line of the cache, it has
   * a header of 16 bytes, so six doubles further begins the next line.
   */
  private static final int BEGIN = 6;

  private static final double[] ZEROS = new double[HIGH];

  /** The packed columns of each thread, kept from product to product. */
  private static final ThreadLocal<double[]> PACKED = ThreadLocal.withInitial(() -> new double[0]);

  @Override
  int rows() {
    return HIGH;
  }

  @Override
  int columnsOfRows() {
    return COLUMNS_OF_ROWS;
  }

  @Override
  void multiplyRows(Operands of, NonZeros nonZeros, int top, int from, int to) {
    for (int section = 0; section < nonZeros.sections(); section++) {
      int first = section * NonZeros.SECTION;
      int end = Math.min(of.k(), first + NonZeros.SECTION);
      double[] packed = pack(of, top, HIGH, first, end);
      addSection(of, nonZeros, section, packed, top, from, to);
    }
  }

  /** Some rows of some columns of A, a column behind the other. */
  private static double[] pack(Operands of, int top, int height, int first, int end) {
    int length = BEGIN + (end - first) * height;
    double[] packed = PACKED.get();
    if (packed.length < length) {
      packed = new double[length];
      PACKED.set(packed);
    }
    int count = Math.min(height, of.m() - top);
    for (int p = first; p < end; p++) {
      System.arraycopy(of.a(), p * of.m() + top, packed, BEGIN + (p - first) * height, count);
    }
    return packed;
  }

  /** Adds to rows of C what the packed columns of a section give. */
  private static void addSection(
      Operands of, NonZeros nonZeros, int section, double[] packed, int top, int from, int to) {
    int first = section * NonZeros.SECTION;
    int count = Math.min(HIGH, of.m() - top);
    double[] sums = new double[HIGH];
    for (int j = from; j < to; j++) {
      int begin = nonZeros.begin(j, section);
      int stop = nonZeros.end(j, section);
      int place = j * of.m() + top;
      if (section > 0) {
        System.arraycopy(of.c(), place, sums, 0, count);
      }
      double[] before = section > 0 ? sums : ZEROS;
      double[] after = count == HIGH ? of.c() : sums;
      int afterPlace = count == HIGH ? place : 0;
      add(packed, first, before, after, afterPlace, nonZeros, begin, stop);
      if (count < HIGH) {
        System.arraycopy(sums, 0, of.c(), place, count);
      }
    }
  }

  /** Static, with all in local variables: what might change would be loaded each time. */
  private static void add(
      double[] packed,
      int first,
      double[] before,
      double[] after,
      int place,
      NonZeros nonZeros,
      int begin,
      int stop) {
    int[] rows = nonZeros.rows();
    double[] values = nonZeros.values();
    DoubleVector sum0 = at(before, 0);
    DoubleVector sum1 = at(before, LANES);
    DoubleVector sum2 = at(before, 2 * LANES);
    DoubleVector sum3 = at(before, 3 * LANES);
    DoubleVector sum4 = at(before, 4 * LANES);
    DoubleVector sum5 = at(before, 5 * LANES);
    DoubleVector sum6 = at(before, 6 * LANES);
    DoubleVector sum7 = at(before, 7 * LANES);
    for (int i = begin; i < stop; i++) {
      DoubleVector factor = DoubleVector.broadcast(SPECIES, values[i]);
      int column = BEGIN + (rows[i] - first) * HIGH;
      sum0 = sum0.add(at(packed, column).mul(factor));
      sum1 = sum1.add(at(packed, column + LANES).mul(factor));
      sum2 = sum2.add(at(packed, column + 2 * LANES).mul(factor));
      sum3 = sum3.add(at(packed, column + 3 * LANES).mul(factor));
      sum4 = sum4.add(at(packed, column + 4 * LANES).mul(factor));
      sum5 = sum5.add(at(packed, column + 5 * LANES).mul(factor));
      sum6 = sum6.add(at(packed, column + 6 * LANES).mul(factor));
      sum7 = sum7.add(at(packed, column + 7 * LANES).mul(factor));
    }
    sum0.intoArray(after, place);
    sum1.intoArray(after, place + LANES);
    sum2.intoArray(after, place + 2 * LANES);
    sum3.intoArray(after, place + 3 * LANES);
    sum4.intoArray(after, place + 4 * LANES);
    sum5.intoArray(after, place + 5 * LANES);
    sum6.intoArray(after, place + 6 * LANES);
    sum7.intoArray(after, place + 7 * LANES);
  }

  @Override
  int columns() {
    return COLUMNS_OF_A_TASK;
  }

  @Override
  void multiplyColumns(Operands of, int left) {
    int right = Math.min(of.n(), left + COLUMNS_OF_A_TASK);
    double[] sums = new double[4 * LOW];
    for (int top = 0; top < of.m(); top += LOW) {
      double[] packed = pack(of, top, LOW, 0, of.k());
      int count = Math.min(LOW, of.m() - top);
      for (int next = left; next < right; next += 4) {
        // Where fewer than four are left, some are calculated again.
        int j = Math.max(0, Math.min(next, right - 4));
        sumFour(packed, of.b(), of.k(), j, sums);
        for (int i = 0; i < 4; i++) {
          System.arraycopy(sums, i * LOW, of.c(), (j + i) * of.m() + top, count);
        }
      }
    }
  }

  /** The sums of four columns of C. */
  private static void sumFour(double[] packed, double[] b, int k, int j, double[] sums) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector sum00 = zero;
    DoubleVector sum01 = zero;
    DoubleVector sum10 = zero;
    DoubleVector sum11 = zero;
    DoubleVector sum20 = zero;
    DoubleVector sum21 = zero;
    DoubleVector sum30 = zero;
    DoubleVector sum31 = zero;
    int b0 = j * k;
    int b1 = b0 + k;
    int b2 = b1 + k;
    int b3 = b2 + k;
    for (int p = 0; p < k; p++) {
      DoubleVector upper = at(packed, BEGIN + p * LOW);
      DoubleVector lower = at(packed, BEGIN + p * LOW + LANES);
      DoubleVector factor0 = DoubleVector.broadcast(SPECIES, b[b0 + p]);
      sum00 = sum00.add(upper.mul(factor0));
      sum01 = sum01.add(lower.mul(factor0));
      DoubleVector factor1 = DoubleVector.broadcast(SPECIES, b[b1 + p]);
      sum10 = sum10.add(upper.mul(factor1));
      sum11 = sum11.add(lower.mul(factor1));
      DoubleVector factor2 = DoubleVector.broadcast(SPECIES, b[b2 + p]);
      sum20 = sum20.add(upper.mul(factor2));
      sum21 = sum21.add(lower.mul(factor2));
      DoubleVector factor3 = DoubleVector.broadcast(SPECIES, b[b3 + p]);
      sum30 = sum30.add(upper.mul(factor3));
      sum31 = sum31.add(lower.mul(factor3));
    }
    sum00.intoArray(sums, 0);
    sum01.intoArray(sums, LANES);
    sum10.intoArray(sums, LOW);
    sum11.intoArray(sums, LOW + LANES);
    sum20.intoArray(sums, 2 * LOW);
    sum21.intoArray(sums, 2 * LOW + LANES);
    sum30.intoArray(sums, 3 * LOW);
    sum31.intoArray(sums, 3 * LOW + LANES);
  }

  private static DoubleVector at(double[] array, int place) {
    return DoubleVector.fromArray(SPECIES, array, place);
  }
}
