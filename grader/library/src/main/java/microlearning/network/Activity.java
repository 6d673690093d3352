package microlearning.network;

import microlearning.matrix.Matrix;

/**
 * What a forward pass gives, on n images.
 *
 * @param hidden activities of the hidden units, N × n
 * @param output activities of the output units, outputs × n (10 × n on digits)
 */
public record Activity(Matrix hidden, Matrix output) {}
