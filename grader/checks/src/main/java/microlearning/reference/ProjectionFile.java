package microlearning.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.matrix.Matrix;
import microlearning.network.Rule;
import microlearning.results.DataTable;

/** Files of {@link Projection projections} of what calls of the rules gave. */
public final class ProjectionFile {
  private static final List<String> COLUMNS =
      List.of("rule", "call", "matrix", "row", "column", "value");

  private ProjectionFile() {}

  /**
   * Writes a file.
   *
   * @param projections by the rule and the name of the call
   */
  public static String write(String comment, Map<Rule, Map<String, Observation>> projections) {
    List<List<Object>> rows = new ArrayList<>();
    projections.forEach(
        (rule, calls) ->
            calls.forEach(
                (call, projection) ->
                    projection
                        .matrices()
                        .forEach((part, matrix) -> addRows(rows, rule, call, part, matrix))));
    return DataTable.write(comment, COLUMNS, rows);
  }

  private static void addRows(
      List<List<Object>> rows, Rule rule, String call, Part part, Matrix matrix) {
    for (int i = 0; i < Projection.SIZE; i++) {
      for (int j = 0; j < Projection.SIZE; j++) {
        rows.add(List.of(rule.id(), call, part.id(), i, j, matrix.get(i, j)));
      }
    }
  }

  /** Reads what a rule's calls gave, by their names. */
  public static Map<String, Observation> read(String file, String text, Rule rule) {
    Map<String, Map<Part, Matrix>> calls = new LinkedHashMap<>();
    for (DataTable.Row row : DataTable.read(file, text, ReferenceException::new).rows(COLUMNS)) {
      if (row.read("rule", id -> Rule.valueOf(id.toUpperCase(Locale.ROOT))) == rule) {
        Matrix matrix =
            calls
                .computeIfAbsent(row.text("call"), call -> new EnumMap<>(Part.class))
                .computeIfAbsent(row.read("matrix", Part::of), part -> empty());
        int i = row.read("row", ProjectionFile::index);
        int j = row.read("column", ProjectionFile::index);
        matrix.set(i, j, row.number("value"));
      }
    }
    Map<String, Observation> projections = new LinkedHashMap<>();
    calls.forEach((call, matrices) -> projections.put(call, new Observation(matrices)));
    return projections;
  }

  /** NaN marks the cells that no row fills: nothing equals them. */
  private static Matrix empty() {
    return new Matrix(Projection.SIZE, Projection.SIZE).map(zero -> Double.NaN);
  }

  private static int index(String text) {
    int index = Integer.parseInt(text);
    if (index < 0 || index >= Projection.SIZE) {
      throw new IllegalArgumentException("There are only " + Projection.SIZE + ".");
    }
    return index;
  }
}
