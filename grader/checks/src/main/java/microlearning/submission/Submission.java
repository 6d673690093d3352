package microlearning.submission;

import java.time.Duration;
import java.util.concurrent.Callable;
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

  /**
   * Runs the calls of a check.
   *
   * @param what is called, for messages: "perturb"
   * @param limit time for all of them
   * @param code that calls
   * @throws SubmissionFailure if a call throws anything, or the limit is met
   */
  default <T> T call(String what, Duration limit, Callable<T> code) throws SubmissionFailure {
    return Guard.call(what, limit, code);
  }
}
