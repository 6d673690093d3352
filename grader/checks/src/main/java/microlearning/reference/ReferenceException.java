package microlearning.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The reference data is missing or damaged: a fault of the grader, never of a submission. */
public final class ReferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says in one line which file is at fault, and how. */
  public ReferenceException(String message) {
    super(message);
  }

  /** Says in one line which file is at fault, and how. */
  public ReferenceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
