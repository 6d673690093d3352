package microlearning.course;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import microlearning.text.PlainText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that a spreadsheet or another system wrote as CSV: with commas, semicolons or tabs, with
 * a byte order mark or without one. Columns are found by their names, upper or lower case, with or
 * without spaces and hyphens.
 */
final class CsvTable {
  private static final long MOST_BYTES = 64L << 20;

  private final String file;
  private final List<String> header = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /**
   * A row.
   *
   * @param line of the file, from 1
   */
  record Row(long line, List<String> cells) {
    String cell(Optional<Integer> column) {
      return PlainText.line(column.filter(i -> i < cells.size()).map(cells::get).orElse(""));
    }
  }

  private CsvTable(String file) {
    this.file = file;
  }

  /**
   * Reads a table.
   *
   * @throws IOException if it cannot be read, with the reason and the line
   */
  static CsvTable read(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new IOException("There is no file " + path + ".");
    }
    if (Files.size(path) > MOST_BYTES) {
      throw new IOException(path + " has more than " + MOST_BYTES + " bytes.");
    }
    try {
      return parse(path.getFileName().toString(), Files.readString(path));
    } catch (MalformedInputException e) {
      throw new IOException(
          path + " is not UTF-8. Save it as 'CSV UTF-8' in the spreadsheet's program.", e);
    }
  }

  static CsvTable parse(String file, String text) throws CourseException {
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    CsvTable table = new CsvTable(file);
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter(bare)).setIgnoreEmptyLines(true).get();
    long line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(bare), format)) {
      for (CSVRecord row : parser) {
        if (table.header.isEmpty()) {
          row.forEach(table.header::add);
        } else {
          table.rows.add(new Row(line, row.toList()));
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new CourseException(
          file, line, "It cannot be read as CSV. Look at the quotation marks from this line on.");
    }
    if (table.header.isEmpty()) {
      throw new CourseException(file, 1, "It is empty. The first line must name the columns.");
    }
    return table;
  }

  /** Of the characters that divide cells, that which the first line has most of. */
  private static String delimiter(String text) {
    String first = text.lines().findFirst().orElse("");
    return Stream.of("\t", ";", ",")
        .max((a, b) -> Long.compare(count(first, a), count(first, b)))
        .orElseThrow();
  }

  private static long count(String text, String part) {
    return text.chars().filter(c -> c == part.charAt(0)).count();
  }

  List<Row> rows() {
    return rows;
  }

  /**
   * Where columns are.
   *
   * @param columns what they hold
   * @param given names of some that the course gives, by what they hold
   * @param usual names of each, by what it holds; the first that is there counts
   * @throws CourseException if there is no column of a name that the course gives
   */
  Map<String, Optional<Integer>> places(
      List<String> columns, Map<String, String> given, Map<String, List<String>> usual)
      throws CourseException {
    Map<String, Optional<Integer>> places = new LinkedHashMap<>();
    for (String column : columns) {
      places.put(
          column, given.containsKey(column) ? named(given.get(column)) : column(usual.get(column)));
    }
    return places;
  }

  /** The first column that has one of some names. */
  Optional<Integer> column(List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = header.size() - 1; i >= 0; i--) {
      places.put(plain(header.get(i)), i);
    }
    return names.stream()
        .map(CsvTable::plain)
        .filter(places::containsKey)
        .findFirst()
        .map(places::get);
  }

  /** A column that was named by the course. */
  private Optional<Integer> named(String name) throws CourseException {
    Optional<Integer> column = column(List.of(name));
    if (column.isEmpty()) {
      throw fault(1, "There is no column '" + name + "'. The columns are " + columns() + ".");
    }
    return column;
  }

  /** The names of all columns, for messages. */
  String columns() {
    return String.join(", ", header);
  }

  CourseException fault(long line, String what) {
    return new CourseException(file, line, what);
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
  }
}
