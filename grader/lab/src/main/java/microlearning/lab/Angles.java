package microlearning.lab;

/**
 * Angles at some updates of a training, each measured before the update is made.
 *
 * @param updates at which they were measured, from 1, rising
 * @param toGradient between a rule's update and backpropagation's, both matrices as one vector: 0
 *     to 180 degrees; NaN where one of the two was all zeros
 * @param feedback between the feedback weights B and the transposed output weights without the
 *     biases: 0 to 180 degrees; NaN where one of the two was all zeros
 * @param distance length of the difference of these two, the Frobenius norm
 */
public record Angles(int[] updates, double[] toGradient, double[] feedback, double[] distance) {}
