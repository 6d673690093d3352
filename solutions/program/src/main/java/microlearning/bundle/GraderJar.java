package microlearning.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The grading program, which the instructor's program carries as a file: it holds no solutions, as
 * some systems put it where students can read it.
 */
final class GraderJar {
  /** Its place in the program; the build puts it there. */
  static final String ENTRY = "microlearning/bundle/microlearning-grader.jar";

  private GraderJar() {}

  /**
   * The jar file.
   *
   * @param program the packaged program, a jar file
   * @throws IOException if the program cannot be read, or was built without it
   */
  static byte[] bytes(Path program) throws IOException {
    try (JarFile jar = new JarFile(program.toFile())) {
      JarEntry entry = jar.getJarEntry(ENTRY);
      if (entry == null) {
        throw new IOException(program + " was built without " + ENTRY + ". Build it again.");
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return in.readAllBytes();
      }
    }
  }
}
