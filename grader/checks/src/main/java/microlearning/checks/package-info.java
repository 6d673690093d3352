/** What a submission is held to: the checks of each exercise, and what came of them. */
package microlearning.checks;
