package microlearning.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradebookTest {
  @Test
  void shouldGiveEverySubmissionARowWithItsPointsByExerciseAndCheck() throws IOException {
    List<CSVRecord> rows =
        rows(
            Entries.of("ada", Entries::allRight),
            Entries.of("bob", Entries::wrongSign),
            Entries.of("eve", Entries::nothingDone));

    assertThat(rows).extracting(row -> row.get("submission")).containsExactly("ada", "bob", "eve");
    assertThat(rows)
        .extracting(row -> row.get("status"))
        .containsExactly("graded", "graded", "not_started");
    assertThat(rows).extracting(row -> row.get("score")).containsExactly("100", "72", "0");
    assertThat(rows).extracting(row -> row.get("feedback")).containsExactly("30", "2", "0");
    assertThat(rows)
        .extracting(row -> row.get("feedback.generator"))
        .containsExactly("2", "2", "0");
    assertThat(rows).extracting(row -> row.get("feedback.loss")).containsExactly("4", "0", "0");
    assertThat(rows).extracting(row -> row.get("first_hint")).containsExactly("", Entries.SIGN, "");
    assertThat(rows.get(0).toMap())
        .containsEntry("max_score", "100")
        .containsEntry("data_set", "digits")
        .containsEntry("seconds", "1.3")
        .containsEntry("sources_sha256", "sources of ada");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@now", "\uff1d1"})
  void shouldNotLetANameBecomeAFormula(String name) throws IOException {
    assertThat(rows(Entries.of(name, Entries::allRight)).get(0).get("submission"))
        .isEqualTo("'" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t=1", "\r\n =1", "\u202e=1", " \u0000=1"})
  void shouldNotBeDeceivedByWhatStandsBeforeAFormula(String name) throws IOException {
    assertThat(rows(Entries.of(name, Entries::allRight)).get(0).get("submission")).isEqualTo("'=1");
  }

  @Test
  void shouldQuoteWhatWouldBreakTheTable() throws IOException {
    String name = "a,\"b\"\nc";

    assertThat(rows(Entries.of(name, Entries::allRight)).get(0).get("submission"))
        .isEqualTo("a,\"b\" c");
  }

  private static List<CSVRecord> rows(Entry... entries) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(Gradebook.csv(List.of(entries)), format)) {
      return parser.getRecords();
    }
  }
}
