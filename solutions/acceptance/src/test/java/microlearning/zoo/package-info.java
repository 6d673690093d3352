/**
 * Submissions of all kinds, each with the verdict that the grader must come to. The wrong ones are
 * known mistakes, and classes that do what no submission should; the right ones differ from the
 * solutions in style, in the order of sums, or in the order of draws.
 */
package microlearning.zoo;
