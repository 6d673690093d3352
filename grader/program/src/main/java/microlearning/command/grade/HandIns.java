package microlearning.command.grade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import microlearning.gradebook.ClassGrading;
import microlearning.reader.SubmittedFiles;
import microlearning.text.PlainText;

/** The submissions that a command line names. */
final class HandIns {
  private HandIns() {}

  /** What the folder for the results holds besides a folder for each submission. */
  private static final Set<String> FILES =
      Set.of(
          ClassGrading.GRADEBOOK,
          ClassGrading.SUMMARY,
          JudgeOptions.SEED_FILE,
          "github.json",
          "release-body.md",
          "result.json",
          "results.json",
          "summary.md");

  /**
   * The submissions by their names, which are harmless and of which no two are alike. Java files
   * are one submission together.
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
      String first = PlainText.name(handIn.name());
      String name = first;
      for (int i = 2; isTaken(name, named); i++) {
        name = first + "-" + i;
      }
      named.put(name, handIn);
    }
    return named;
  }

  /** To some file systems, upper and lower case are one. */
  private static boolean isTaken(String name, Map<String, SubmittedFiles> named) {
    return Stream.concat(FILES.stream(), named.keySet().stream()).anyMatch(name::equalsIgnoreCase);
  }
}
