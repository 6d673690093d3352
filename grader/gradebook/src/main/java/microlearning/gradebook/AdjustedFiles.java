package microlearning.gradebook;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import microlearning.grade.GradeJson;
import microlearning.report.Report;
import microlearning.results.WholeFile;

/**
 * Tells of adjustments in a submission's {@code grade.json} and {@code report.html}, which then
 * needs no grading anew: they can change after it, and it can be repeated without losing them.
 */
final class AdjustedFiles {
  private static final String GRADE = "grade.json";
  private static final String REPORT = "report.html";

  private AdjustedFiles() {}

  /** Brings the files of a row up to date, if they are not. */
  static void update(Path folder, Row row) throws IOException {
    Entry entry = row.entry();
    if (entry.adjustments().equals(row.adjustments()) || entry.isFault()) {
      return;
    }
    Map<Path, String> files = new LinkedHashMap<>();
    Path grade = folder.resolve(GRADE);
    Path report = folder.resolve(REPORT);
    try {
      if (Files.isRegularFile(grade)) {
        files.put(grade, GradeJson.adjusted(Files.readString(grade), row.adjustments()));
      }
    } catch (JsonParseException | IllegalStateException e) {
      throw new IOException(grade + " is damaged. Grade " + entry.name() + " with --again.", e);
    }
    if (Files.isRegularFile(report)) {
      files.put(
          report,
          Report.adjusted(
              Files.readString(report), entry.points(), entry.maximum(), row.adjustments()));
    }
    WholeFile.writeAll(files);
    EntryFile.write(folder, entry.with(row.adjustments()));
  }
}
