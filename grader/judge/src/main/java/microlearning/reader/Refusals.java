package microlearning.reader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import microlearning.calls.SubmissionFailure;
import microlearning.text.PlainText;

/** Says why something that was handed in is not taken. */
final class Refusals {
  private static final int LONGEST_REASON = 200;

  private Refusals() {}

  /** The failure of what is not taken. */
  static SubmissionFailure refused(String why) {
    return new SubmissionFailure(SubmissionFailure.Kind.REFUSED, why);
  }

  /** A path of a submission, on one line. */
  static String shown(String path) {
    return PlainText.of(path, LONGEST_REASON);
  }

  /** Why something cannot be read, without any path of this machine. */
  static String reason(Throwable e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is no longer there";
    }
    boolean told = e instanceof UnreadableArchive || e.getClass() == IOException.class;
    return told && e.getMessage() != null ? shown(e.getMessage()) : "it is damaged";
  }
}
