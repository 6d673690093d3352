package microlearning.reader;

import microlearning.calls.SubmissionFailure;

/** An archive has a path that no submission may have. */
final class ForbiddenPath extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SubmissionFailure failure;

  /** Says why, in a sentence. */
  ForbiddenPath(String why) {
    super(why, null, false, false);
    this.failure = Refusals.refused(why);
  }

  SubmissionFailure failure() {
    return failure;
  }
}
