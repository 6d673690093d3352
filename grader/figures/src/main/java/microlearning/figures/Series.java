package microlearning.figures;

import microlearning.network.Rule;

/**
 * A line of numbers to be drawn.
 *
 * @param rule whose colour and sign it has
 * @param run index of the run in the legend, from 0, which decides how the line looks
 * @param x rising
 * @param y at each x; what is not finite is left out
 */
public record Series(Rule rule, int run, double[] x, double[] y) {}
