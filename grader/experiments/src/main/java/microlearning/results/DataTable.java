package microlearning.results;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A table in a CSV file of this project: {@code #} lines that explain it, a header, and rows of as
 * many cells. Whoever reads one says what kind of exception a fault in it is.
 */
public final class DataTable {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setCommentMarker('#').setRecordSeparator('\n').get();
  private static final CSVFormat WITH_HEADER =
      FORMAT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
          .get();

  /** Makes an exception of a line that says what is wrong, and of a cause, which may be null. */
  public interface Fault extends BiFunction<String, Throwable, RuntimeException> {}

  private final String file;
  private final Fault fault;
  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private DataTable(String file, List<String> columns, Fault fault) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.fault = fault;
  }

  /** A row, whose cells are read by column. */
  public final class Row {
    private final CSVRecord cells;

    private Row(CSVRecord cells) {
      this.cells = cells;
    }

    /** A cell's text. */
    public String text(String column) {
      return cells.get(column);
    }

    /** A cell's whole number. */
    public int integer(String column) {
      return read(column, Integer::parseInt);
    }

    /** A cell's number, which may be NaN. */
    public double number(String column) {
      return read(column, ShortestDecimal::parse);
    }

    /** Reads a cell by a function that throws IllegalArgumentException if it cannot. */
    public <T> T read(String column, Function<String, T> reader) {
      try {
        return reader.apply(text(column));
      } catch (IllegalArgumentException e) {
        throw fault(column, "cannot be read");
      }
    }

    /** What to throw if a cell is wrong. */
    public RuntimeException fault(String column, String reason) {
      String where = "%s, row %d, column %s: '%s' %s.";
      return fault.apply(
          String.format(
              Locale.ROOT, where, file, cells.getRecordNumber(), column, text(column), reason),
          null);
    }
  }

  /**
   * Reads a table.
   *
   * @param file its name, for messages
   * @param fault what is thrown if it is no CSV file, two columns have one name, or a row has more
   *     or less cells than there are columns
   */
  public static DataTable read(String file, String text, Fault fault) {
    List<CSVRecord> records;
    DataTable table;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), WITH_HEADER)) {
      table = new DataTable(file, parser.getHeaderNames(), fault);
      records = parser.getRecords();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw fault.apply(file + " is no CSV file: " + e.getMessage(), e);
    }
    for (CSVRecord cells : records) {
      if (!cells.isConsistent()) {
        String sizes = "%s, row %d: %d cells; expected %d.";
        long row = cells.getRecordNumber();
        int expected = table.columns.size();
        throw fault.apply(
            String.format(Locale.ROOT, sizes, file, row, cells.size(), expected), null);
      }
      table.rows.add(table.new Row(cells));
    }
    return table;
  }

  /** The names of the columns. */
  public List<String> columns() {
    return columns;
  }

  /** The rows. */
  public List<Row> rows() {
    return rows;
  }

  /** The rows of a table that must have these columns, in this order. */
  public List<Row> rows(List<String> expected) {
    if (!columns.equals(expected)) {
      throw fault.apply(
          file + ": its columns are " + columns + "; expected " + expected + ".", null);
    }
    return rows;
  }

  /**
   * Writes a table.
   *
   * @param comment lines that say what made it; empty for none
   * @param columns the header
   * @param rows of as many cells; doubles are written as their shortest decimals
   */
  public static String write(String comment, List<String> columns, List<List<Object>> rows) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      if (!comment.isEmpty()) {
        printer.printComment(comment);
      }
      printer.printRecord(columns);
      for (List<Object> row : rows) {
        printer.printRecord(row.stream().map(DataTable::cell).toList());
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
