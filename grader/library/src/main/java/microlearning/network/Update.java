package microlearning.network;

import microlearning.matrix.Matrix;

/**
 * A direction in which to change the weights so that the loss falls; the learning rate scales it.
 *
 * @param deltaWh for the hidden weights, of their shape, N × 785
 * @param deltaWy for the output weights, of their shape, 10 × (N + 1)
 */
public record Update(Matrix deltaWh, Matrix deltaWy) {}
