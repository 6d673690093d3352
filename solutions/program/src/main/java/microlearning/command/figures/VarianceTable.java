package microlearning.command.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import microlearning.network.Rule;
import microlearning.variance.Observation;
import microlearning.variance.PowerLaw;
import microlearning.variance.PowerLaw.Estimate;
import microlearning.variance.VarianceSettings;

/** The small table of how the variance grows: exponents of M and N, measured and derived. */
final class VarianceTable {
  private static final String ROW = "%-19s  %-13s  %-8s  %-15s  %-15s  %s%n";

  private final double etaSquared;
  private final StringBuilder text = new StringBuilder();

  private VarianceTable(VarianceSettings settings) {
    etaSquared = settings.learningRate() * settings.learningRate();
  }

  static String of(VarianceSettings settings, List<Observation> observations) {
    VarianceTable table = new VarianceTable(settings);
    table.add(ROW, "Rule", "c M^a N^b", "", "a", "b", "c / eta^2");
    observations.stream().collect(Collectors.groupingBy(Observation::rule)).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> table.add(entry.getKey(), entry.getValue()));
    table.add(
        "Of %d variances the one farthest from its derived value is %.1f standard errors away.%n",
        observations.size(),
        observations.stream().mapToDouble(VarianceTable::deviation).max().orElseThrow());
    return table.text.toString();
  }

  /** The whole variance, and without the first term, which is small and does not grow. */
  private void add(Rule rule, List<Observation> grid) {
    ToDoubleFunction<Observation> error = o -> o.measured().standardError();
    add(rule.title(), "variance", "measured", PowerLaw.fit(grid, o -> o.measured().mean(), error));
    add("", "", "derived", PowerLaw.fit(grid, Observation::derived, o -> 0));
    add(
        "",
        "less own term",
        "measured",
        PowerLaw.fit(grid, o -> o.measured().mean() - o.own(), error));
    add("", "", "derived", PowerLaw.fit(grid, Observation::all, o -> 0));
  }

  private void add(String rule, String fitted, String from, PowerLaw law) {
    Estimate constant =
        new Estimate(
            law.constant().value() / etaSquared, law.constant().standardError() / etaSquared);
    add(ROW, rule, fitted, from, cell(law.outputs()), cell(law.inputs()), cell(constant));
  }

  private static String cell(Estimate estimate) {
    // The fit's rounding may leave a negative zero's worth.
    double value = Math.abs(estimate.value()) < 5e-4 ? 0 : estimate.value();
    return estimate.standardError() == 0
        ? format("%.3f", value)
        : format("%.3f +- %.3f", value, estimate.standardError());
  }

  private static double deviation(Observation o) {
    return Math.abs(o.measured().mean() - o.derived()) / o.measured().standardError();
  }

  private void add(String format, Object... cells) {
    text.append(format(format, cells));
  }

  private static String format(String format, Object... cells) {
    return String.format(Locale.ROOT, format, cells);
  }
}
