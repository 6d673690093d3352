/** The variance of perturbation updates on a linear network: derived, and measured. */
package microlearning.variance;
