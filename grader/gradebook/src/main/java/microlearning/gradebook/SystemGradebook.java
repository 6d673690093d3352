package microlearning.gradebook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A gradebook that another system imports, made of rows. */
public interface SystemGradebook extends ClassFiles.RowListener, Closeable {
  /** What spreadsheets know UTF-8 by; Canvas and Moodle pass over it. */
  String BYTE_ORDER_MARK = "\ufeff";

  /** The systems. */
  enum Format {
    CANVAS,
    MOODLE,
    CSV
  }

  /**
   * Ends it, when all rows are there.
   *
   * @return texts of files by their names; others it has written itself
   */
  Map<String, String> finish() throws IOException;

  @Override
  default void close() throws IOException {
    // Most leave nothing behind.
  }

  /**
   * Begins one.
   *
   * @param out for files that are no texts
   * @throws IllegalArgumentException if the roster does not say what the system wants to know: what
   *     is missing
   */
  static SystemGradebook of(Format format, ClassRules rules, Path out) throws IOException {
    return switch (format) {
      case CANVAS -> new CanvasGradebook(rules);
      case MOODLE -> new MoodleGradebook(rules, out);
      case CSV -> new SpreadsheetGradebook();
    };
  }
}
