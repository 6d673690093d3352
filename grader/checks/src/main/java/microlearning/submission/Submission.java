package microlearning.submission;

import microlearning.calls.SubmissionFailure;
import microlearning.training.NetworkFactory;

/** Somebody's solutions of the exercises. */
public interface Submission {
  /**
   * Finds what makes networks by an exercise's class.
   *
   * @throws SubmissionFailure if there is no such class, or it is not of the form it must have
   */
  NetworkFactory network(Exercise exercise) throws SubmissionFailure;
}
