package microlearning.reference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import microlearning.matrix.Matrix;

/**
 * What one call of a rule on a small network gave.
 *
 * @param matrices the two updates and the feedback weights after the call
 */
public record Observation(Map<Part, Matrix> matrices) {
  /** Keeps an unmodifiable copy of the map; the matrices are shared. */
  public Observation {
    matrices = Collections.unmodifiableMap(new EnumMap<>(matrices));
  }

  /** One of the matrices. */
  public Matrix get(Part part) {
    return matrices.get(part);
  }
}
