package microlearning.matrix;

import java.util.List;

/**
 * Calculates parts of a product. All kernels give the same bits: they add the terms of an entry in
 * the order of the inner index, and round each product and each sum.
 */
abstract class Kernel {
  /** Those that this JVM has. */
  static final List<Kernel> KERNELS = VectorClass.ways(Kernel.class, new LoopKernel());

  static final Kernel FASTEST = KERNELS.get(KERNELS.size() - 1);

  /** How many rows of C are calculated at a time. */
  abstract int rows();

  /** How many columns of these, at most. */
  abstract int columnsOfRows();

  /**
   * Calculates {@link #rows} of C, or as many as there are left.
   *
   * @param nonZeros of B
   * @param top the first row
   * @param from the first column
   * @param to behind the last column
   */
  abstract void multiplyRows(Operands of, NonZeros nonZeros, int top, int from, int to);

  /** How many columns of C are calculated at a time where it has few rows. */
  abstract int columns();

  /**
   * Calculates all rows of {@link #columns} of C, or of as many as there are left. Zeros are not
   * passed over, which for a finite left operand makes no difference: a sum that starts at +0 is
   * never −0, so adding a zero of either sign leaves it as it is.
   *
   * @param left the first column
   */
  abstract void multiplyColumns(Operands of, int left);
}
