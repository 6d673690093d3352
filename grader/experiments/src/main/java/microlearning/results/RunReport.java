package microlearning.results;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;

/** The file {@code run.json} beside the result files: what made them, and how long it took. */
public final class RunReport {
  private RunReport() {}

  /**
   * Writes the report as JSON.
   *
   * @param version of this program
   */
  static String json(Settings settings, DataSet data, List<TrainingRun> runs, String version) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setIndent("  ");
      json.beginObject();
      writeSettings(json, settings);
      writeData(json.name("data").beginObject(), data);
      writeVersions(json.name("versions").beginObject(), version);
      json.name("rules").beginObject();
      for (TrainingRun run : runs) {
        writeRun(json.name(run.rule().id()).beginObject(), run);
      }
      json.endObject().endObject();
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.append('\n').toString();
  }

  /** Writes the settings as a property of an open object. */
  public static void writeSettings(JsonWriter json, Settings settings) throws IOException {
    json.name("settings").beginObject();
    json.name("seed").value(settings.seed());
    json.name("hidden").value(settings.hidden());
    json.name("train_images").value(settings.trainImages());
    json.name("test_images").value(settings.testImages());
    json.name("epochs").value(settings.epochs());
    json.name("batch_size").value(settings.batchSize());
    number(json, "learning_rate", settings.learningRate());
    number(json, "noise", settings.noise());
    number(json, "init_sd", settings.initSd());
    json.name("activation").value(settings.activation().id());
    json.endObject();
  }

  private static void writeData(JsonWriter json, DataSet data) throws IOException {
    json.name("name").value(data.name());
    writeDigests(json, data);
    json.endObject();
  }

  /** Writes the digests of the images as a property of an open object. */
  public static void writeDigests(JsonWriter json, DataSet data) throws IOException {
    json.name("sha256").beginObject();
    for (Map.Entry<String, String> digest : data.digests().entrySet()) {
      json.name(digest.getKey()).value(digest.getValue());
    }
    json.endObject();
  }

  private static void writeVersions(JsonWriter json, String version) throws IOException {
    json.name("microlearning").value(version);
    json.name("java").value(System.getProperty("java.version"));
    json.name("java_vm").value(System.getProperty("java.vm.name"));
    json.name("os").value(System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    json.name("processors").value(Runtime.getRuntime().availableProcessors());
    json.endObject();
  }

  private static void writeRun(JsonWriter json, TrainingRun run) throws IOException {
    number(json, "snr_seconds", run.snrSeconds());
    number(json, "train_seconds", run.trainSeconds());
    number(json, "next_normal", run.nextNormal());
    json.endObject();
  }

  /** A number, or null where JSON has none: NaN and infinities. */
  private static void number(JsonWriter json, String name, double value) throws IOException {
    json.name(name);
    if (Double.isFinite(value)) {
      json.jsonValue(ShortestDecimal.of(value));
    } else {
      json.nullValue();
    }
  }
}
