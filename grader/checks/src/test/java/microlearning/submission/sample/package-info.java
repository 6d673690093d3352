/** Submissions to try the safeguards on, each with a fault of its own. */
package microlearning.submission.sample;
