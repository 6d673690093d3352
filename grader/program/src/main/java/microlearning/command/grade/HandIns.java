package microlearning.command.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import microlearning.gradebook.ClassFiles;
import microlearning.gradebook.ShardFile;
import microlearning.reader.SubmittedClass;
import microlearning.reader.SubmittedFiles;
import microlearning.text.PlainText;

/**
 * The submissions that a command line names.
 *
 * @param submissions with names that are harmless and of which no two are alike
 * @param lines how they were understood, and what was passed over
 */
record HandIns(List<SubmittedFiles> submissions, List<String> lines) {
  /** What the folder for the results holds besides a folder for each submission. */
  private static final Set<String> FILES =
      Set.of(
          ClassFiles.GRADEBOOK,
          ClassFiles.SUMMARY,
          ClassFiles.PAGE,
          ShardFile.NAME,
          JudgeOptions.SEED_FILE,
          "github.json",
          "release-body.md",
          "result.json",
          "results.json",
          "summary.md");

  /** Bytes of a folder's name, with room for a number. */
  private static final int LONGEST_NAME = 200;

  /** What Windows takes for a device. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])([. ].*)?");

  /**
   * Finds the submissions.
   *
   * @param paths that were named
   * @param out for the results; a name that has some there is that of one submission
   * @param isOne whether it is one submission that is graded, whatever it holds
   * @throws IOException if a class cannot be read, with the reason
   */
  static HandIns of(List<Path> paths, Path out, boolean isOne) throws IOException {
    List<Path> others = paths.stream().filter(path -> !isSame(path, out)).toList();
    List<String> lines = new ArrayList<>();
    if (others.size() < paths.size()) {
      lines.add("Passed over: the folder for the results.");
    }
    if (others.isEmpty()) {
      return new HandIns(List.of(), lines);
    }
    SubmittedClass understood =
        SubmittedClass.of(
            others, name -> isOne || Files.isDirectory(out.resolve(PlainText.name(name))));
    lines.addAll(understood.lines());
    return new HandIns(named(understood.submissions()), lines);
  }

  private static boolean isSame(Path path, Path out) {
    try {
      return Files.isDirectory(out) && Files.isSameFile(path, out);
    } catch (IOException e) {
      return false; // What is not there is nothing else.
    }
  }

  private static List<SubmittedFiles> named(List<SubmittedFiles> submissions) {
    Set<String> taken = new HashSet<>(FILES);
    List<SubmittedFiles> named = new ArrayList<>();
    for (SubmittedFiles submission : submissions) {
      String first = folderName(submission.name());
      String name = first;
      for (int i = 2; !taken.add(key(name)); i++) {
        name = first + "-" + i;
      }
      named.add(submission.withName(name));
    }
    return named;
  }

  /** A name that every system takes for a folder. */
  private static String folderName(String text) {
    String name = PlainText.name(text);
    while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return DEVICE.matcher(name).matches() ? "_" + name : name;
  }

  /** To some file systems, upper and lower case are one, and so are all ways to write an umlaut. */
  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
