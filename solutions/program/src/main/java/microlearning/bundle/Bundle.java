package microlearning.bundle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A package of the grader for one of the systems. */
public enum Bundle {
  /** The jar file alone, for a release that a workflow fetches it from. */
  GITHUB,
  /** A zip of the files that go into an assignment's folder of autograders. */
  CLASSROOM50,
  /**
   * A zip that is uploaded as it is. It holds the solutions, for students never see it: their code
   * runs as a user that cannot read it. So each grade can be made from seeds that nobody knows.
   */
  GRADESCOPE;

  /** Classroom 50 loads no larger ones: {@code MAX_FETCH_BYTES} of its {@code runner.py}. */
  private static final int CLASSROOM50_LIMIT = 10 * 1024 * 1024;

  private static final String OPTIONS = "@OPTIONS@";
  private static final String FILE = "rw-r--r--";
  private static final String EXECUTABLE = "rwxr-xr-x";
  private static final Map<String, String> ZIP =
      Map.of("create", "true", "enablePosixFileAttributes", "true");

  /** Of all files, as of those in the program: whenever it is made, it is the same zip. */
  static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  /** Whether solutions are in it. */
  public boolean holdsSolutions() {
    return this == GRADESCOPE;
  }

  /**
   * Makes the package.
   *
   * @param program the packaged program, a jar file
   * @param options that the grader is always given
   * @throws IOException if the program cannot be read, or the package is too large for the system
   */
  public byte[] bytes(Path program, List<String> options) throws IOException {
    if (!Files.isRegularFile(program)) {
      throw new IOException(
          "A bundle is made from the packaged program, as java -jar starts it, not from "
              + program
              + ".");
    }
    return switch (this) {
      case GITHUB -> GraderJar.bytes(program);
      case CLASSROOM50 ->
          limited(
              zip(
                  Map.of(
                      "autograder.py",
                      text("autograder.py", python(options)),
                      "microlearning-grader.jar",
                      GraderJar.bytes(program))));
      case GRADESCOPE ->
          zip(
              Map.of(
                  "setup.sh",
                  text("setup.sh", ""),
                  "run_autograder",
                  text("run_autograder", shell(options)),
                  "microlearning.jar",
                  Files.readAllBytes(program)));
    };
  }

  private static byte[] limited(byte[] zip) throws IOException {
    if (zip.length > CLASSROOM50_LIMIT) {
      throw new IOException(
          "Classroom 50 takes bundles of at most "
              + CLASSROOM50_LIMIT
              + " bytes; this one has "
              + zip.length
              + ".");
    }
    return zip;
  }

  private static byte[] text(String name, String options) throws IOException {
    try (InputStream in = Bundle.class.getResourceAsStream(name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.replace(OPTIONS, options).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** A list of strings in JSON is one in Python. */
  private static String python(List<String> options) {
    Gson json = new GsonBuilder().disableHtmlEscaping().create();
    return json.toJson(options);
  }

  private static String shell(List<String> options) {
    return options.stream()
        .map(option -> "'" + option.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    Path folder = Files.createTempDirectory("microlearning-bundle-");
    Path file = folder.resolve("bundle.zip");
    try {
      URI place = URI.create("jar:" + file.toUri());
      try (FileSystem zip = FileSystems.newFileSystem(place, ZIP)) {
        for (String name : files.keySet().stream().sorted().toList()) {
          Path entry = Files.write(zip.getPath(name), files.get(name));
          Files.setPosixFilePermissions(
              entry, PosixFilePermissions.fromString(name.endsWith(".jar") ? FILE : EXECUTABLE));
          // Else the times of access and creation are those of the clock.
          Files.getFileAttributeView(entry, BasicFileAttributeView.class)
              .setTimes(TIME, TIME, TIME);
        }
      }
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }
}
