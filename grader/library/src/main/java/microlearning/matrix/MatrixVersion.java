package microlearning.matrix;

import org.jspecify.annotations.Nullable;

/**
 * A matrix as it was at a time. Its version tells whether it has changed since, so that nothing is
 * copied or compared for that.
 *
 * @param matrix or null
 * @param version of it
 */
public record MatrixVersion(@Nullable Matrix matrix, long version) {
  /** Of a matrix as it is now. */
  public static MatrixVersion of(@Nullable Matrix matrix) {
    return new MatrixVersion(matrix, matrix == null ? 0 : matrix.version());
  }

  /** Whether this is the same matrix, and it is known that it has not changed. */
  public boolean isOf(@Nullable Matrix other) {
    return matrix == other
        && (other == null || version != Matrix.UNKNOWN && version == other.version());
  }
}
