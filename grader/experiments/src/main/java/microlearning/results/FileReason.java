package microlearning.results;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why a file cannot be read or written, in words: Java's exceptions often tell its name alone. */
public final class FileReason {
  private FileReason() {}

  /** The reason, such as "access denied". */
  public static String of(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "there is a file of that name";
    }
    if (e instanceof DirectoryNotEmptyException) {
      return "there is a folder of that name, which is not empty";
    }
    if (e instanceof NotDirectoryException) {
      return "it is no folder";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  /**
   * The whole message: the file's name and the reason, where Java tells no more than these, and
   * otherwise the exception's own.
   */
  public static String message(IOException e) {
    boolean named = e instanceof FileSystemException f && f.getFile() != null;
    return named ? ((FileSystemException) e).getFile() + ": " + of(e) + "." : of(e);
  }
}
