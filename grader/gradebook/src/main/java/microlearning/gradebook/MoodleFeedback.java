package microlearning.gradebook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import microlearning.course.Person;
import microlearning.text.PlainText;

/**
 * The archive {@code moodle-feedback.zip}: a folder for each person, named {@code
 * name_number_assignfeedback_file}, with the report. Moodle takes the number between the first two
 * underscores, so that there may be none in the name. The reports go through, and none is kept.
 *
 * <p>Source: {@code mod/assign/feedback/file/importziplib.php} of moodle/moodle.
 */
final class MoodleFeedback implements Closeable {
  /** Its name. */
  static final String NAME = "moodle-feedback.zip";

  /** Of all entries: whenever it is made, it is the same archive. */
  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Path file;
  private final Path temporary;
  private final ZipOutputStream zip;
  private final Map<Person, Path> reports = new HashMap<>();

  MoodleFeedback(Path out) throws IOException {
    file = out.resolve(NAME);
    temporary = out.resolve("." + NAME + "." + ProcessHandle.current().pid() + ".part");
    temporary.toFile().deleteOnExit();
    zip = new ZipOutputStream(Files.newOutputStream(temporary), StandardCharsets.UTF_8);
  }

  /** Adds a person's report, if there is one; a later one takes the place of an earlier one. */
  void add(Person person, Path folder) {
    Path report = folder.resolve("report.html");
    if (Files.isRegularFile(report)) {
      reports.put(person, report);
    }
  }

  /** Writes the archive to its place. */
  void finish() throws IOException {
    for (Map.Entry<Person, Path> report :
        reports.entrySet().stream()
            .sorted((a, b) -> a.getKey().id().compareTo(b.getKey().id()))
            .toList()) {
      ZipEntry entry = new ZipEntry(folder(report.getKey()) + "/report.html");
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      Files.copy(report.getValue(), zip);
      zip.closeEntry();
    }
    zip.close();
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String folder(Person person) {
    String name = PlainText.name(person.shown()).replace('_', ' ');
    return name + "_" + person.id() + "_assignfeedback_file";
  }

  @Override
  public void close() throws IOException {
    zip.close();
    Files.deleteIfExists(temporary);
  }
}
