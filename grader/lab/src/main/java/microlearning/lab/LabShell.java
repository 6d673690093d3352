package microlearning.lab;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Java's own shell with the lab, the library and the student's classes on its class path. */
final class LabShell {
  private static final String IMPORTS =
      """
      import java.nio.file.Path;
      import microlearning.exercises.*;
      import microlearning.lab.*;
      import microlearning.matrix.*;
      import microlearning.network.*;
      import microlearning.random.*;
      """;

  private LabShell() {}

  /**
   * Runs the shell on this console until it is left.
   *
   * @throws IOException if its start-up file cannot be written
   */
  static void run() throws IOException {
    Path imports = Files.createTempFile("lab-", ".jsh");
    try {
      Files.writeString(imports, IMPORTS);
      JavaShellToolBuilder.builder()
          .start(
              "--class-path", classPath(), "--startup", "DEFAULT", "--startup", imports.toString());
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("JShell cannot be started: " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(imports);
    }
  }

  /** That of the class loader which runs the lab: a build may run it within its own JVM. */
  static String classPath() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    if (!(loader instanceof URLClassLoader urls)) {
      return System.getProperty("java.class.path");
    }
    List<String> places = new ArrayList<>();
    for (URL url : urls.getURLs()) {
      try {
        places.add(Path.of(url.toURI()).toString());
      } catch (URISyntaxException e) {
        throw new IllegalStateException("This is no place of classes: " + url, e);
      }
    }
    return String.join(File.pathSeparator, places);
  }
}
