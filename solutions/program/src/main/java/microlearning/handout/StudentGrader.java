package microlearning.handout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import microlearning.results.Version;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The grader that a student's repository holds, as a Maven repository in a folder. Its version ends
 * in its digest: Maven keeps a copy of what it has seen, and would take another grader of the same
 * version for that.
 */
final class StudentGrader {
  private static final String NAME = "microlearning-starter";
  private static final String VERSION = "@grader.version@";
  private static final int DIGITS = 12;

  private final byte[] jar;
  private final byte[] sources;

  /**
   * The grader.
   *
   * @param jar its classes and the reference data
   * @param sources its sources, for IDEs
   */
  StudentGrader(byte[] jar, byte[] sources) {
    this.jar = jar.clone();
    this.sources = sources.clone();
  }

  /** The version of the program, and the beginning of the jar's SHA-256. */
  String version() {
    return Version.text().replace("-SNAPSHOT", "")
        + "-"
        + DigestUtils.sha256Hex(jar).substring(0, DIGITS);
  }

  /** Puts the version into a text that asks for it. */
  String putVersion(String text) {
    return text.replace(VERSION, version());
  }

  /**
   * Writes the repository.
   *
   * @param pom that names what the grader needs
   */
  void write(Path folder, String pom) throws IOException {
    Path place = folder.resolve("microlearning").resolve(NAME).resolve(version());
    Files.createDirectories(place);
    String name = NAME + "-" + version();
    write(place.resolve(name + ".jar"), jar);
    write(place.resolve(name + "-sources.jar"), sources);
    write(place.resolve(name + ".pom"), putVersion(pom).getBytes(StandardCharsets.UTF_8));
  }

  /** With its digest beside it, which Maven holds it to. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Files.writeString(
        file.resolveSibling(file.getFileName() + ".sha1"), DigestUtils.sha1Hex(bytes));
  }
}
