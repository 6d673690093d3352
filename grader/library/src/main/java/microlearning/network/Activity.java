package microlearning.network;

import microlearning.matrix.Matrix;

/**
 * What a forward pass gives.
 *
 * @param hidden activities of the hidden units, N × n
 * @param output activities of the output units, 10 × n
 */
public record Activity(Matrix hidden, Matrix output) {}
