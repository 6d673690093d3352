package microlearning.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Permissions of files beyond those that Java knows. */
final class Permissions {
  private static final int STICKY = 0_1777;

  private Permissions() {}

  /** Lets everybody put things into a folder, and nobody take away what is another's. */
  static void setSticky(Path folder) throws IOException {
    Files.setAttribute(folder, "unix:mode", STICKY);
  }
}
