package microlearning.submission;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The grader could not do its part; whoever was to be graded is not to blame. */
public final class GraderFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what could not be done, in a sentence. */
  public GraderFault(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The message alone, for a report. */
  @Override
  public String toString() {
    return Objects.requireNonNull(getMessage());
  }
}
