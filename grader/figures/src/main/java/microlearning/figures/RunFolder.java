package microlearning.figures;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.network.Rule;
import microlearning.reference.Curves;
import microlearning.results.DataTable;
import microlearning.results.FileReason;
import microlearning.results.ShortestDecimal;

/**
 * A folder that {@code train --out} wrote: the tutorial's four files, with a column for each rule
 * that was trained, and {@code run.json}.
 *
 * @param dataSet that it was trained on
 * @param curves of each rule
 */
public record RunFolder(String dataSet, Map<Rule, Curves> curves) {
  private static final List<String> FILES =
      List.of("losses.csv", "accuracy.csv", "cosine_similarity.csv", "snr.csv");

  /**
   * Reads a folder.
   *
   * @throws IOException if it is no such folder, with a line that says which file is at fault
   */
  public static RunFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          folder + ": no such folder; name one that microlearning train --out wrote.");
    }
    String dataSet = dataSet(folder.resolve("run.json"));
    Map<String, Map<Rule, double[]>> columns = new LinkedHashMap<>();
    for (String name : FILES) {
      columns.put(name, columns(folder.resolve(name)));
      if (!columns.get(name).keySet().equals(columns.get(FILES.get(0)).keySet())) {
        throw fault(folder.resolve(name), "its rules are not those of " + FILES.get(0));
      }
    }
    Map<Rule, Curves> curves = new EnumMap<>(Rule.class);
    for (Rule rule : columns.get(FILES.get(0)).keySet()) {
      curves.put(
          rule,
          new Curves(
              columns.get("losses.csv").get(rule),
              columns.get("accuracy.csv").get(rule),
              columns.get("cosine_similarity.csv").get(rule),
              columns.get("snr.csv").get(rule)[0]));
    }
    return new RunFolder(dataSet, curves);
  }

  private static String dataSet(Path file) throws IOException {
    try {
      JsonObject run = JsonParser.parseString(text(file)).getAsJsonObject();
      String name = run.getAsJsonObject("data").get("name").getAsString();
      if (!name.equals(Mnist.NAME) && !name.equals(Digits.NAME)) {
        throw fault(file, "there is no data set '" + name + "'");
      }
      return name;
    } catch (JsonParseException
        | NullPointerException
        | ClassCastException
        | UnsupportedOperationException
        | IllegalStateException e) {
      throw fault(file, "it does not name the data set");
    }
  }

  private static Map<Rule, double[]> columns(Path file) throws IOException {
    String name = file.getFileName().toString();
    try {
      DataTable table = DataTable.read(name, text(file), Unreadable::new);
      if (table.rows().isEmpty()) {
        throw fault(file, "it has no rows");
      }
      Map<Rule, double[]> columns = new EnumMap<>(Rule.class);
      for (String id : table.columns()) {
        columns.put(rule(file, id), numbers(table, id));
      }
      return columns;
    } catch (Unreadable e) {
      // The message names the table first, which the fault does, too.
      throw fault(file, e.getMessage().replace(name + ", ", "").replaceFirst("\\.$", ""));
    }
  }

  private static double[] numbers(DataTable table, String column) {
    return table.rows().stream()
        .mapToDouble(
            row -> row.read(column, text -> ShortestDecimal.parse(text.toLowerCase(Locale.ROOT))))
        .toArray();
  }

  /** What is wrong with a table. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private static Rule rule(Path file, String id) throws IOException {
    for (Rule rule : Rule.values()) {
      if (rule.id().equals(id)) {
        return rule;
      }
    }
    throw fault(file, "there is no rule '" + id + "'");
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw fault(file, "it is no text in UTF-8");
    } catch (IOException e) {
      throw fault(file, FileReason.of(e));
    }
  }

  private static IOException fault(Path file, String what) {
    return new IOException(
        file + " cannot be drawn: " + what + ". Write it again by microlearning train --out.");
  }
}
