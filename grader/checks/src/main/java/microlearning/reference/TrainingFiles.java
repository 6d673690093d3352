package microlearning.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.network.Rule;
import microlearning.results.DataTable;

/** The files about training: curves in the tutorial's four files, and their bands over seeds. */
public final class TrainingFiles {
  private static final List<String> BAND_COLUMNS =
      List.of("rule", "quantity", "index", "mean", "sd", "minimum", "maximum");
  private static final List<String> SEED_COLUMNS =
      List.of("seed", "rule", "quantity", "index", "value");
  private static final List<String> RULE_COLUMNS =
      Arrays.stream(Rule.values()).map(Rule::id).toList();

  private TrainingFiles() {}

  /**
   * Reads the curves of one rule.
   *
   * @param texts the four files by name
   */
  public static Curves readCurves(Map<String, String> texts, Rule rule) {
    return new Curves(
        column(texts, "losses.csv", rule),
        column(texts, "accuracy.csv", rule),
        column(texts, "cosine_similarity.csv", rule),
        column(texts, "snr.csv", rule)[0]);
  }

  private static double[] column(Map<String, String> texts, String name, Rule rule) {
    List<DataTable.Row> rows =
        DataTable.read(name, texts.get(name), ReferenceException::new).rows(RULE_COLUMNS);
    if (rows.isEmpty()) {
      throw new ReferenceException(name + " has no rows.");
    }
    return rows.stream().mapToDouble(row -> row.number(rule.id())).toArray();
  }

  /**
   * What one seed gave.
   *
   * @param seed of the run
   * @param rule of the run
   * @param values by quantity
   */
  public record SeedRun(int seed, Rule rule, Map<Quantity, double[]> values) {
    /** The run of a seed, from its curves. */
    public static SeedRun of(int seed, Rule rule, Curves curves) {
      Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
      for (Quantity quantity : Quantity.values()) {
        values.put(quantity, quantity.of(curves));
      }
      return new SeedRun(seed, rule, values);
    }

    /** Whether another run is from this seed by this rule. */
    public boolean isOfTheSame(SeedRun other) {
      return seed == other.seed && rule == other.rule;
    }
  }

  /** Writes what each seed gave, which the bands are made of. */
  public static String writeSeeds(String comment, List<SeedRun> runs) {
    List<List<Object>> rows = new ArrayList<>();
    for (SeedRun run : runs) {
      run.values()
          .forEach(
              (quantity, values) -> {
                for (int i = 0; i < values.length; i++) {
                  rows.add(List.of(run.seed(), run.rule().id(), quantity.id(), i, values[i]));
                }
              });
    }
    return DataTable.write(comment, SEED_COLUMNS, rows);
  }

  /**
   * Reads what each seed gave.
   *
   * @throws ReferenceException if a cell cannot be read, or a run's values are not in their order
   */
  public static List<SeedRun> readSeeds(String file, String text) {
    Map<List<Object>, Map<Quantity, List<Double>>> runs = new LinkedHashMap<>();
    for (DataTable.Row row :
        DataTable.read(file, text, ReferenceException::new).rows(SEED_COLUMNS)) {
      Rule rule = row.read("rule", id -> Rule.valueOf(id.toUpperCase(Locale.ROOT)));
      List<Double> values =
          runs.computeIfAbsent(
                  List.of(row.integer("seed"), rule), key -> new EnumMap<>(Quantity.class))
              .computeIfAbsent(row.read("quantity", Quantity::ofId), key -> new ArrayList<>());
      if (row.integer("index") != values.size()) {
        throw row.fault("index", "is not the next; expected " + values.size());
      }
      values.add(row.number("value"));
    }
    List<SeedRun> seedRuns = new ArrayList<>();
    runs.forEach(
        (key, lists) -> {
          Map<Quantity, double[]> values = new EnumMap<>(Quantity.class);
          lists.forEach(
              (quantity, list) ->
                  values.put(quantity, list.stream().mapToDouble(Double::doubleValue).toArray()));
          seedRuns.add(new SeedRun((Integer) key.get(0), (Rule) key.get(1), values));
        });
    return seedRuns;
  }

  /** Writes the bands of all rules. */
  public static String writeBands(String comment, Map<Rule, Map<Quantity, List<Band>>> bands) {
    List<List<Object>> rows = new ArrayList<>();
    bands.forEach(
        (rule, quantities) ->
            quantities.forEach(
                (quantity, list) -> {
                  for (int i = 0; i < list.size(); i++) {
                    Band b = list.get(i);
                    rows.add(
                        List.of(
                            rule.id(),
                            quantity.id(),
                            i,
                            b.mean(),
                            b.sd(),
                            b.minimum(),
                            b.maximum()));
                  }
                }));
    return DataTable.write(comment, BAND_COLUMNS, rows);
  }

  /** Reads the bands of one rule. */
  public static Map<Quantity, List<Band>> readBands(String file, String text, Rule rule) {
    Map<Quantity, List<Band>> bands = new EnumMap<>(Quantity.class);
    for (DataTable.Row row :
        DataTable.read(file, text, ReferenceException::new).rows(BAND_COLUMNS)) {
      if (row.text("rule").equals(rule.id())) {
        bands
            .computeIfAbsent(row.read("quantity", Quantity::ofId), q -> new ArrayList<>())
            .add(
                new Band(
                    row.number("mean"),
                    row.number("sd"),
                    row.number("minimum"),
                    row.number("maximum")));
      }
    }
    return bands;
  }

  /** The bands over seeds, rule by rule; each rule needs two seeds or more. */
  public static Map<Rule, Map<Quantity, List<Band>>> bandsOf(List<SeedRun> runs) {
    Map<Rule, Map<Quantity, List<Band>>> bands = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      List<SeedRun> ofRule = runs.stream().filter(run -> run.rule() == rule).toList();
      if (!ofRule.isEmpty()) {
        Map<Quantity, List<Band>> ofQuantity = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
          ofQuantity.put(
              quantity,
              bandOfEach(ofRule.stream().map(run -> run.values().get(quantity)).toList()));
        }
        bands.put(rule, ofQuantity);
      }
    }
    return bands;
  }

  private static List<Band> bandOfEach(List<double[]> values) {
    List<Band> bands = new ArrayList<>();
    for (int i = 0; i < values.get(0).length; i++) {
      int at = i;
      bands.add(Band.of(values.stream().mapToDouble(v -> v[at]).toArray()));
    }
    return bands;
  }
}
