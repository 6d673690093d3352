package microlearning.lab;

import java.util.Map;
import java.util.stream.Collectors;
import microlearning.results.ShortestDecimal;

/** Columns of numbers as CSV; a column that is shorter than others has empty cells at its end. */
final class Csv {
  private Csv() {}

  static String of(Map<String, double[]> columns) {
    int rows = columns.values().stream().mapToInt(column -> column.length).max().orElse(0);
    StringBuilder csv = new StringBuilder(String.join(",", columns.keySet())).append('\n');
    for (int i = 0; i < rows; i++) {
      int row = i;
      csv.append(
              columns.values().stream()
                  .map(column -> row < column.length ? ShortestDecimal.of(column[row]) : "")
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return csv.toString();
  }
}
