package microlearning.wire;

import microlearning.matrix.Matrix;

/**
 * A matrix as it was at a time. Its version tells whether it has changed since, so that nothing is
 * copied or compared for that.
 *
 * @param matrix or null
 * @param version of it
 */
public record Stamp(Matrix matrix, long version) {
  /** Of a matrix as it is now. */
  public static Stamp of(Matrix matrix) {
    return new Stamp(matrix, matrix == null ? 0 : matrix.version());
  }

  /** Whether this is the same matrix, and it is known that it has not changed. */
  public boolean isOf(Matrix other) {
    return matrix == other
        && (other == null || version != Matrix.UNKNOWN && version == other.version());
  }
}
