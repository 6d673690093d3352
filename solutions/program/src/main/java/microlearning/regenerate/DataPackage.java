package microlearning.regenerate;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.reference.ReferenceData;
import microlearning.results.DataTable;
import microlearning.results.RunReport;
import microlearning.training.Settings;

/**
 * The description of the reference data, as a tabular data package of Frictionless Data (version 1
 * of the specification): what made it, under which licence, from what, and for every file its
 * digest and what each of its columns means.
 */
final class DataPackage {
  /** The name of the file. */
  static final String NAME = "datapackage.json";

  private final JsonWriter json;

  private DataPackage(JsonWriter json) {
    this.json = json;
  }

  /**
   * The text of the description. It says nothing of the machine or the JDK: it must be the same
   * everywhere.
   *
   * @param files texts of all CSV files by their paths
   * @param version that of the program; a version in preparation counts as the one it prepares
   */
  static String of(
      Map<String, String> files,
      List<DataSet> data,
      List<Settings> settings,
      int seeds,
      String version) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      DataPackage description = new DataPackage(json);
      description.writeOrigin(seeds, version.replace("-SNAPSHOT", ""));
      description.writeDataSets(data, settings, seeds);
      json.name("resources").beginArray();
      for (Map.Entry<String, String> file : files.entrySet()) {
        description.writeFile(file.getKey(), file.getValue());
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.append('\n').toString();
  }

  private void writeOrigin(int seeds, String version) throws IOException {
    json.name("profile").value("tabular-data-package");
    json.name("name").value("microlearning-reference-data");
    json.name("title").value("Reference data of the Microlearning Grader");
    json.name("description")
        .value(
            "What local learning rules give on small networks and in training, to compare"
                + " submissions with. The same bytes on every machine.");
    json.name("version").value(version);
    json.name("made_by").beginObject();
    json.name("command").value("microlearning regenerate --seeds " + seeds);
    json.name("version").value(version);
    json.endObject();
    json.name("licenses").beginArray().beginObject();
    json.name("name").value("BSD-3-Clause");
    json.name("title").value("BSD 3-Clause License");
    json.name("path").value("https://spdx.org/licenses/BSD-3-Clause.html");
    json.endObject().endArray();
    json.name("contributors").beginArray().beginObject();
    json.name("title").value("The authors of the Microlearning Grader");
    json.name("role").value("author");
    json.endObject().endArray();
    json.name("sources").beginArray();
    writeSource(
        "MNIST: LeCun, Bottou, Bengio and Haffner (1998), Gradient-based learning applied to"
            + " document recognition",
        "https://doi.org/10.1109/5.726791");
    writeSource(
        "Neuromatch Academy, NeuroAI, W2D3 Tutorial 1: Microlearning (rules, experiment and"
            + " settings; CC BY 4.0)",
        "https://github.com/neuromatch/NeuroAI_Course");
    json.endArray();
  }

  private void writeSource(String title, String path) throws IOException {
    json.beginObject();
    json.name("title").value(title);
    json.name("path").value(path);
    json.endObject();
  }

  private void writeDataSets(List<DataSet> data, List<Settings> settings, int seeds)
      throws IOException {
    json.name("data_sets").beginObject();
    for (int i = 0; i < data.size(); i++) {
      json.name(data.get(i).name()).beginObject();
      RunReport.writeDigests(json, data.get(i));
      RunReport.writeSettings(json, settings.get(i));
      json.name("band_seeds").value("1 to " + seeds);
      json.endObject();
    }
    json.endObject();
  }

  private void writeFile(String path, String text) throws IOException {
    String name = path.substring(path.indexOf('/') + 1);
    json.beginObject();
    json.name("profile").value("tabular-data-resource");
    json.name("name").value(path.replace(".csv", "").replace('/', '-').toLowerCase(Locale.ROOT));
    json.name("path").value(path);
    json.name("description").value(ReferenceColumns.purpose(name));
    json.name("format").value("csv");
    json.name("mediatype").value("text/csv");
    json.name("encoding").value("utf-8");
    json.name("bytes").value(text.getBytes(StandardCharsets.UTF_8).length);
    json.name("hash").value("sha256:" + ReferenceData.digest(text));
    json.name("dialect").beginObject();
    json.name("lineTerminator").value("\n");
    json.name("commentChar").value("#");
    json.endObject();
    json.name("schema").beginObject();
    json.name("fields").beginArray();
    for (String column : columns(text)) {
      ReferenceColumns.of(name, column).write(json, column);
    }
    json.endArray().endObject().endObject();
  }

  private static List<String> columns(String text) {
    return DataTable.read("", text, IllegalArgumentException::new).columns();
  }
}
