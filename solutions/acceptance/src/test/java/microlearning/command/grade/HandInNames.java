package microlearning.command.grade;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import microlearning.reader.SubmittedFiles;

/** The names that the program gives to submissions. */
public final class HandInNames {
  private HandInNames() {}

  /**
   * A name for each.
   *
   * @param submissions that are named on a command line, in this order
   */
  public static List<String> of(List<Path> submissions) throws IOException {
    Path nowhere = submissions.get(0).resolveSibling("no-results");
    return HandIns.of(submissions, nowhere, false).submissions().stream()
        .map(SubmittedFiles::name)
        .toList();
  }
}
