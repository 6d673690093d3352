package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** Permissions of files beyond those that Java knows. */
final class Permissions {
  private static final int STICKY = 0_1733;

  private Permissions() {}

  /** Lets everybody put things into a folder, and nobody list it or take away what is another's. */
  static void setSticky(Path folder) throws IOException {
    Files.setAttribute(folder, "unix:mode", STICKY);
  }

  /** Lets everybody read a file or folder of the judge's, and all that is in it. */
  static void setReadable(Path path) throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : (Iterable<Path>) paths::iterator) {
        String permissions = Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString(permissions));
      }
    }
  }
}
