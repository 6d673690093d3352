package microlearning.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTest {
  private static Roster roster(String text) throws IOException {
    return roster(text, Map.of());
  }

  private static Roster roster(String text, Map<String, String> columns) throws IOException {
    return Roster.of(
        CsvTable.parse("students.csv", text), columns, Optional.of(ZoneId.of("Europe/Berlin")));
  }

  @Test
  void shouldReadWhatCanvasExports() throws IOException {
    Roster roster =
        roster(
            "\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Rules (7)\r\n"
                + "    Points Possible,,,,,100\r\n"
                + "\"Doe, Jane\",12345,S1,jdoe,A,\r\n");

    assertThat(roster.people())
        .containsExactly(new Person("12345", "S1", "jdoe", "Doe, Jane", "", "A", Optional.empty()));
  }

  @Test
  void shouldReadWhatMoodleExports() throws IOException {
    Roster roster =
        roster(
            "Identifier;Full name;Email address;Status;Grade\n"
                + "Participant 4711;Jürgen Groß;jg@example.org;;\n");

    assertThat(roster.people())
        .extracting(Person::id, Person::shown, Person::email)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("4711", "Jürgen Groß", "jg@example.org"));
  }

  @Test
  void shouldTakeColumnsThatTheCourseNamesAndExtensions() throws IOException {
    Roster roster =
        roster(
            "Matrikel\tVorname\tFrist\nm1\tAda\t2026-12-02\n",
            Map.of("id", "Matrikel", "name", "vorname", "extension", "Frist"));

    assertThat(roster.people().get(0).extension()).contains(Instant.parse("2026-12-02T22:59:59Z"));
    assertThat(roster.people().get(0).shown()).isEqualTo("Ada");
  }

  @ParameterizedTest
  @CsvSource({
    "jdoe, jdoe",
    "JDOE, jdoe",
    "jane@example.org, jdoe",
    "12345, jdoe",
    "Jane Doe_12345_assignsubmission_file, jdoe",
    "doejane_LATE_12345_678_work, jdoe",
    "rules-jdoe, jdoe",
    "rules-of-learning-max-m, max-m",
    "x_jdoe_max-m, ''",
    "rules-nobody, ''",
    "twin, ''",
  })
  void shouldFindWhoseASubmissionIs(String folder, String login) throws IOException {
    Roster roster =
        roster(
            "id,login,name,email\n12345,jdoe,Jane Doe,jane@example.org\n2,max-m,Max,\n"
                + "3,twin,A,\ntwin,t2,B,\n");

    assertThat(roster.find(List.of(), folder).map(Person::login).orElse("")).isEqualTo(login);
  }

  @Test
  void shouldBelieveTheSystemBeforeTheName() throws IOException {
    Roster roster = roster("id,login\n1,ada\n2,bob\n");

    assertThat(roster.find(List.of("none", "2"), "ada").map(Person::login)).contains("bob");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name,points~Ada,3                   | 1 | needs a column id, login or email. Its columns are name,
          login~ada~bob~ADA                   | 4 | ADA is in line 2, too.
          login,name~,Ada                     | 2 | Ada has no id, login or e-mail address.
          login,extension~a,soon              | 2 | The extension must be a time such as
          login~"ada                          | 2 | It cannot be read as CSV. Look at
          """)
  void shouldTellWhatIsWrongInALineWithItsNumber(String text, int line, String part) {
    assertThatThrownBy(() -> roster(text.replace('~', '\n')))
        .hasMessageStartingWith("students.csv, line " + line + ": ")
        .hasMessageContaining(part);
    assertThatThrownBy(() -> roster("login\nada\n", Map.of("id", "Nr")))
        .hasMessage("students.csv, line 1: There is no column 'Nr'. The columns are login.");
    assertThatThrownBy(() -> roster("")).hasMessageContaining("It is empty.");
  }
}
