package microlearning.lab;

import java.math.BigInteger;
import java.util.Optional;
import microlearning.matrix.Matrix;
import microlearning.network.Rule;
import microlearning.reference.Curves;

/**
 * What one training gave, which may have been stopped before its end.
 *
 * @param rule that was used
 * @param seed that everything was drawn from
 * @param curves so far: losses of all updates made, accuracy and cosine similarity of all epochs
 *     that were finished
 * @param angles between update and gradient at some updates, see {@link AngleWatch}
 * @param hiddenWeights N × 785, after the last update
 * @param seconds that it took
 * @param failure why the rule could not go on; empty if it could
 */
public record LabTraining(
    Rule rule,
    BigInteger seed,
    Curves curves,
    Angles angles,
    Matrix hiddenWeights,
    double seconds,
    Optional<String> failure) {
  /** Whether there is anything to draw. */
  boolean hasBegun() {
    return curves.losses().length > 0;
  }
}
