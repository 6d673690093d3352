package microlearning.sandbox;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Some packages of the running program as a jar file of their own. */
final class ClassPathJar {
  private ClassPathJar() {}

  /**
   * Writes the jar file.
   *
   * @param anchor a class that lies beside the packages, in a jar file or in a folder
   * @param packages their folders, such as {@code microlearning/matrix}, without those below
   */
  static void write(Path jar, Class<?> anchor, List<String> packages) throws IOException {
    Path origin = origin(anchor);
    if (Files.isDirectory(origin)) {
      copy(origin, packages, jar);
    } else {
      try (FileSystem archive = FileSystems.newFileSystem(origin)) {
        copy(archive.getPath("/"), packages, jar);
      }
    }
  }

  private static Path origin(Class<?> anchor) {
    try {
      return Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of " + anchor + " is no file.", e);
    }
  }

  private static void copy(Path root, List<String> packages, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (String name : packages) {
        try (Stream<Path> files = Files.list(root.resolve(name))) {
          for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
            out.putNextEntry(new JarEntry(name + "/" + file.getFileName()));
            Files.copy(file, out);
          }
        }
      }
    }
  }
}
