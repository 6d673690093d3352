/**
 * A laboratory for the learning rules: trains any of them with any settings, draws what came of it
 * beside the reference, and shows a training while it runs.
 */
package microlearning.lab;
