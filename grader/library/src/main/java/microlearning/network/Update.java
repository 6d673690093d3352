package microlearning.network;

import java.util.Objects;
import microlearning.matrix.Matrix;

/**
 * A direction in which to change the weights so that the loss falls; the learning rate scales it.
 *
 * @param deltaWh for the hidden weights, of their shape, N × (inputs + 1)
 * @param deltaWy for the output weights, of their shape, outputs × (N + 1)
 */
public record Update(Matrix deltaWh, Matrix deltaWy) {
  /**
   * Puts the two together.
   *
   * @throws NullPointerException if one of them is null
   */
  public Update {
    Objects.requireNonNull(deltaWh, "The update of the hidden weights is null.");
    Objects.requireNonNull(deltaWy, "The update of the output weights is null.");
  }
}
