package microlearning.regenerate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where two texts of a CSV file differ, in words. */
public final class CsvDifference {
  private static final int LONGEST = 120;

  private CsvDifference() {}

  /**
   * Says in one line how what is stored differs from what was regenerated: in the first row and
   * column that do, by how much, and in how many cells in all.
   *
   * @return empty if they are the same
   */
  public static String of(String stored, String regenerated) {
    if (stored.equals(regenerated)) {
      return "";
    }
    List<String> left = stored.lines().toList();
    List<String> right = regenerated.lines().toList();
    int differences = 0;
    String first = "";
    for (int line = 0; line < Math.min(left.size(), right.size()); line++) {
      if (!left.get(line).equals(right.get(line))) {
        differences++;
        first = first.isEmpty() ? describe(right, line, left.get(line)) : first;
      }
    }
    if (left.size() != right.size()) {
      String lines = left.size() + " lines are stored; " + right.size() + " were regenerated";
      return first.isEmpty() ? lines : first + "; " + lines;
    }
    if (first.isEmpty()) {
      return "only the line ends differ";
    }
    return first + (differences > 1 ? "; " + differences + " lines differ in all" : "");
  }

  private static String describe(List<String> regenerated, int line, String storedLine) {
    int header = 0;
    while (regenerated.get(header).startsWith("#")) {
      header++;
    }
    String[] left = storedLine.split(",", -1);
    String[] right = regenerated.get(line).split(",", -1);
    String[] columns = regenerated.get(header).split(",", -1);
    if (line <= header || left.length != right.length || left.length != columns.length) {
      return "line "
          + (line + 1)
          + ": '"
          + shorten(storedLine)
          + "' is stored; '"
          + shorten(regenerated.get(line))
          + "' was regenerated";
    }
    int column = Arrays.mismatch(left, right);
    return "row "
        + (line - header)
        + ", column "
        + columns[column]
        + ": "
        + left[column]
        + " is stored; "
        + right[column]
        + " was regenerated"
        + size(left[column], right[column]);
  }

  private static String shorten(String line) {
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }

  private static String size(String stored, String regenerated) {
    try {
      double from = Double.parseDouble(regenerated);
      double off = Math.abs(Double.parseDouble(stored) - from);
      return String.format(
          Locale.ROOT, " (off by %.2g, %.2g of its value)", off, off / Math.abs(from));
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
