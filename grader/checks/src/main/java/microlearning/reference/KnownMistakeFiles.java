package microlearning.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import microlearning.reference.Misconception.Pair;
import microlearning.results.DataTable;

/** The files about known mistakes: their hints, what each gives alone, in pairs, and what fails. */
public final class KnownMistakeFiles {
  private static final List<String> HINT_COLUMNS = List.of("misconception", "done", "hint");
  private static final List<String> ALONE_COLUMNS = List.of("misconception", "matrix");
  private static final List<String> PAIR_COLUMNS = List.of("first", "second");
  private static final List<String> FAILURE_COLUMNS = List.of("misconception", "failure");

  private KnownMistakeFiles() {}

  /** Columns, and one for each network. */
  private static List<String> with(List<String> networks, List<String> columns) {
    List<String> all = new ArrayList<>(columns);
    all.addAll(networks);
    return List.copyOf(all);
  }

  /** Writes the hints. */
  public static String writeHints(String comment, KnownMistakes mistakes) {
    List<List<Object>> rows = new ArrayList<>();
    mistakes.alone().forEach(m -> rows.add(List.of(m.id(), m.done(), m.hint())));
    return DataTable.write(comment, HINT_COLUMNS, rows);
  }

  /** Writes what the mistakes give alone. */
  public static String writeAlone(String comment, KnownMistakes mistakes) {
    List<List<Object>> rows = new ArrayList<>();
    for (Misconception mistake : mistakes.alone()) {
      mistake.numbers().forEach((part, numbers) -> rows.add(row(mistake.id(), part.id(), numbers)));
    }
    return DataTable.write(comment, with(mistakes.networks(), ALONE_COLUMNS), rows);
  }

  /** Writes what they give in pairs, each as its row in the file of hints, counted from 1. */
  public static String writePairs(String comment, KnownMistakes mistakes) {
    Map<Misconception, Integer> places = new LinkedHashMap<>();
    mistakes.alone().forEach(mistake -> places.put(mistake, places.size() + 1));
    List<List<Object>> rows = new ArrayList<>();
    for (Pair pair : mistakes.inPairs()) {
      rows.add(row(place(places, pair.first()), place(places, pair.second()), pair.numbers()));
    }
    return DataTable.write(comment, with(mistakes.networks(), PAIR_COLUMNS), rows);
  }

  private static int place(Map<Misconception, Integer> places, Misconception mistake) {
    return Objects.requireNonNull(places.get(mistake), mistake.id());
  }

  /** Writes what fails by them. */
  public static String writeFailures(String comment, KnownMistakes mistakes) {
    List<List<Object>> rows = new ArrayList<>();
    mistakes.failures().forEach(f -> rows.add(List.of(f.mistake().id(), f.what())));
    return DataTable.write(comment, FAILURE_COLUMNS, rows);
  }

  private static List<Object> row(Object first, Object second, List<Double> numbers) {
    List<Object> row = new ArrayList<>(List.of(first, second));
    row.addAll(numbers);
    return row;
  }

  /**
   * Reads the files.
   *
   * @param hints the text of the file of hints
   * @param alone the text of the file of what the mistakes give alone
   * @param pairs the text of the file of what they give in pairs
   * @param failures the text of the file of what fails by them
   * @param rule the beginning of the files' names, for messages
   */
  public static KnownMistakes read(
      String rule, String hints, String alone, String pairs, String failures) {
    DataTable aloneTable = table(rule + "_misconceptions.csv", alone);
    List<String> networks =
        aloneTable.columns().stream().filter(name -> !ALONE_COLUMNS.contains(name)).toList();
    Map<String, Map<Part, List<Double>>> numbers = new LinkedHashMap<>();
    for (DataTable.Row row : aloneTable.rows(with(networks, ALONE_COLUMNS))) {
      numbers
          .computeIfAbsent(row.text("misconception"), id -> new EnumMap<>(Part.class))
          .put(row.read("matrix", Part::of), numbers(row, networks));
    }
    List<Misconception> mistakes = new ArrayList<>();
    Map<String, Misconception> byId = new LinkedHashMap<>();
    for (DataTable.Row row : table(rule + "_hints.csv", hints).rows(HINT_COLUMNS)) {
      String id = row.text("misconception");
      mistakes.add(
          new Misconception(
              id, row.text("done"), row.text("hint"), numbers.getOrDefault(id, Map.of())));
    }
    mistakes.forEach(mistake -> byId.put(mistake.id(), mistake));
    List<Pair> inPairs = new ArrayList<>();
    for (DataTable.Row row : table(rule + "_pairs.csv", pairs).rows(with(networks, PAIR_COLUMNS))) {
      inPairs.add(
          new Pair(
              row.read("first", text -> mistakes.get(place(text, mistakes.size()))),
              row.read("second", text -> mistakes.get(place(text, mistakes.size()))),
              numbers(row, networks)));
    }
    List<KnownMistakes.Failure> failed = new ArrayList<>();
    for (DataTable.Row row : table(rule + "_failures.csv", failures).rows(FAILURE_COLUMNS)) {
      failed.add(
          new KnownMistakes.Failure(
              row.read("misconception", text -> known(byId, text)), row.text("failure")));
    }
    return new KnownMistakes(networks, mistakes, inPairs, failed);
  }

  private static Misconception known(Map<String, Misconception> byId, String id) {
    if (!byId.containsKey(id)) {
      throw new IllegalArgumentException("There is no misconception '" + id + "'.");
    }
    return byId.get(id);
  }

  private static DataTable table(String file, String text) {
    return DataTable.read(file, text, ReferenceException::new);
  }

  private static List<Double> numbers(DataTable.Row row, List<String> networks) {
    return networks.stream().map(row::number).toList();
  }

  private static int place(String text, int size) {
    int place = Integer.parseInt(text) - 1;
    if (place < 0 || place >= size) {
      throw new IllegalArgumentException("There are only " + size + ".");
    }
    return place;
  }
}
