package microlearning.figures;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import microlearning.network.Rule;
import microlearning.reference.Band;
import microlearning.reference.Curves;
import microlearning.reference.Quantity;
import microlearning.reference.ReferenceData;

/**
 * What one training by each of some rules measured, to be drawn.
 *
 * @param name for legends, such as "yours"
 * @param isReference whether it is what the others are compared with, whatever they are called
 * @param curves of the rules that it has
 * @param bands over seeds; empty if they are not known
 */
public record Run(
    String name,
    boolean isReference,
    Map<Rule, Curves> curves,
    Map<Rule, Map<Quantity, List<Band>>> bands) {

  /** The reference on a data set, of all rules. */
  public static Run reference(ReferenceData data, String dataSet) {
    return reference(data, dataSet, List.of(Rule.values()));
  }

  /** The reference on a data set, of some rules. */
  public static Run reference(ReferenceData data, String dataSet, List<Rule> rules) {
    Map<Rule, Curves> curves = new EnumMap<>(Rule.class);
    Map<Rule, Map<Quantity, List<Band>>> bands = new EnumMap<>(Rule.class);
    for (Rule rule : rules) {
      curves.put(rule, data.curves(dataSet, rule));
      bands.put(rule, data.bands(dataSet, rule));
    }
    return new Run("reference", true, curves, bands);
  }

  /** A run without bands. */
  public static Run of(String name, Map<Rule, Curves> curves) {
    return of(name, curves, Map.of());
  }

  /** A run with bands, which may be of some rules. */
  public static Run of(
      String name, Map<Rule, Curves> curves, Map<Rule, Map<Quantity, List<Band>>> bands) {
    return new Run(name, false, curves, bands);
  }

  /** Whether it has a curve of this rule. */
  boolean has(Rule rule) {
    return curves.containsKey(rule);
  }

  /** The values of a quantity as they are drawn; none if the rule is not there. */
  double[] drawn(Quantity quantity, Rule rule) {
    if (!has(rule)) {
      return new double[0];
    }
    Curves of = curves.get(rule);
    return quantity == Quantity.LOSS ? of.losses() : quantity.of(of);
  }

  /** The bands of a quantity; none if they are not known. */
  List<Band> bands(Quantity quantity, Rule rule) {
    return bands.getOrDefault(rule, Map.of()).getOrDefault(quantity, List.of());
  }

  /** Whether it is known how the values vary over seeds. */
  boolean hasBands() {
    return !bands.isEmpty();
  }

  /** The rules of some runs, in the order of the tutorial. */
  public static List<Rule> rules(List<Run> runs) {
    return Arrays.stream(Rule.values())
        .filter(rule -> runs.stream().anyMatch(run -> run.has(rule)))
        .toList();
  }
}
