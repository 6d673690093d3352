package microlearning.redteam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** What a class of hostile submissions brought about that it should not have. */
final class Faults {
  /** Memory of compilers and workers together, for each submission that is graded at a time. */
  private static final int MOST_MEGABYTES = 1536;

  private static final int MOST_THREADS = 512;
  private static final int MOST_DISK_MEGABYTES = 256;

  /** At the beginning of a line, also after blanks; anywhere; or in a log that a terminal shows. */
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*::|##\\w*\\[|[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\r]]");

  /** Characters beside what was found that are told. */
  private static final int BESIDE = 80;

  private final GradedClass graded;
  private final int atATime;
  private final List<String> faults = new ArrayList<>();

  private Faults(GradedClass graded, int atATime) {
    this.graded = graded;
    this.atATime = atATime;
  }

  /**
   * Looks for them.
   *
   * @param atATime submissions that were graded at a time
   */
  static List<String> of(GradedClass graded, int atATime) throws IOException {
    Faults faults = new Faults(graded, atATime);
    Map<String, String> texts = graded.texts();
    faults.require(graded.exitCode() == 0, "exit code " + graded.exitCode());
    faults.require(texts.get("stderr").isEmpty(), "stderr: " + texts.get("stderr"));
    faults.lookAtPoints(graded.rows());
    texts.forEach(faults::lookAtText);
    faults.lookAtMachine();
    return faults.faults;
  }

  private void require(boolean good, String fault) {
    if (!good) {
      faults.add(fault);
    }
  }

  private void lookAtPoints(List<CSVRecord> rows) throws IOException {
    List<String> names = graded.names();
    require(names.size() == graded.submissions().size(), names.size() + " names");
    Map<String, CSVRecord> left = new LinkedHashMap<>();
    for (CSVRecord row : rows) {
      CSVRecord other = left.put(row.get("submission"), row);
      require(other == null, "two rows of " + row.get("submission"));
    }
    for (int i = 0; i < names.size(); i++) {
      CSVRecord row = left.remove(cell(names.get(i)));
      require(row != null, "no row of " + names.get(i));
      if (row != null) {
        lookAtRow(graded.submissions().get(i), row);
      }
    }
    require(left.isEmpty(), "rows of nobody: " + left.keySet());
  }

  /** A name as the gradebook writes it, which no spreadsheet takes for a formula. */
  private static String cell(String name) {
    return name.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + name : name;
  }

  /** Null is an honest one. */
  private void lookAtRow(Hostile hostile, CSVRecord row) {
    boolean exact = hostile == null || hostile.exact();
    int right = hostile == null ? HandIn.POINTS : hostile.points();
    String whose = hostile == null ? "honest" : hostile.id();
    int points = Integer.parseInt(row.get("score"));
    String fault =
        whose + ": " + points + " points, " + row.get("status") + ": " + row.get("first_hint");
    require(exact ? points == right : points <= right, fault);
    require(!row.get("status").equals("grader_fault"), fault);
    require(
        Stream.of("submission", "status", "first_hint", "data_set")
            .map(row::get)
            .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*")),
        "a formula: " + row);
  }

  private void lookAtText(String file, String text) {
    Matcher command = COMMAND.matcher(text);
    if (command.find()) {
      int from = Math.max(0, command.start() - BESIDE);
      int to = Math.min(text.length(), command.end() + BESIDE);
      String found = text.substring(from, to).replaceAll("\\p{C}", "?");
      faults.add(file + " holds a command: " + found);
    }
    require(
        !text.contains(graded.temporary().getFileName().toString()),
        file + " names the judge's temporary files");
    require(!text.contains("fault of the grader:"), file + " tells of a fault of the grader");
  }

  private void lookAtMachine() throws IOException {
    ProcessWatch watch = graded.watch();
    require(watch.mostMegabytes() <= MOST_MEGABYTES * atATime, watch.mostMegabytes() + " MB used");
    require(watch.mostThreads() <= MOST_THREADS * atATime, watch.mostThreads() + " threads");
    require(
        watch.mostDiskMegabytes() <= MOST_DISK_MEGABYTES * atATime,
        watch.mostDiskMegabytes() + " MB on disk");
    require(watch.running().isEmpty(), "left running: " + watch.running());
    try (Stream<Path> left = Files.list(graded.temporary())) {
      left.forEach(path -> faults.add("left behind: " + path));
    }
  }
}
