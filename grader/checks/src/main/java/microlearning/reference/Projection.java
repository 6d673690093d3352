package microlearning.reference;

import microlearning.matrix.Matrix;
import microlearning.random.Generator;

/**
 * A large matrix A as 2 × 2 numbers, L·A·R, where L has two rows and R two columns of fixed
 * normals. If two matrices differ by D, their projections differ by L·D·R, whose entries have the
 * variance of the sum of D's squares: a difference that is 0 in all four by chance does not happen,
 * and one that is a thousandth of the others happens to one entry in a thousand.
 */
public final class Projection {
  /** Rows and columns of a projection. */
  public static final int SIZE = 2;

  private static final long SEED = 20231;

  private Projection() {}

  /** The projection of a matrix of any shape. */
  public static Matrix of(Matrix matrix) {
    Generator rng = Generator.defaultRng(SEED);
    Matrix left = rng.normal(1, SIZE, matrix.rows());
    Matrix right = rng.normal(1, matrix.columns(), SIZE);
    return left.dot(matrix.dot(right));
  }

  /** The projections of what a call gave. */
  public static Observation of(Observation observation) {
    return observation.map(Projection::of);
  }
}
