package microlearning.reference;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import microlearning.matrix.Matrix;
import microlearning.training.RuleCall;

/**
 * What one call of a rule gave.
 *
 * @param matrices the two updates and the feedback weights after the call
 */
public record Observation(Map<Part, Matrix> matrices) {
  /** Keeps an unmodifiable copy of the map; the matrices are shared. */
  public Observation {
    matrices = Collections.unmodifiableMap(new EnumMap<>(matrices));
  }

  /**
   * What a call gave.
   *
   * @throws NullPointerException if it lost the feedback weights
   */
  public static Observation of(RuleCall call) {
    Map<Part, Matrix> matrices = new EnumMap<>(Part.class);
    matrices.put(Part.HIDDEN, call.update().deltaWh());
    matrices.put(Part.OUTPUT, call.update().deltaWy());
    matrices.put(Part.FEEDBACK, Objects.requireNonNull(call.feedbackWeights(), "B is null."));
    return new Observation(matrices);
  }

  /** One of the matrices. */
  public Matrix get(Part part) {
    return Objects.requireNonNull(matrices.get(part), () -> "There is no " + part.title() + ".");
  }

  /** The same with something made of each matrix. */
  Observation map(UnaryOperator<Matrix> function) {
    Map<Part, Matrix> mapped = new EnumMap<>(Part.class);
    matrices.forEach((part, matrix) -> mapped.put(part, function.apply(matrix)));
    return new Observation(mapped);
  }
}
