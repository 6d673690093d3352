package microlearning.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import microlearning.grade.GradeSession;
import microlearning.results.FileReason;
import microlearning.results.WholeFile;

/** The file {@code report.html}, which shows a grade to people. */
public final class ReportFile {
  private final Path path;
  private final StudentFiles files;
  private String fault = "";

  /** Names the folder, which is made when it is needed. */
  public ReportFile(Path folder) {
    this(folder, StudentFiles.NONE);
  }

  /**
   * Names the folder, which is made when it is needed.
   *
   * @param files that the student has beside it
   */
  public ReportFile(Path folder, StudentFiles files) {
    this.files = files;
    path = folder.resolve("report.html");
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * Writes the page as the grading is now. Whatever fails is told by {@link #fault()} and never
   * thrown: a page is no part of a grade. A page of an earlier state does not stay.
   */
  public void write(GradeSession session) {
    try {
      Files.createDirectories(path.getParent());
      WholeFile.write(
          path,
          Report.html(
              session.grade(), session.used(), session.curves(), session.reference(), files));
      fault = "";
    } catch (IOException | RuntimeException | Error e) {
      String reason = e instanceof IOException io ? FileReason.of(io) : e.toString();
      fault = path + " cannot be written: " + reason + ".";
      remove();
    }
  }

  private void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Then it stays: the fault is told.
    }
  }

  /** Why it was not written the last time, in a sentence; empty if it was. */
  public String fault() {
    return fault;
  }
}
