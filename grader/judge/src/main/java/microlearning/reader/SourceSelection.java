package microlearning.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.calls.SubmissionFailure;

/**
 * The sources that are graded, out of all Java files that were found: those of the folder that has
 * the exercises, and of those below it.
 *
 * @param sources the sources
 * @param folder that they were in, with slashes; empty if in none
 * @param renamed files that were taken by another name than they have, as they were called
 * @param newest the last change of any
 */
record SourceSelection(
    Sources sources, String folder, List<String> renamed, Optional<ClockTime> newest) {

  /** A name that a browser or a system has made of another: "X-1.java", "X (1).java". */
  private static final Pattern COPY =
      Pattern.compile("(?<name>\\w+?)(?: ?\\((?<n>[0-9]{1,9})\\)|-(?<m>[0-9]{1,9}))\\.java");

  /** Goes over each character once: a source may be a quarter of a megabyte of blank lines. */
  private static final Pattern LAB = Pattern.compile("(?m)^[ \\t\\f\\x0B]*+package\\s++lab\\s*+;");

  /**
   * Selects.
   *
   * @param isRenamed whether a system may have put numbers into names, as in {@code X-1.java}
   * @throws SubmissionFailure if there are no exercises, or a file is refused
   */
  static SourceSelection of(Findings findings, boolean isRenamed) throws SubmissionFailure {
    List<FoundSource> found = findings.sources();
    List<String> renamed = new ArrayList<>();
    if (isRenamed || folder(found).isEmpty()) {
      found = withoutCopyNumbers(found, renamed);
    }
    Optional<String> folder = folder(found);
    if (folder.isEmpty()) {
      throw Refusals.refused(
          "None of the files "
              + String.join(", ", Sources.exerciseFiles())
              + " was found. "
              + findings.describeOthers());
    }
    return select(found, folder.get(), renamed);
  }

  private static SourceSelection select(
      List<FoundSource> found, String folder, List<String> renamed) throws SubmissionFailure {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    TreeMap<String, String> texts = new TreeMap<>();
    Optional<ClockTime> newest = Optional.empty();
    long left = ReadingLimits.MOST_BYTES;
    for (FoundSource source : found) {
      if (!isIn(source, folder) || isLab(source)) {
        continue;
      }
      left -= source.bytes().length;
      if (left < 0 || texts.size() == ReadingLimits.MOST_FILES) {
        throw Refusals.refused(
            "There are more than "
                + (left < 0
                    ? ReadingLimits.MOST_BYTES + " bytes"
                    : ReadingLimits.MOST_FILES + " files")
                + " of sources. Hand in the exercises alone.");
      }
      String place = source.path().substring(prefix.length());
      if (texts.put(place, text(source, place)) != null) {
        throw Refusals.refused(Refusals.shown(source.path()) + " is there twice. Hand it in once.");
      }
      newest =
          newest
              .filter(time -> time.compareTo(source.time()) > 0)
              .or(() -> Optional.of(source.time()));
    }
    return new SourceSelection(new Sources(texts), folder, List.copyOf(renamed), newest);
  }

  /**
   * The folder with most of the exercises' files; of several, the usual one, one that is in no
   * archive, or the topmost.
   */
  private static Optional<String> folder(List<FoundSource> found) {
    Map<String, Set<String>> exercises = new HashMap<>();
    for (FoundSource source : found) {
      if (Sources.exerciseFiles().contains(source.name())) {
        exercises.computeIfAbsent(source.folder(), f -> new HashSet<>()).add(source.name());
      }
    }
    return exercises.keySet().stream()
        .min(
            Comparator.comparing((String f) -> !SubmissionReader.isUsual(f))
                .thenComparing(f -> -exercises.get(f).size())
                .thenComparing(f -> f.chars().filter(c -> c == '/').count())
                .thenComparing(f -> f));
  }

  /** Helpers lie beside the exercises; where the folders are packages, also in those below. */
  private static boolean isIn(FoundSource source, String folder) {
    return source.folder().equals(folder)
        || ("/" + folder).endsWith("/" + SubmissionReader.PACKAGE_FOLDER)
            && source.path().startsWith(folder + "/");
  }

  /** The lab is handed out with the exercises, needs more than their library, and is not graded. */
  private static boolean isLab(FoundSource source) {
    return LAB.matcher(new String(source.bytes(), StandardCharsets.ISO_8859_1)).find();
  }

  /** The last copy of each file, by the name that it had. */
  private static List<FoundSource> withoutCopyNumbers(
      List<FoundSource> found, List<String> renamed) {
    Map<String, FoundSource> last = new TreeMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (FoundSource source : found) {
      Matcher copy = COPY.matcher(source.name());
      String name = copy.matches() ? copy.group("name") + FoundSource.ENDING : source.name();
      boolean isExercise = copy.matches() && Sources.exerciseFiles().contains(name);
      FoundSource by = isExercise ? source.renamed(name) : source;
      int number = isExercise ? number(copy) : 0;
      if (numbers.getOrDefault(by.path(), -1) < number) {
        numbers.put(by.path(), number);
        last.put(by.path(), by);
        if (isExercise) {
          renamed.add(source.name());
        }
      }
    }
    return List.copyOf(last.values());
  }

  /** The name that a file had before it was copied. */
  static String withoutCopyNumber(String name) {
    Matcher copy = COPY.matcher(name);
    return copy.matches() ? copy.group("name") + FoundSource.ENDING : name;
  }

  private static int number(Matcher copy) {
    return Integer.parseInt(copy.group("n") != null ? copy.group("n") : copy.group("m"));
  }

  private static String text(FoundSource source, String place) throws SubmissionFailure {
    if (!source.fault().isEmpty()) {
      throw Refusals.refused(Refusals.shown(source.path()) + " " + source.fault());
    }
    if (source.name().equals("module-info.java")) {
      throw Refusals.refused(
          "The exercises are not a module. Remove " + Refusals.shown(place) + ".");
    }
    if (place.length() > ReadingLimits.LONGEST_NAME
        || place.chars().anyMatch(Character::isISOControl)) {
      throw Refusals.refused(
          Refusals.shown(place)
              + " has a name of more than "
              + ReadingLimits.LONGEST_NAME
              + " characters, or with control characters. Rename it.");
    }
    return FileNames.utf8(source.bytes())
        .orElseThrow(
            () ->
                Refusals.refused(
                    Refusals.shown(source.path()) + " is not UTF-8. Save it as UTF-8."));
  }
}
