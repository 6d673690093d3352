/** The exercises, solved: each class adds one learning rule to the given network. */
package microlearning.exercises;
