/**
 * The two-layer perceptron and the code that the tutorial gives: inference, loss, backpropagation
 * and node perturbation. The exercises extend {@link microlearning.network.MLP}.
 *
 * <p>Shapes: a batch of n images is a matrix of one column an image. With N hidden units, inputs
 * are 784 × n, hidden activities N × n, outputs and targets 10 × n.
 */
@NullMarked
package microlearning.network;

import org.jspecify.annotations.NullMarked;
