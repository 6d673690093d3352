package microlearning.worker;

import java.io.IOException;

/** What was read makes no sense where it was read. */
public final class NonsenseException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it. */
  public NonsenseException(String message) {
    super(message);
  }
}
