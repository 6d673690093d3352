package microlearning.command.grade;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
   * The submissions, with names that are harmless and of which no two are alike. Java files are one
   * submission together.
   */
  static List<SubmittedFiles> named(List<Path> paths) {
    List<SubmittedFiles> handIns = new ArrayList<>();
    List<Path> sources = paths.stream().filter(SubmittedFiles::isSource).toList();
    if (!sources.isEmpty()) {
      handIns.add(SubmittedFiles.of(sources.toArray(Path[]::new)));
    }
    paths.stream()
        .filter(path -> !SubmittedFiles.isSource(path))
        .forEach(path -> handIns.add(SubmittedFiles.of(path)));
    List<SubmittedFiles> named = new ArrayList<>();
    for (SubmittedFiles handIn : handIns) {
      String first = PlainText.name(handIn.name());
      String name = first;
      for (int i = 2; isTaken(name, named); i++) {
        name = first + "-" + i;
      }
      named.add(new SubmittedFiles(name, handIn.by(), handIn.parts()));
    }
    return named;
  }

  /** To some file systems, upper and lower case are one. */
  private static boolean isTaken(String name, List<SubmittedFiles> named) {
    return Stream.concat(FILES.stream(), named.stream().map(SubmittedFiles::name))
        .anyMatch(name::equalsIgnoreCase);
  }
}
