package microlearning.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import microlearning.figures.Run;
import microlearning.network.Rule;
import microlearning.reference.Band;
import microlearning.reference.Curves;
import microlearning.reference.Quantity;

/**
 * The trainings with some settings: one for each rule and seed.
 *
 * @param name for legends
 * @param settings of all of them
 * @param trainings in the order of rules, and of seeds for each rule
 */
public record LabRun(String name, LabSettings settings, List<LabTraining> trainings) {
  public LabRun {
    trainings = List.copyOf(trainings);
  }

  /** The trainings by a rule that have something to draw, in the order of seeds. */
  List<LabTraining> of(Rule rule) {
    return trainings.stream()
        .filter(training -> training.rule() == rule && training.hasBegun())
        .toList();
  }

  /** The first seed's curves of each rule, to be drawn, with bands over all seeds. */
  Run toDraw() {
    Map<Rule, Curves> curves = new EnumMap<>(Rule.class);
    Map<Rule, Map<Quantity, List<Band>>> bands = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      List<LabTraining> same = of(rule);
      if (!same.isEmpty()) {
        curves.put(rule, same.get(0).curves());
        if (same.size() > 1) {
          bands.put(rule, bands(same));
        }
      }
    }
    return Run.of(name, curves, bands);
  }

  private static Map<Quantity, List<Band>> bands(List<LabTraining> trainings) {
    Map<Quantity, List<Band>> bands = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      List<double[]> values =
          trainings.stream().map(training -> quantity.of(training.curves())).toList();
      int shortest = values.stream().mapToInt(v -> v.length).min().orElse(0);
      List<Band> ofQuantity = new ArrayList<>();
      for (int i = 0; i < shortest; i++) {
        int index = i;
        ofQuantity.add(Band.of(values.stream().mapToDouble(v -> v[index]).toArray()));
      }
      bands.put(quantity, ofQuantity);
    }
    return bands;
  }
}
