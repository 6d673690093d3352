package microlearning.grade;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import microlearning.reference.Curves;
import microlearning.reference.Quantity;
import microlearning.results.WholeFile;
import microlearning.submission.Exercise;

/**
 * The file {@code curves.json} beside a grade: what the trainings measured, in the form in which it
 * is compared with a band. What is no number is null.
 */
public final class CurvesFile {
  /** Its name. */
  public static final String NAME = "curves.json";

  private CurvesFile() {}

  /**
   * Writes the file; where nothing was trained to its end, takes an earlier one away.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path folder, Map<Exercise, Curves> curves) throws IOException {
    if (curves.isEmpty()) {
      Files.deleteIfExists(folder.resolve(NAME));
      return;
    }
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.beginObject();
      for (Map.Entry<Exercise, Curves> entry : curves.entrySet()) {
        json.name(entry.getKey().method()).beginObject();
        for (Quantity quantity : Quantity.values()) {
          json.name(quantity.id()).beginArray();
          for (double value : quantity.of(entry.getValue())) {
            json.value(Double.isFinite(value) ? value : null);
          }
          json.endArray();
        }
        json.endObject();
      }
      json.endObject();
    }
    WholeFile.write(folder.resolve(NAME), text.append('\n').toString());
  }

  /**
   * Reads the file.
   *
   * @return empty if there is none that can be read
   * @throws IOException if it is there and cannot be opened
   */
  public static Map<Exercise, Map<Quantity, double[]>> read(Path folder) throws IOException {
    Map<Exercise, Map<Quantity, double[]>> curves = new EnumMap<>(Exercise.class);
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return curves;
    }
    try {
      JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
      for (Exercise exercise : Exercise.values()) {
        if (json.has(exercise.method())) {
          curves.put(exercise, values(json.getAsJsonObject(exercise.method())));
        }
      }
      return curves;
    } catch (JsonParseException | IllegalStateException | ClassCastException e) {
      return Map.of();
    }
  }

  private static Map<Quantity, double[]> values(JsonObject json) {
    Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      if (json.has(quantity.id())) {
        values.put(
            quantity,
            json.getAsJsonArray(quantity.id()).asList().stream()
                .mapToDouble(CurvesFile::value)
                .toArray());
      }
    }
    return values;
  }

  private static double value(JsonElement element) {
    return element.isJsonNull() ? Double.NaN : element.getAsDouble();
  }
}
