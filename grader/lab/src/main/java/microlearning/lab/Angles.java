package microlearning.lab;

/**
 * Angles between a rule's update and backpropagation's, both matrices as one vector.
 *
 * @param updates at which they were measured, from 1, rising
 * @param degrees 0 to 180; NaN where one of the two was all zeros
 */
public record Angles(int[] updates, double[] degrees) {}
