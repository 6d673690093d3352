/** How fast the parts are that an experiment's time goes to. */
package microlearning.benchmarks;
