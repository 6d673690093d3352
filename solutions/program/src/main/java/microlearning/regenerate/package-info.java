/** Makes the reference data from the solutions. */
package microlearning.regenerate;
