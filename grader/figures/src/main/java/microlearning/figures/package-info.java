/** The figures of the tutorial and of the variance experiment, as SVG and PNG. */
package microlearning.figures;
