package microlearning.reader;

import java.io.IOException;
import microlearning.calls.SubmissionFailure;

/** Is shown all files of a folder or an archive, one after the other. */
interface Visitor {
  /** How much it is shown at most. */
  default ScanLimits limits() {
    return ScanLimits.OF_SUBMISSION;
  }

  /**
   * There is a folder.
   *
   * @throws SubmissionFailure if no more is to be shown
   */
  default void folder(String path) throws SubmissionFailure {}

  /**
   * There is a file, or something that is neither file nor folder.
   *
   * @throws SubmissionFailure if no more is to be shown
   * @throws IOException if it cannot be read
   */
  void file(Item item) throws IOException, SubmissionFailure;

  /**
   * Bytes were passed over on the way.
   *
   * @throws SubmissionFailure if that takes too long
   */
  default void passed() throws SubmissionFailure {}

  /**
   * There is something that no submission may hold.
   *
   * @param path as an archive tells it
   * @throws SubmissionFailure the failure, if no more is to be shown
   */
  default void forbidden(String path, SubmissionFailure why) throws SubmissionFailure {
    throw why;
  }

  /**
   * There is something that cannot be read.
   *
   * @param what a sentence
   */
  default void unreadable(String what) {}
}
