package microlearning.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import microlearning.network.Rule;

/** The files about training: curves in the tutorial's four files, and their bands over seeds. */
public final class TrainingFiles {
  private static final List<String> BAND_COLUMNS =
      List.of("rule", "quantity", "index", "mean", "sd", "minimum", "maximum");
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
    List<ReferenceTable.Row> rows = ReferenceTable.read(name, texts.get(name), RULE_COLUMNS);
    if (rows.isEmpty()) {
      throw new ReferenceException(name + " has no rows.");
    }
    return rows.stream().mapToDouble(row -> row.number(rule.id())).toArray();
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
    return ReferenceTable.write(comment, BAND_COLUMNS, rows);
  }

  /** Reads the bands of one rule. */
  public static Map<Quantity, List<Band>> readBands(String file, String text, Rule rule) {
    Map<Quantity, List<Band>> bands = new EnumMap<>(Quantity.class);
    for (ReferenceTable.Row row : ReferenceTable.read(file, text, BAND_COLUMNS)) {
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

  /** The bands of curves from several seeds. */
  public static Map<Quantity, List<Band>> bandsOf(List<Curves> curves) {
    Map<Quantity, List<Band>> bands = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      List<double[]> values = curves.stream().map(quantity::of).toList();
      List<Band> list = new ArrayList<>();
      for (int i = 0; i < values.get(0).length; i++) {
        int at = i;
        list.add(Band.of(values.stream().mapToDouble(v -> v[at]).toArray()));
      }
      bands.put(quantity, list);
    }
    return bands;
  }
}
