/** The tutorial's experiment: a network, a rule, the training loop, and what is measured in it. */
package microlearning.training;
