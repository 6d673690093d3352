package microlearning.command.grade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.reader.SubmittedFiles;

/** The submissions that a command line names. */
final class HandIns {
  private HandIns() {}

  /**
   * The submissions by their names, of which no two are alike. Java files are one submission
   * together.
   */
  static Map<String, SubmittedFiles> named(List<Path> paths) {
    List<SubmittedFiles> handIns = new ArrayList<>();
    List<Path> sources = paths.stream().filter(SubmittedFiles::isSource).toList();
    if (!sources.isEmpty()) {
      handIns.add(new SubmittedFiles(sources));
    }
    paths.stream()
        .filter(path -> !SubmittedFiles.isSource(path))
        .forEach(path -> handIns.add(new SubmittedFiles(List.of(path))));
    Map<String, SubmittedFiles> named = new LinkedHashMap<>();
    for (SubmittedFiles handIn : handIns) {
      String name = handIn.name();
      for (int i = 2; isTaken(name, named); i++) {
        name = handIn.name() + "-" + i;
      }
      named.put(name, handIn);
    }
    return named;
  }

  /** To some file systems, upper and lower case are one. */
  private static boolean isTaken(String name, Map<String, SubmittedFiles> named) {
    return named.keySet().stream().anyMatch(name::equalsIgnoreCase);
  }
}
