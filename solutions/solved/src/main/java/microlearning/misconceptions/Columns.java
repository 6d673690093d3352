package microlearning.misconceptions;

import java.util.stream.IntStream;
import microlearning.matrix.Matrix;

/**
 * What mistakes do to columns: those of a batch are its images, and the last one of weights and
 * updates belongs to the biases. Mistaken code calls these methods by their names.
 */
public final class Columns {
  private Columns() {}

  /** With zeros in the last column. */
  public static Matrix lastZero(Matrix matrix) {
    Matrix result = matrix.copy();
    for (int i = 0; i < matrix.rows(); i++) {
      result.set(i, matrix.columns() - 1, 0);
    }
    return result;
  }

  /** With zeros everywhere but in the last column. */
  public static Matrix onlyLast(Matrix matrix) {
    return matrix.minus(lastZero(matrix));
  }

  /** With the last column first. */
  public static Matrix lastFirst(Matrix matrix) {
    int n = matrix.columns();
    return matrix.columns(IntStream.range(0, n).map(j -> (j + n - 1) % n).toArray());
  }

  /** Without the first column. */
  public static Matrix withoutFirst(Matrix matrix) {
    return matrix.columns(IntStream.range(1, matrix.columns()).toArray());
  }

  /** The first column alone. */
  public static Matrix first(Matrix matrix) {
    return matrix.columns(0);
  }

  /** The last column alone. */
  public static Matrix last(Matrix matrix) {
    return matrix.columns(matrix.columns() - 1);
  }

  /** The first half of the columns, and the middle one. */
  public static Matrix firstHalf(Matrix matrix) {
    return matrix.columns(IntStream.range(0, (matrix.columns() + 1) / 2).toArray());
  }

  /** The columns in the reverse order. */
  public static Matrix reversed(Matrix matrix) {
    int n = matrix.columns();
    return matrix.columns(IntStream.range(0, n).map(j -> n - 1 - j).toArray());
  }

  /** The same numbers, read row by row into the same shape. */
  public static Matrix reshaped(Matrix matrix) {
    double[] values = matrix.copy().values();
    return Matrix.ofColumnMajor(matrix.columns(), matrix.rows(), values).transpose();
  }

  /** With zeros everywhere but in the first row. */
  public static Matrix firstRowOnly(Matrix matrix) {
    Matrix result = matrix.times(0);
    for (int j = 0; j < matrix.columns(); j++) {
      result.set(0, j, matrix.get(0, j));
    }
    return result;
  }

  /** The sum of all entries. */
  public static double total(Matrix matrix) {
    return matrix.mean() * matrix.values().length;
  }
}
