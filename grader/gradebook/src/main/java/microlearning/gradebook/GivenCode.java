package microlearning.gradebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import microlearning.reader.Sources;
import microlearning.submission.Exercise;

/** The files that students start from, which the build puts beside this class. */
public final class GivenCode {
  private GivenCode() {}

  /** The text of an exercise's file. */
  public static String text(Exercise exercise) {
    String name = "given/" + Sources.file(exercise);
    try (InputStream in = GivenCode.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("The exercises' files cannot be read.", e);
    }
  }

  /** The texts of all exercises' files. */
  static List<String> texts() {
    return Stream.of(Exercise.values()).map(GivenCode::text).toList();
  }
}
