package microlearning.misconceptions;

import java.util.stream.IntStream;
import microlearning.matrix.Matrix;

/** What mistakes do to the columns of a matrix whose last one belongs to the biases. */
final class Columns {
  private Columns() {}

  /** With zeros in the last column. */
  static Matrix lastZero(Matrix matrix) {
    Matrix result = matrix.copy();
    for (int i = 0; i < matrix.rows(); i++) {
      result.set(i, matrix.columns() - 1, 0);
    }
    return result;
  }

  /** With the last column first. */
  static Matrix lastFirst(Matrix matrix) {
    int n = matrix.columns();
    return matrix.columns(IntStream.range(0, n).map(j -> (j + n - 1) % n).toArray());
  }

  /** Without the first column. */
  static Matrix withoutFirst(Matrix matrix) {
    return matrix.columns(IntStream.range(1, matrix.columns()).toArray());
  }
}
