package microlearning.regenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import microlearning.results.Version;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The stored reference data is what its description and its sums say. */
class DataPackageTest {
  private static final Path FOLDER = Path.of("../../reference-data");

  private static JsonObject description() throws IOException {
    return JsonParser.parseString(Files.readString(FOLDER.resolve(DataPackage.NAME)))
        .getAsJsonObject();
  }

  private static List<JsonObject> resources() throws IOException {
    return objects(description().getAsJsonArray("resources"));
  }

  private static List<JsonObject> objects(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsJsonObject).toList();
  }

  private static List<String> csvFiles() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".csv") && !file.toString().contains("target"))
          .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  /** With the line ends that were written, whatever a checkout made of them. */
  private static byte[] bytes(String file) throws IOException {
    String text = Files.readString(FOLDER.resolve(file)).replace("\r\n", "\n");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shouldDescribeEachFileAndNoOther() throws IOException {
    assertThat(resources())
        .extracting(file -> file.get("path").getAsString())
        .containsExactlyInAnyOrderElementsOf(csvFiles());
    for (JsonObject file : resources()) {
      byte[] bytes = bytes(file.get("path").getAsString());
      assertThat(file.get("hash").getAsString())
          .isEqualTo("sha256:" + DigestUtils.sha256Hex(bytes));
      assertThat(file.get("bytes").getAsInt()).isEqualTo(bytes.length);
    }
  }

  /** A version in preparation counts as the one that it prepares. */
  @Test
  void shouldSayWhichVersionMadeIt() throws IOException {
    String version = Version.text().replace("-SNAPSHOT", "");
    assertThat(version).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(description().get("version").getAsString()).isEqualTo(version);
    assertThat(description().getAsJsonObject("made_by").get("version").getAsString())
        .isEqualTo(version);
  }

  @Test
  void shouldSumAllFilesAsSha256sumDoes() throws IOException {
    List<String> expected = new ArrayList<>();
    List<String> names = new ArrayList<>(csvFiles());
    names.add(DataPackage.NAME);
    for (String name : names) {
      expected.add(DigestUtils.sha256Hex(bytes(name)) + "  " + name);
    }
    assertThat(Files.readAllLines(FOLDER.resolve("SHA256SUMS")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Columns in the order of the schema, each value of its type and within its constraints. */
  @Test
  void shouldHoldWhatTheSchemasSay() throws IOException {
    for (JsonObject file : resources()) {
      String path = file.get("path").getAsString();
      List<JsonObject> fields = objects(file.getAsJsonObject("schema").getAsJsonArray("fields"));
      CSVFormat format =
          CSVFormat.DEFAULT.builder().setCommentMarker('#').setRecordSeparator('\n').get();
      try (CSVParser rows = format.parse(Files.newBufferedReader(FOLDER.resolve(path)))) {
        CSVRecord header = rows.iterator().next();
        assertThat(fields)
            .as(path)
            .extracting(field -> field.get("name").getAsString())
            .containsExactly(header.values());
        for (CSVRecord row : rows) {
          for (int i = 0; i < fields.size(); i++) {
            String fault = fault(fields.get(i), row.get(i));
            assertThat(fault)
                .as("%s, row %d, %s", path, row.getRecordNumber(), row.get(i))
                .isEmpty();
          }
        }
      }
    }
  }

  private static String fault(JsonObject field, String value) {
    JsonObject constraints = field.getAsJsonObject("constraints");
    if (value.isEmpty()) {
      return "required";
    }
    if (constraints.has("enum")
        && constraints.getAsJsonArray("enum").asList().stream()
            .noneMatch(allowed -> allowed.getAsString().equals(value))) {
      return "enum";
    }
    boolean integer = field.get("type").getAsString().equals("integer");
    if (integer && !value.matches("\\d+")) {
      return "integer";
    }
    if (integer || field.get("type").getAsString().equals("number")) {
      double number = Double.parseDouble(value);
      boolean low = constraints.has("minimum") && number < constraints.get("minimum").getAsDouble();
      boolean high =
          constraints.has("maximum") && number > constraints.get("maximum").getAsDouble();
      return low || high ? "range" : "";
    }
    return "";
  }

  @Test
  void shouldNotDescribeAColumnThatItDoesNotKnow() {
    assertThatThrownBy(() -> ReferenceColumns.of("bands.csv", "median"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("What median of bands.csv means is not told.");
    assertThatThrownBy(() -> ReferenceColumns.of("losses.csv", "sarsa"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
