package microlearning.junit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets a build end with what the student is to read. Maven says of a failed test what the grader
 * has said, and then how to read Maven's own messages: the screen is full of that. So in such a
 * build tests of wrong checks are skipped, the grader leaves a mark, and this program, the build's
 * last step, ends Maven with exit code 1.
 */
public final class BuildResult {
  private static final String MARK = "failed";

  private BuildResult() {}

  /**
   * Ends the JVM with exit code 1 if the grading of this build failed.
   *
   * @param arguments the folder of the grade, and what names the build
   */
  public static void main(String[] arguments) throws IOException {
    if (failed(Path.of(arguments[0]), arguments[1])) {
      System.exit(1);
    }
  }

  static boolean failed(Path folder, String build) throws IOException {
    Path mark = folder.resolve(MARK);
    return Files.exists(mark)
        && new String(Files.readAllBytes(mark), StandardCharsets.UTF_8).equals(build);
  }

  /** Leaves the mark for a build. */
  static void fail(Path folder, String build) throws IOException {
    Files.writeString(folder.resolve(MARK), build);
  }
}
