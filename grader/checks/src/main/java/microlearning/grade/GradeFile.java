package microlearning.grade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import microlearning.results.FileReason;
import microlearning.results.Version;
import microlearning.results.WholeFile;
import org.jspecify.annotations.Nullable;

/** The file {@code grade.json}, written again after each step: whenever it ends, it is whole. */
public final class GradeFile {
  private final Path path;
  private final Map<String, String> about;
  private String fault = "";

  /** Names the folder, which is made when it is needed. */
  public GradeFile(Path folder) {
    this(folder, Map.of());
  }

  /**
   * Names the folder.
   *
   * @param about what is known of the submission, besides its grade
   */
  public GradeFile(Path folder, Map<String, String> about) {
    path = folder.resolve("grade.json");
    this.about = about;
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * Writes the grade as it is now. A failure does not keep the grading from going on.
   *
   * @param data that was trained on, or null if nothing was
   */
  void write(Grade grade, @Nullable GradingData data) {
    try {
      Files.createDirectories(path.getParent());
      WholeFile.write(path, GradeJson.of(grade, data, Version.text(), about));
      fault = "";
    } catch (IOException e) {
      fault = path + " cannot be written: " + FileReason.of(e) + ".";
    }
  }

  /** Why it was not written at the last step, in a sentence; empty if it was. */
  public String fault() {
    return fault;
  }
}
