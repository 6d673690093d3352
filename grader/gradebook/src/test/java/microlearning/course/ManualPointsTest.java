package microlearning.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManualPointsTest {
  private static final Person ADA =
      new Person("1", "", "ada", "Ada", "ada@example.org", "", Optional.empty());

  private static ManualPoints read(String text) throws IOException {
    return ManualPoints.of(CsvTable.parse("manual.csv", text), Map.of());
  }

  @Test
  void shouldFindAllLinesOfAStudentByAnyKeyOrTheSubmission() throws IOException {
    ManualPoints manual =
        read("student;points;comment\nADA;2,5;Good words.\n1;-1;\nwork-7;+3;By folder.\nbob;1;x\n");

    assertThat(manual.of(Optional.of(ADA), "work-7"))
        .containsExactly(
            new ManualPoints.Line("ADA", new BigDecimal("2.5"), "Good words."),
            new ManualPoints.Line("1", new BigDecimal("-1"), ""),
            new ManualPoints.Line("work-7", new BigDecimal("3"), "By folder."));
    assertThat(manual.of(Optional.empty(), "eve")).isEqualTo(List.of());
    assertThat(manual.all()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"many", "1e3", "0.125", "1.000,5", "--1"})
  void shouldTellWhichPointsAreNone(String points) {
    assertThatThrownBy(() -> read("student,points\nada,\nbob,\"" + points + "\"\n"))
        .hasMessageStartingWith("manual.csv, line 3: points must be a number")
        .hasMessageContaining("'" + points + "'");
  }

  @Test
  void shouldNeedItsColumns() {
    assertThatThrownBy(() -> read("who,points\n"))
        .hasMessage(
            "manual.csv, line 1: It needs the columns student and points. Its columns are who,"
                + " points.");
  }
}
