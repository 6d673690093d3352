package microlearning.regenerate;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.reference.ReferenceData;
import microlearning.results.RunReport;
import microlearning.training.Settings;

/** The manifest of the reference data: what made it, and the digest of every file. */
final class Manifest {
  private Manifest() {}

  /**
   * The text of the manifest. It says nothing of the machine or the JDK: it must be the same
   * everywhere.
   *
   * @param files texts of all other files by their paths
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
      json.name("made_by").value("microlearning regenerate --seeds " + seeds);
      json.name("version").value(version);
      json.name("data_sets").beginObject();
      for (int i = 0; i < data.size(); i++) {
        json.name(data.get(i).name()).beginObject();
        RunReport.writeDigests(json, data.get(i));
        RunReport.writeSettings(json, settings.get(i));
        json.name("band_seeds").value("1 to " + seeds);
        json.endObject();
      }
      json.endObject();
      json.name("files").beginObject();
      for (Map.Entry<String, String> file : files.entrySet()) {
        json.name(file.getKey()).beginObject();
        json.name("sha256").value(ReferenceData.digest(file.getValue()));
        json.name("holds").value(purpose(file.getKey()));
        json.endObject();
      }
      json.endObject().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.append('\n').toString();
  }

  private static String purpose(String path) {
    String name = path.substring(path.indexOf('/') + 1);
    return switch (name) {
      case "losses.csv" -> "loss before each update, from the reference seed";
      case "accuracy.csv" -> "accuracy after each epoch in percent, from the reference seed";
      case "cosine_similarity.csv" ->
          "cosine similarity to backpropagation after each epoch, from the reference seed";
      case "snr.csv" -> "signal-to-noise ratio before training, from the reference seed";
      case "seeds.csv" -> "what each seed gave";
      case "bands.csv" -> "mean, spread and range over the seeds";
      case "networks.csv" -> "the small networks";
      default ->
          name.endsWith("_misconceptions.csv")
              ? "updates that known mistakes give on small networks"
              : name.endsWith("_hints.csv")
                  ? "hints for known mistakes"
                  : "updates on the small networks";
    };
  }
}
