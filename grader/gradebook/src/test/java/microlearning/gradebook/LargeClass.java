package microlearning.gradebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A class whose reports are together larger than the heap that its files are made in. */
final class LargeClass {
  private static final int SUBMISSIONS = 40;
  private static final int BYTES_OF_REPORT = 3 << 20;
  private static final int HEAP = 64 << 20;

  private static final String COURSE =
      """
      time-zone: UTC
      due: 2026-11-30
      late: {percent: 10}
      """;

  private LargeClass() {}

  /** Makes it, all late: each report is changed. */
  static void make(Path out) throws IOException {
    ClassFolder graded = new ClassFolder(out);
    for (int i = 0; i < SUBMISSIONS; i++) {
      String name = "s_" + i + "_assignsubmission_file";
      graded.add(name, Entries::wrongSign, "2026-12-01T10:00:00Z", 0);
      byte[] space = new byte[BYTES_OF_REPORT];
      Arrays.fill(space, (byte) ' ');
      Path report = out.resolve(name).resolve("report.html");
      Files.write(report, space, java.nio.file.StandardOpenOption.APPEND);
    }
  }

  /** The command that makes the files of the class in a JVM with less heap than that. */
  static List<String> command(Path out) {
    if ((long) SUBMISSIONS * BYTES_OF_REPORT <= HEAP) {
      throw new IllegalStateException("The reports would fit into the heap together.");
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + HEAP,
        "-cp",
        System.getProperty("java.class.path"),
        LargeClass.class.getName(),
        out.toString());
  }

  private static String roster() {
    StringBuilder roster = new StringBuilder("Identifier,Full name\n");
    for (int i = 0; i < SUBMISSIONS; i++) {
      roster.append("Participant ").append(i).append(",Student ").append(i).append('\n');
    }
    return roster.toString();
  }

  /** Makes gradebook, page, and Moodle's archive of the folder that is named. */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[0]);
    ClassRules rules = new ClassFolder(out).rules(COURSE, roster(), "");
    try (SystemGradebook book = SystemGradebook.of(SystemGradebook.Format.MOODLE, rules, out)) {
      ClassFiles files = new ClassFiles(rules, ClassFolder.REFERENCE, out, List.of(book));
      files.read(new EntryFolders(List.of(out)), List.of());
      files.files();
      book.finish();
    }
  }
}
