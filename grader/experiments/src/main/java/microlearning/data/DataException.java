package microlearning.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Image data that cannot be had: one line that says what is wrong and what to do. */
public final class DataException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one line: what is wrong, where, and what to do
   */
  public DataException(String message) {
    super(message);
  }

  /**
   * @param message one line: what is wrong, where, and what to do
   * @param cause the failure underneath, kept for a stack trace
   */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }

  /** A message with its values filled in, digits and all, whatever the machine's language. */
  static DataException of(String format, Object... values) {
    return new DataException(String.format(Locale.ROOT, format, values));
  }

  /**
   * Says a failure in a few words: file system and network exceptions often carry nothing but a
   * name as their message.
   */
  static String reason(Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof UnknownHostException) {
      return "unknown host " + firstLine(message);
    }
    if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
      return "not found: " + firstLine(message);
    }
    if (failure instanceof AccessDeniedException) {
      return "access denied: " + firstLine(message);
    }
    if (message != null
        && (failure instanceof ConnectException || failure instanceof SocketTimeoutException)) {
      return firstLine(message);
    }
    String kind = failure.getClass().getSimpleName();
    return message == null ? kind : kind + ": " + firstLine(message);
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.strip().lines().findFirst().orElse("");
  }
}
