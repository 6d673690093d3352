package microlearning.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import microlearning.reader.SubmittedClass;
import microlearning.reader.SubmittedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what is known of when it was handed in to how late it is. */
class HandedInTest {
  private static final List<String> THREE =
      List.of("FeedbackAlignmentMLP.java", "KolenPollackMLP.java", "WeightPerturbMLP.java");

  private static final String COURSE =
      """
      due: 2026-11-30T23:59
      time-zone: Europe/Berlin
      """;

  @TempDir private Path folder;

  private Path zip(String name, LocalDateTime time) throws IOException {
    return zip(name, entry -> entry.setTimeLocal(time));
  }

  private Path zip(String name, Consumer<ZipEntry> newest) throws IOException {
    Path zip = folder.resolve(name);
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (String source : THREE) {
        ZipEntry entry = new ZipEntry(source);
        entry.setTimeLocal(LocalDateTime.of(2026, 10, 1, 0, 0));
        if (source.startsWith("K")) {
          newest.accept(entry);
        }
        out.putNextEntry(entry);
      }
    }
    return zip;
  }

  private Path folder(String name) throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    for (String source : THREE) {
      Files.writeString(own.resolve(source), "");
    }
    return own;
  }

  private String lateness(String roster, Path handedIn) throws IOException {
    SubmittedFiles files =
        SubmittedClass.of(List.of(handedIn), Predicate.isEqual("")).submissions().get(0);
    Origin origin = Origin.of(files, files.read());
    Entry entry =
        Entry.of(files.name(), Entries.grade(Entries::allRight), "digits", 1, "", "", origin, "");
    return new ClassFolder(folder.resolve("graded"))
        .rules(COURSE, roster, "")
        .row(entry)
        .lateness();
  }

  @Test
  void shouldTakeTheTimeOfTheSystemsNameBeforeAnArchivesEntries() throws IOException {
    LocalDateTime early = LocalDateTime.of(2026, 11, 2, 10, 0);
    String name = "Micro_jdoe_attempt_2026-12-01-01-59-00_jdoe.zip";

    assertThat(lateness("", zip(name, early))).isEqualTo("2 h");
  }

  @Test
  void shouldTakeTheNewestSourceOfAnArchive() throws IOException {
    LocalDateTime inTime = LocalDateTime.of(2026, 11, 30, 10, 0);

    assertThat(lateness("", zip("ada.zip", inTime))).isEmpty();
    assertThat(lateness("", zip("bob.zip", inTime.plusDays(10)))).contains(" days ");
  }

  /** Windows writes what its clock shows, and not where that is; other systems write UTC, too. */
  @Test
  void shouldReadAnArchivesTimeByTheCoursesClockOrByUtcWhereItIsThere() throws IOException {
    LocalDateTime time = LocalDateTime.of(2026, 12, 1, 0, 4);
    Instant instant = Instant.parse("2026-11-30T23:10:00Z");

    assertThat(lateness("", zip("ada.zip", time))).isEqualTo("5 min");
    assertThat(lateness("", zip("bob.zip", e -> e.setLastModifiedTime(FileTime.from(instant)))))
        .isEqualTo("11 min");
  }

  @Test
  void shouldTakeNoTimeOfAFolderThatIsNoRepository() throws IOException {
    assertThat(lateness("", folder("cho"))).isEmpty();
  }

  @Test
  void shouldCountFromThePersonsExtension() throws IOException {
    String roster = "id,login,name,extension\n7,jdoe,Jo Doe,2026-12-01T01:30\n";
    String name = "Micro_jdoe_attempt_2026-12-01-01-59-00_jdoe.zip";

    assertThat(lateness(roster, zip(name, LocalDateTime.of(2026, 11, 2, 10, 0))))
        .isEqualTo("29 min");
  }
}
