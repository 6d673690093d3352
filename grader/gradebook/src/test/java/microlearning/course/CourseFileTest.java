package microlearning.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseFileTest {
  private static final Path FILE = Path.of("course.yaml");

  @TempDir private Path folder;

  private static CourseFile parse(String text) throws CourseException {
    return CourseFile.parse(FILE, text);
  }

  @Test
  void shouldReadOptionsAsIfTheyWereTypedWithTheirLines() throws IOException {
    CourseFile course =
        parse(
            """
            # a course
            due: 2026-11-30T12:00Z
            dataset: digits
            visibility: {all: hidden, loss: visible}
            points:
              perturb.loss: 8
              accuracy: 0
            format: [github, junit]
            allow-unpinned: true
            """);

    assertThat(course.options())
        .extracting(CourseFile.Setting::option, CourseFile.Setting::value, CourseFile.Setting::line)
        .containsExactly(
            tuple("--due", "2026-11-30T12:00Z", 2),
            tuple("--points", "perturb.loss=8,accuracy=0", 5),
            tuple("--dataset", "digits", 3),
            tuple("--allow-unpinned", "true", 9),
            tuple("--format", "github,junit", 8),
            tuple("--visibility", "all=hidden,loss=visible", 4));
  }

  @Test
  void shouldFindFilesBesideTheCourseFile() throws IOException {
    Path file = Files.writeString(folder.resolve("course.yaml"), "\ufeffroster: lists/a.csv\n");

    assertThat(CourseFile.read(file).options())
        .extracting(CourseFile.Setting::value)
        .containsExactly(folder.resolve("lists/a.csv").toString());
  }

  @Test
  void shouldReadWhatIsNoOption() throws IOException {
    CourseFile course =
        parse(
            """
            name: Learning rules
            time-zone: Europe/Berlin
            late: {percent: 12.5, per: hour, grace-minutes: 15, lowest-percent: 40}
            roster-columns:
              id: Matrikelnummer
            manual-columns: {points: Extra}
            canvas-assignment: Learning rules (12345)
            """);

    assertThat(course.name()).isEqualTo("Learning rules");
    assertThat(course.zone()).contains(ZoneId.of("Europe/Berlin"));
    assertThat(course.late())
        .contains(
            new LateRule(
                new BigDecimal("12.5"),
                LateRule.Period.HOUR,
                Duration.ofMinutes(15),
                new BigDecimal("40")));
    assertThat(course.rosterColumns()).containsEntry("id", "Matrikelnummer");
    assertThat(course.manualColumns()).containsEntry("points", "Extra");
    assertThat(course.canvasAssignment()).contains("Learning rules (12345)");
  }

  @Test
  void shouldTakeAnEmptyFile() throws IOException {
    assertThat(parse("# nothing yet\n").options()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dataset: digits~duo: x      | 2 | There is no key 'duo'. The keys are name, time-zone, due,
          late: {per: day}            | 1 | late needs the key percent
          late:~  percent: many       | 2 | percent must be a number from 0 to 100, not 'many'.
          late: {percent: 101}        | 1 | percent must be a number from 0 to 100, not '101'.
          late: {percent: 1, per: s}  | 1 | per must be day or hour, not 's'.
          late: {percent: 1, x: 2}    | 1 | The keys are percent, per, grace-minutes, lowest-percent.
          late: 10                    | 1 | Keys with values are expected here
          ~time-zone: Berlin          | 2 | time-zone must be a time zone such as Europe/Berlin
          allow-unpinned: maybe       | 1 | allow-unpinned must be true or false, not 'maybe'.
          roster-columns: {log: a}    | 1 | The keys are id, sis-id, login, name, email, section,
          due:                        | 1 | due takes one value.
          due: {a: b}                 | 1 | due takes one value.
          points: {a: {b: c}}         | 1 | a takes one value.
          due: soon                   | 1 | due must be a time such as 2026-11-30T23:59+01:00
          due: 2026-11-30             | 1 | due needs a time zone
          - a                         | 1 | Keys with values are expected here
          due: 1~due: 2               | 2 | The key 'due' is there twice.
          due: 'x                     | 1 | It is not YAML:
          a: b: c                     | 1 | It is not YAML:
          """)
  void shouldTellWhatIsWrongInALineWithItsNumber(String text, int line, String part) {
    assertThatThrownBy(() -> parse(text.replace('~', '\n')))
        .isInstanceOf(CourseException.class)
        .hasMessageStartingWith("course.yaml, line " + line + ": ")
        .hasMessageContaining(part)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void shouldTellOfAFileThatIsNotThereOrNotUtf8() throws IOException {
    Path latin =
        Files.write(folder.resolve("l.yaml"), "name: ü".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> CourseFile.read(folder.resolve("none.yaml")))
        .hasMessageContaining("There is no course file ");
    assertThatThrownBy(() -> CourseFile.read(latin)).hasMessageContaining("is not UTF-8");
  }

  /** What editors are told is what the program takes. */
  @Test
  void shouldHaveASchemaWithTheSameKeys() throws IOException {
    try (InputStream in = CourseFile.class.getResourceAsStream(CourseFile.SCHEMA)) {
      JsonObject schema =
          JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
              .getAsJsonObject();
      JsonObject properties = schema.getAsJsonObject("properties");

      assertThat(properties.keySet()).containsExactlyElementsOf(CourseFile.KEYS);
      assertThat(schema.get("additionalProperties").getAsBoolean()).isFalse();
      assertThat(keys(properties, "late")).containsExactlyElementsOf(CourseFile.LATE);
      assertThat(keys(properties, "roster-columns")).containsExactlyElementsOf(Roster.COLUMNS);
      assertThat(keys(properties, "manual-columns"))
          .containsExactlyElementsOf(ManualPoints.COLUMNS);
      properties
          .asMap()
          .forEach((key, value) -> assertThat(value.getAsJsonObject().has("description")).isTrue());
    }
  }

  /** The example has every key, and is right when all of it counts. */
  @Test
  void shouldExplainEveryKeyInAnExample() throws IOException {
    try (InputStream in = CourseFile.class.getResourceAsStream("course.yaml")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String all = text.replaceAll("(?m)^#(?=[a-z]|  [a-z])", "");

      assertThat(parse(text).options()).isEmpty();
      assertThat(parse(all).options()).hasSameSizeAs(CourseFile.OPTIONS);
      for (String key : CourseFile.KEYS) {
        assertThat(text).containsPattern("(?m)^#" + key + ":");
      }
    }
  }

  private static Iterable<String> keys(JsonObject properties, String key) {
    return properties.getAsJsonObject(key).getAsJsonObject("properties").keySet();
  }
}
