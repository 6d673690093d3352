/**
 * The exercises: three learning rules to be filled in, each in a class of its own. Where something
 * is missing stands {@code Blank.fillIn(...)}; put an expression in its place and run {@code mvn
 * test}. {@link microlearning.network.MLP} is the network that they extend, and {@link
 * microlearning.network.NodePerturbMLP} shows a whole rule.
 */
package microlearning.exercises;
