/** The figure of the variance of updates, as SVG and PNG. */
package microlearning.variance.figure;
