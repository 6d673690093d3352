package microlearning.wire;

import java.io.IOException;

/** A message that the protocol does not allow at its place. */
public final class IllegalRequestException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with it. */
  public IllegalRequestException(String message) {
    super(message);
  }
}
