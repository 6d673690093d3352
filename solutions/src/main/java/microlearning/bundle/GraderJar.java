package microlearning.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Deflater;

/**
 * The program without what students must not see: some systems put it where they can read it. What
 * is left can grade, and nothing else.
 */
final class GraderJar {
  /** The solutions, and what is made of them or for them. */
  private static final List<String> LEFT_OUT =
      List.of(
          "microlearning/bundle/",
          "microlearning/exercises/",
          "microlearning/handout/",
          "microlearning/misconceptions/",
          "microlearning/regenerate/",
          JarFile.MANIFEST_NAME);

  private GraderJar() {}

  /** The experiment on variance perturbs weights as a solution does. */
  private static boolean isLeftOut(String entry) {
    return LEFT_OUT.stream().anyMatch(entry::startsWith)
        || entry.matches("microlearning/.*[vV]ariance.*");
  }

  /**
   * The jar file.
   *
   * @param program the packaged program, a jar file
   * @param mainClass of the program that is left
   * @throws IOException if the program cannot be read
   */
  static byte[] bytes(Path program, String mainClass) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarFile from = new JarFile(program.toFile());
        JarOutputStream to = new JarOutputStream(bytes)) {
      to.setLevel(Deflater.BEST_COMPRESSION);
      Manifest manifest = from.getManifest();
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
      put(JarFile.MANIFEST_NAME, from.getEntry(JarFile.MANIFEST_NAME).getTime(), to);
      manifest.write(to);
      for (JarEntry entry : (Iterable<JarEntry>) from.stream()::iterator) {
        if (!entry.isDirectory() && !isLeftOut(entry.getName())) {
          put(entry.getName(), entry.getTime(), to);
          try (InputStream content = from.getInputStream(entry)) {
            content.transferTo(to);
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  private static void put(String name, long time, JarOutputStream to) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(time);
    to.putNextEntry(entry);
  }
}
