package microlearning.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvDifferenceTest {
  private static final String TABLE = "# why\nname,value\na,2.0\nb,4.0\n";

  @Test
  void shouldFindNothingInEqualTexts() {
    assertThat(CsvDifference.of(TABLE, TABLE)).isEmpty();
  }

  @Test
  void shouldNameRowAndColumnAndSize() {
    assertThat(CsvDifference.of(TABLE.replace("4.0", "5.0"), TABLE))
        .isEqualTo(
            "row 2, column value: 5.0 is stored; 4.0 was regenerated (off by 1.0, 0.25 of its"
                + " value)");
  }

  @Test
  void shouldCountTheLinesThatDiffer() {
    String stored = TABLE.replace("4.0", "5.0").replace("a,", "c,");
    assertThat(CsvDifference.of(stored, TABLE))
        .isEqualTo("row 1, column name: c is stored; a was regenerated; 2 lines differ in all");
  }

  @Test
  void shouldTellMissingRowsColumnsAndHeaders() {
    assertThat(CsvDifference.of("# why\nname,value\na,2.0\n", TABLE))
        .isEqualTo("3 lines are stored; 4 were regenerated");
    assertThat(CsvDifference.of(TABLE.replace("b,4.0", "b"), TABLE))
        .isEqualTo("line 4: 'b' is stored; 'b,4.0' was regenerated");
    assertThat(CsvDifference.of(TABLE.replace("name,value", "value,name"), TABLE))
        .isEqualTo("line 2: 'value,name' is stored; 'name,value' was regenerated");
    assertThat(CsvDifference.of("", TABLE)).isEqualTo("0 lines are stored; 4 were regenerated");
  }

  @Test
  void shouldShortenWhatIsNoLineOfATable() {
    assertThat(CsvDifference.of("x".repeat(200), TABLE))
        .startsWith("line 1: '" + "x".repeat(120) + "...' is stored; '# why' was regenerated");
  }

  @Test
  void shouldSeeLineEnds() {
    assertThat(CsvDifference.of(TABLE.replace("\n", "\r\n"), TABLE))
        .isEqualTo("only the line ends differ");
  }
}
