package microlearning.variance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import microlearning.figures.Decimal;
import microlearning.figures.Figure;
import microlearning.figures.Legend;
import microlearning.figures.Range;
import microlearning.figures.Table;
import microlearning.network.Rule;
import microlearning.results.ShortestDecimal;

/**
 * Makes the figure of the variance: against the number of outputs M at one number of inputs N, and
 * against N at one M.
 */
public final class VarianceFigure {
  private static final List<Rule> RULES = List.of(Rule.WEIGHT_PERTURBATION, Rule.NODE_PERTURBATION);

  private final VarianceSettings settings;
  private final int fixedOutputs;
  private final int fixedInputs;
  private final List<List<Observation>> byOutputs;
  private final List<List<Observation>> byInputs;

  private VarianceFigure(VarianceSettings settings, List<Observation> observations) {
    this.settings = settings;
    fixedOutputs = middle(settings.outputs());
    fixedInputs = middle(settings.inputs());
    byOutputs = rows(observations, Observation::inputs, fixedInputs);
    byInputs = rows(observations, Observation::outputs, fixedOutputs);
  }

  /**
   * The figure.
   *
   * @param observations that the experiment made with these settings, in rising order of sizes
   */
  public static Figure of(VarianceSettings settings, List<Observation> observations) {
    return new VarianceFigure(settings, observations).figure();
  }

  private static int middle(List<Integer> sizes) {
    return sizes.get(sizes.size() / 2);
  }

  /** The observations of each rule whose size is fixed. */
  private static List<List<Observation>> rows(
      List<Observation> observations, ToIntFunction<Observation> size, int fixed) {
    return RULES.stream()
        .map(
            rule ->
                observations.stream()
                    .filter(o -> o.rule() == rule && size.applyAsInt(o) == fixed)
                    .toList())
        .toList();
  }

  private Figure figure() {
    Legend legend = new Legend();
    RULES.forEach(legend::add);
    legend.addFormula().addMeasured();
    Range ys = heights();
    return new Figure(
        "variance",
        "Variance of an update on a linear network",
        "The variance of an update, mean over all weights, against the number of outputs and of"
            + " inputs. Lines are the derived formulas; points were measured, with their standard"
            + " errors.",
        "Against the number of outputs, variances of both rules grow in proportion to it. Against"
            + " the number of inputs, that of weight perturbation grows in proportion to it and"
            + " that of node perturbation does not grow.",
        legend,
        List.of(
            new VariancePanel(
                "Outputs M, with N = " + fixedInputs + " inputs",
                yTitle(),
                settings.outputs(),
                Observation::outputs,
                ys,
                byOutputs),
            new VariancePanel(
                "Inputs N, with M = " + fixedOutputs + " outputs",
                yTitle(),
                settings.inputs(),
                Observation::inputs,
                ys,
                byInputs)),
        table());
  }

  private String yTitle() {
    return "Variance of an update, η = "
        + ShortestDecimal.of(settings.learningRate())
        + " (no unit)";
  }

  /** Both panels show the same heights, so that they can be compared. */
  private Range heights() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (List<List<Observation>> rows : List.of(byOutputs, byInputs)) {
      for (Observation o : rows.stream().flatMap(List::stream).toList()) {
        double error = o.measured().standardError();
        least = Math.min(least, Math.min(o.derived(), o.measured().mean() - error));
        most = Math.max(most, Math.max(o.derived(), o.measured().mean() + error));
      }
    }
    return Range.logarithmic(least, most);
  }

  private Table table() {
    List<String> header = new ArrayList<>(List.of("Network"));
    for (Rule rule : RULES) {
      header.add(rule.title() + ", measured");
      header.add(rule.title() + ", derived");
    }
    List<List<String>> cells = new ArrayList<>();
    for (List<List<Observation>> rows : List.of(byOutputs, byInputs)) {
      for (int i = 0; i < rows.get(0).size(); i++) {
        Observation first = rows.get(0).get(i);
        List<String> row =
            new ArrayList<>(List.of("M = " + first.outputs() + ", N = " + first.inputs()));
        for (List<Observation> ofRule : rows) {
          row.add(measured(ofRule.get(i)));
          row.add(Decimal.of(ofRule.get(i).derived(), 4));
        }
        cells.add(row);
      }
    }
    return new Table(header, cells);
  }

  private static String measured(Observation o) {
    return Decimal.of(o.measured().mean(), 4) + " ± " + Decimal.of(o.measured().standardError(), 2);
  }
}
