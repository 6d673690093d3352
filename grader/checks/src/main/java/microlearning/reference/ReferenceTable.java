package microlearning.reference;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import microlearning.results.ShortestDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** CSV files of the reference data: {@code #} lines that explain it, a header, and rows. */
final class ReferenceTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setRecordSeparator('\n').get();
  private static final CSVFormat WITH_HEADER =
      FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** A row, whose cells are read by column. */
  static final class Row {
    private final String file;
    private final CSVRecord cells;

    private Row(String file, CSVRecord cells) {
      this.file = file;
      this.cells = cells;
    }

    String text(String column) {
      return cells.get(column);
    }

    int integer(String column) {
      return read(column, Integer::parseInt);
    }

    double number(String column) {
      return read(column, ShortestDecimal::parse);
    }

    /** Reads a cell by a function that throws IllegalArgumentException if it cannot. */
    <T> T read(String column, Function<String, T> reader) {
      try {
        return reader.apply(text(column));
      } catch (IllegalArgumentException e) {
        throw fault(column, "cannot be read");
      }
    }

    /** What to throw if a cell is wrong. */
    ReferenceException fault(String column, String reason) {
      return new ReferenceException(
          String.format(
              Locale.ROOT,
              "%s, row %d, column %s: '%s' %s.",
              file,
              cells.getRecordNumber(),
              column,
              text(column),
              reason));
    }
  }

  private ReferenceTable() {}

  /**
   * Reads a table.
   *
   * @param columns that it must have, in this order
   * @throws ReferenceException if it has other columns, or rows of another length
   */
  static List<Row> read(String file, String text, List<String> columns) {
    try (CSVParser parser = CSVParser.parse(new StringReader(text), WITH_HEADER)) {
      if (!parser.getHeaderNames().equals(columns)) {
        throw new ReferenceException(
            file + ": its columns are " + parser.getHeaderNames() + "; expected " + columns + ".");
      }
      List<Row> rows = new ArrayList<>();
      for (CSVRecord cells : parser) {
        if (!cells.isConsistent()) {
          throw new ReferenceException(
              file
                  + ", row "
                  + cells.getRecordNumber()
                  + ": "
                  + cells.size()
                  + " cells; expected "
                  + columns.size()
                  + ".");
        }
        rows.add(new Row(file, cells));
      }
      return rows;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new ReferenceException(file + " is no CSV file: " + e.getMessage(), e);
    }
  }

  /**
   * Writes a table.
   *
   * @param comment lines that say what made it
   * @param columns the header
   * @param rows of as many cells; doubles are written as their shortest decimals
   */
  static String write(String comment, List<String> columns, List<List<Object>> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printComment(comment);
      printer.printRecord(columns);
      for (List<Object> row : rows) {
        printer.printRecord(row.stream().map(ReferenceTable::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.toString();
  }

  private static Object cell(Object value) {
    return value instanceof Double number ? ShortestDecimal.of(number) : value;
  }
}
