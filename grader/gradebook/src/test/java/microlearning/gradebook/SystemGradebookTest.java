package microlearning.gradebook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import microlearning.gradebook.SystemGradebook.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradebooks as other systems import them, beside files of this folder that were read by hand. */
class SystemGradebookTest {
  private static final String CANVAS_ROSTER =
      """
      Student,ID,SIS User ID,SIS Login ID,Section,Learning rules (77)
          Points Possible,,,,,100
      "Öz, Ada",11,S1,ada,"Monday, A",
      "=Bob",12,S2,bob,A,
      Dan,14,S4,dan,B,
      """;

  private static final String MOODLE_ROSTER =
      """
      Identifier,Full name,Email address,Status,Grade,Last modified (grade)
      Participant 11,Ada Öz,ada@example.org,,,-
      Participant 12,Bob_the/best,bob@example.org,,,-
      Participant 14,Dan,dan@example.org,,,-
      """;

  private static final String COURSE =
      """
      time-zone: UTC
      due: 2026-11-30
      late: {percent: 10}
      canvas-assignment: Learning rules (77)
      """;

  @TempDir private Path folder;
  private ClassFolder graded;
  private Path out;

  @BeforeEach
  void grade() throws IOException {
    out = Files.createDirectory(folder.resolve("grades"));
    graded =
        new ClassFolder(out)
            .add("ada_11_assignsubmission_file", Entries::allRight, "2026-11-29T10:00:00Z", 0)
            .add("bob_12_assignsubmission_file", Entries::wrongSign, "2026-12-01T10:00:00Z", 0);
  }

  private Map<String, String> make(Format format, String roster) throws IOException {
    ClassRules rules =
        graded.rules(COURSE, roster, "student,points,comment\n11,1.5,\"Größe, \"\"schön\"\".\"\n");
    try (SystemGradebook book = SystemGradebook.of(format, rules, out)) {
      ClassFiles files = new ClassFiles(rules, ClassFolder.REFERENCE, out, List.of(book));
      files.read(new EntryFolders(List.of(out)), List.of());
      return book.finish();
    }
  }

  @ParameterizedTest
  @CsvSource({"CANVAS, canvas.csv", "MOODLE, moodle.csv", "CSV, grades.csv"})
  void shouldBeTheFileThatTheSystemImports(Format format, String name) throws IOException {
    String roster = format == Format.CANVAS ? CANVAS_ROSTER : MOODLE_ROSTER;
    try (InputStream golden = getClass().getResourceAsStream(name)) {
      assertThat(make(format, roster))
          .containsOnlyKeys(name)
          .containsEntry(
              name, new String(golden.readAllBytes(), UTF_8).replaceAll("\r?\n", "\r\n"));
    }
  }

  @Test
  void shouldPackReportsAsMoodleFindsThem() throws IOException {
    make(Format.MOODLE, MOODLE_ROSTER);

    try (ZipFile zip = new ZipFile(out.resolve("moodle-feedback.zip").toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly(
              "Ada Öz_11_assignfeedback_file/report.html",
              "Bob the best_12_assignfeedback_file/report.html");
      ZipEntry first = zip.entries().nextElement();
      assertThat(new String(zip.getInputStream(first).readAllBytes(), UTF_8))
          .contains("Your grade: 101.5 of 100 points");
    }
    assertThat(out.toFile().list()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void shouldGiveTheLastOfTwoSubmissionsOfOnePerson() throws IOException {
    graded.add("ada", Entries::wrongSign, "2026-11-30T10:00:00Z", 0);

    assertThat(make(Format.CANVAS, CANVAS_ROSTER).get("canvas.csv"))
        .contains("\"Öz, Ada\",11,S1,ada,\"Monday, A\",73.5");
  }

  @Test
  void shouldSayWhatARosterLacks() {
    assertThatThrownBy(() -> make(Format.CANVAS, ""))
        .hasMessageStartingWith("needs --roster with an id or a login of each student");
    assertThatThrownBy(() -> make(Format.MOODLE, "login\nada\n"))
        .hasMessageStartingWith("needs --roster with the number of each student");
  }
}
