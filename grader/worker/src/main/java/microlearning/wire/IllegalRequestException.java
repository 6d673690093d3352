package microlearning.wire;

import java.io.IOException;

/** What was read makes no sense where it was read. */
public final class IllegalRequestException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it. */
  public IllegalRequestException(String message) {
    super(message);
  }
}
