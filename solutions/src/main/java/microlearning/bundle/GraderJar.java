package microlearning.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
          "META-INF/MANIFEST.MF");

  private final Path program;
  private final String mainClass;

  /**
   * Names the program.
   *
   * @param program the packaged program, a jar file
   * @param mainClass of the program that is left
   * @throws IOException if that is no file
   */
  GraderJar(Path program, String mainClass) throws IOException {
    if (!Files.isRegularFile(program)) {
      throw new IOException(
          "A bundle is made from the packaged program, as java -jar starts it, not from "
              + program
              + ".");
    }
    this.program = program;
    this.mainClass = mainClass;
  }

  /** The experiment on variance perturbs weights as a solution does. */
  private static boolean isLeftOut(String entry) {
    return LEFT_OUT.stream().anyMatch(entry::startsWith)
        || entry.matches("microlearning/.*[vV]ariance.*");
  }

  /**
   * The jar file.
   *
   * @throws IOException if the program cannot be read
   */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarFile from = new JarFile(program.toFile());
        JarOutputStream to = new JarOutputStream(bytes)) {
      to.setLevel(Deflater.BEST_COMPRESSION);
      writeManifest(from.getManifest(), from.getEntry("META-INF/MANIFEST.MF").getTime(), to);
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

  private void writeManifest(Manifest manifest, long time, JarOutputStream to) throws IOException {
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
    put(JarFile.MANIFEST_NAME, time, to);
    manifest.write(to);
  }

  private static void put(String name, long time, JarOutputStream to) throws IOException {
    JarEntry entry = new JarEntry(name);
    entry.setTime(time);
    to.putNextEntry(entry);
  }
}
