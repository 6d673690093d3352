package microlearning.matrix;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A dense matrix of doubles, stored column by column. Operations return a new matrix and leave
 * their operands as they are; only {@link #set} and {@link #plusEquals} change one.
 *
 * <p>The arithmetic is IEEE 754 double precision in a fixed order, so results are the same bits on
 * every machine: sums run over the rows of a column from the first to the last, and over columns
 * from left to right.
 */
public final class Matrix {
  /** The version of a matrix whose entries may change without its knowing. */
  public static final long UNKNOWN = -1;

  /** To add so many entries takes as long as to hand them to another thread. */
  private static final int ENTRIES_FOR_A_THREAD = 25_000;

  /** Rows, and columns, of a tile: two of them are 4 KB, which leaves room in every cache. */
  private static final int TILE = 16;

  private final int rows;
  private final int columns;
  private final double[] values;
  private long version;

  /**
   * Makes a matrix of zeros.
   *
   * @throws IllegalArgumentException if rows or columns is negative, or there are too many entries
   */
  public Matrix(int rows, int columns) {
    this(rows, columns, new double[entries(rows, columns)]);
  }

  private Matrix(int rows, int columns, double[] values) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  private static int entries(int rows, int columns) {
    if (rows < 0 || columns < 0 || (long) rows * columns > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          "A matrix cannot have the shape " + rows + "x" + columns + ".");
    }
    return rows * columns;
  }

  /**
   * Wraps an array.
   *
   * @param values the entries column by column, rows·columns of them; taken over, not copied, and
   *     from now on left to this matrix
   * @throws IllegalArgumentException if rows or columns is negative, or values has another length
   */
  public static Matrix ofColumnMajor(int rows, int columns, double[] values) {
    if (entries(rows, columns) != values.length) {
      throw new IllegalArgumentException(
          "A "
              + rows
              + "x"
              + columns
              + " matrix needs "
              + rows * columns
              + " values, not "
              + values.length
              + ".");
    }
    return new Matrix(rows, columns, values);
  }

  /**
   * Makes a matrix from its entries row by row.
   *
   * @param values rows·columns of them or more; the first ones are copied
   * @return rows × columns, a new matrix
   * @throws IllegalArgumentException if rows or columns is negative, or there are fewer values
   */
  public static Matrix ofRowMajor(int rows, int columns, double[] values) {
    Matrix result = new Matrix(rows, columns);
    if (values.length < result.values.length) {
      throw new IllegalArgumentException(
          "A "
              + result.shape()
              + " matrix needs "
              + rows * columns
              + " values, not "
              + values.length
              + ".");
    }
    transpose(columns, rows, values, result.values);
    return result;
  }

  /**
   * Makes a matrix from its rows, as one would write it on paper.
   *
   * @throws IllegalArgumentException if the rows differ in length
   */
  public static Matrix of(double[]... rows) {
    int columns = rows.length == 0 ? 0 : rows[0].length;
    Matrix result = new Matrix(rows.length, columns);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != columns) {
        throw new IllegalArgumentException(
            "Row " + i + " has " + rows[i].length + " values; row 0 has " + columns + ".");
      }
      for (int j = 0; j < columns; j++) {
        result.set(i, j, rows[i][j]);
      }
    }
    return result;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** The shape in words, such as {@code 10x501}. */
  public String shape() {
    return rows + "x" + columns;
  }

  /** Whether both have the same number of rows and of columns. */
  public boolean hasShapeOf(Matrix other) {
    return rows == other.rows && columns == other.columns;
  }

  /**
   * The entry in a row and column, both counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public double get(int row, int column) {
    return values[index(row, column)];
  }

  /**
   * Changes the entry in a row and column, both counted from 0.
   *
   * @throws IndexOutOfBoundsException if there is no such entry
   */
  public void set(int row, int column, double value) {
    values[index(row, column)] = value;
    changed();
  }

  private int index(int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) {
      throw new IndexOutOfBoundsException(
          "No entry (" + row + ", " + column + ") in a " + shape() + " matrix.");
    }
    return column * rows + row;
  }

  /** The entries themselves, column by column: a change to the array is a change to the matrix. */
  public double[] values() {
    version = UNKNOWN;
    return values;
  }

  /**
   * Tells whether entries may have been changed: as long as it is the same, they have not.
   *
   * @return a number that each change makes larger, or, once {@link #values} has been called,
   *     {@link #UNKNOWN}
   */
  public long version() {
    return version;
  }

  private void changed() {
    if (version != UNKNOWN) {
      version++;
    }
  }

  /** A copy, which shares nothing with this matrix. */
  public Matrix copy() {
    return new Matrix(rows, columns, values.clone());
  }

  /**
   * The matrix product (NumPy's {@code @}): this (m × k) times other (k × n), m × n. Each entry's
   * terms are added in the order of the inner index. Terms with a zero of the right operand are
   * left out: there 0 · ∞ and 0 · NaN count as 0, where NumPy gives NaN.
   *
   * @param other k × n, not modified
   * @return m × n, a new matrix
   * @throws IllegalArgumentException if other has not as many rows as this has columns
   */
  public Matrix dot(Matrix other) {
    requireRows(other.rows, other);
    Matrix result = new Matrix(rows, other.columns);
    Product.multiply(values, other.values, result.values, rows, columns, other.columns);
    return result;
  }

  /**
   * The matrix product with a row of ones more below the right operand: the same bits as {@code
   * dot(other.appendRow(1))}. The last term of an entry is then this matrix's last column times 1.
   *
   * @param other (k − 1) × n, where this is m × k; not modified
   * @return m × n, a new matrix
   * @throws IllegalArgumentException if other has not, with the ones, as many rows as this columns
   */
  public Matrix dotWithOnesBelow(Matrix other) {
    requireRows(other.rows + 1, other);
    Matrix result = new Matrix(rows, other.columns);
    Product.multiply(values, other.values, result.values, rows, other.rows, other.columns);
    inColumns(
        other.columns,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            for (int i = 0; i < rows; i++) {
              result.values[j * rows + i] += values[other.rows * rows + i];
            }
          }
        });
    return result;
  }

  /** The transpose (NumPy's {@code .T}), n × m, as a copy. */
  public Matrix transpose() {
    Matrix result = new Matrix(columns, rows);
    transpose(rows, columns, values, result.values);
    return result;
  }

  private static void transpose(int rows, int columns, double[] values, double[] transposed) {
    Parallel.forRanges(
        columns,
        1 + ENTRIES_FOR_A_THREAD / Math.max(1, rows),
        (from, to) -> {
          // By tiles, whose cache lines and pages are all at hand.
          for (int left = from; left < to; left += TILE) {
            int right = Math.min(to, left + TILE);
            for (int top = 0; top < rows; top += TILE) {
              int bottom = Math.min(rows, top + TILE);
              for (int j = left; j < right; j++) {
                for (int i = top; i < bottom; i++) {
                  transposed[i * columns + j] = values[j * rows + i];
                }
              }
            }
          }
        });
  }

  /**
   * The sum, entry by entry.
   *
   * @param other of this matrix's shape, m × n, not modified
   * @return m × n, a new matrix
   * @throws IllegalArgumentException if the shapes differ
   */
  public Matrix plus(Matrix other) {
    requireShape(other);
    double[] sum = new double[values.length];
    inRanges(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            sum[i] = values[i] + other.values[i];
          }
        });
    return new Matrix(rows, columns, sum);
  }

  /**
   * The difference, entry by entry.
   *
   * @param other of this matrix's shape, m × n, not modified
   * @return m × n, a new matrix
   * @throws IllegalArgumentException if the shapes differ
   */
  public Matrix minus(Matrix other) {
    requireShape(other);
    double[] difference = new double[values.length];
    inRanges(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            difference[i] = values[i] - other.values[i];
          }
        });
    return new Matrix(rows, columns, difference);
  }

  /**
   * The product entry by entry (NumPy's {@code *}).
   *
   * @param other of this matrix's shape, m × n, not modified
   * @return m × n, a new matrix
   * @throws IllegalArgumentException if the shapes differ
   */
  public Matrix times(Matrix other) {
    requireShape(other);
    double[] product = new double[values.length];
    inRanges(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            product[i] = values[i] * other.values[i];
          }
        });
    return new Matrix(rows, columns, product);
  }

  /** Every entry times a number, m × n, a new matrix. */
  public Matrix times(double factor) {
    double[] product = new double[values.length];
    inRanges(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            product[i] = values[i] * factor;
          }
        });
    return new Matrix(rows, columns, product);
  }

  /** Every entry divided by a number, m × n, a new matrix; by 0 it gives infinities and NaN. */
  public Matrix dividedBy(double divisor) {
    double[] quotient = new double[values.length];
    inRanges(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            quotient[i] = values[i] / divisor;
          }
        });
    return new Matrix(rows, columns, quotient);
  }

  /**
   * Every column times its own factor: what NumPy does with {@code row * matrix}.
   *
   * @param factors 1 × n, one for each column, not modified
   * @return m × n, a new matrix
   * @throws IllegalArgumentException if factors has another shape
   */
  public Matrix timesRow(Matrix factors) {
    if (factors.rows != 1 || factors.columns != columns) {
      throw new IllegalArgumentException(
          "A "
              + shape()
              + " matrix needs a row of shape 1x"
              + columns
              + ", not "
              + factors.shape()
              + ".");
    }
    Matrix result = new Matrix(rows, columns);
    for (int j = 0; j < columns; j++) {
      double factor = factors.values[j];
      for (int i = j * rows; i < (j + 1) * rows; i++) {
        result.values[i] = values[i] * factor;
      }
    }
    return result;
  }

  /**
   * Adds other to this matrix, in place (NumPy's {@code +=}).
   *
   * @param other of this matrix's shape, m × n, not modified
   * @throws IllegalArgumentException if the shapes differ
   */
  public void plusEquals(Matrix other) {
    plusEquals(1, other);
  }

  /**
   * Adds factor · other to this matrix, in place (NumPy's {@code +=}).
   *
   * @param other of this matrix's shape, m × n, not modified
   * @throws IllegalArgumentException if the shapes differ
   */
  public void plusEquals(double factor, Matrix other) {
    requireShape(other);
    inRanges(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            values[i] += factor * other.values[i];
          }
        });
    changed();
  }

  /** A function of every entry, m × n, applied from the first column to the last, down each. */
  public Matrix map(DoubleUnaryOperator function) {
    double[] mapped = new double[values.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = function.applyAsDouble(values[i]);
    }
    return new Matrix(rows, columns, mapped);
  }

  /**
   * A function of every entry, m × n, applied to several at a time.
   *
   * @param function whose results depend on nothing but the entry
   */
  public Matrix mapInAnyOrder(DoubleUnaryOperator function) {
    double[] mapped = new double[values.length];
    inRanges(
        (from, to) -> {
          for (int i = from; i < to; i++) {
            mapped[i] = function.applyAsDouble(values[i]);
          }
        });
    return new Matrix(rows, columns, mapped);
  }

  /** The sum of each column (NumPy's {@code sum(axis=0)}), 1 × n. */
  public Matrix columnSums() {
    Matrix sums = new Matrix(1, columns);
    for (int j = 0; j < columns; j++) {
      double sum = 0;
      for (int i = j * rows; i < (j + 1) * rows; i++) {
        sum += values[i];
      }
      sums.values[j] = sum;
    }
    return sums;
  }

  /** The mean of each column (NumPy's {@code mean(axis=0)}), 1 × n; NaN if there are no rows. */
  public Matrix columnMeans() {
    return columnSums().dividedBy(rows);
  }

  /** The mean of all entries, summed column by column; NaN if there are none. */
  public double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** This matrix with one row more below, filled with a value: (m + 1) × n. */
  public Matrix appendRow(double value) {
    Matrix result = new Matrix(rows + 1, columns);
    inColumns(
        columns,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            System.arraycopy(values, j * rows, result.values, j * (rows + 1), rows);
            result.values[j * (rows + 1) + rows] = value;
          }
        });
    return result;
  }

  /**
   * The columns with these numbers, counted from 0, in this order (NumPy's {@code [:, indices]}).
   *
   * @param indices in any order, repeated or not
   * @return m × indices, a new matrix
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public Matrix columns(int... indices) {
    Matrix result = new Matrix(rows, indices.length);
    for (int j = 0; j < indices.length; j++) {
      if (indices[j] < 0 || indices[j] >= columns) {
        throw new IndexOutOfBoundsException(
            "No column " + indices[j] + " in a " + shape() + " matrix.");
      }
      System.arraycopy(values, indices[j] * rows, result.values, j * rows, rows);
    }
    return result;
  }

  /**
   * All columns but the last (NumPy's {@code [:, :-1]}).
   *
   * @return m × (n − 1), a new matrix
   * @throws IllegalArgumentException if there are no columns
   */
  public Matrix withoutLastColumn() {
    if (columns == 0) {
      throw new IllegalArgumentException("A " + shape() + " matrix has no last column.");
    }
    return new Matrix(rows, columns - 1, Arrays.copyOf(values, rows * (columns - 1)));
  }

  /** Whether other is a matrix of the same shape and equal bits, NaN and −0.0 told apart. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Matrix matrix
        && hasShapeOf(matrix)
        && Arrays.equals(values, matrix.values);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * rows + columns) + Arrays.hashCode(values);
  }

  /** The shape and, of a small matrix, the rows: for a debugger, not for files. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(shape());
    if (rows > 0 && values.length <= 100) {
      for (int i = 0; i < rows; i++) {
        text.append(i == 0 ? " [" : "; ");
        for (int j = 0; j < columns; j++) {
          text.append(j == 0 ? "" : " ").append(get(i, j));
        }
      }
      text.append("]");
    }
    return text.toString();
  }

  /** Calculates columns of so many rows as this matrix has, each by itself. */
  private void inColumns(int count, Parallel.Work work) {
    Parallel.forRanges(count, 1 + ENTRIES_FOR_A_THREAD / Math.max(1, rows), work);
  }

  /** Calculates entries, each by itself. */
  private void inRanges(Parallel.Work work) {
    Parallel.forRanges(values.length, ENTRIES_FOR_A_THREAD, work);
  }

  private void requireRows(int otherRows, Matrix other) {
    if (columns != otherRows) {
      throw new IllegalArgumentException(
          "The product needs as many columns on the left as rows on the right. "
              + shape()
              + " · "
              + otherRows
              + "x"
              + other.columns);
    }
  }

  private void requireShape(Matrix other) {
    if (!hasShapeOf(other)) {
      throw new IllegalArgumentException(
          "Must be the same shape. " + shape() + " vs " + other.shape());
    }
  }
}
