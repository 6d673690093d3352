package microlearning.variance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import microlearning.results.DataTable;
import microlearning.results.ShortestDecimal;

/** The experiment's file {@code variance.csv}: a row for each rule at each size. */
public final class VarianceFile {
  /** Its name. */
  public static final String NAME = "variance.csv";

  private static final List<String> COLUMNS =
      List.of(
          "rule",
          "outputs",
          "inputs",
          "draws",
          "measured",
          "standard_error",
          "derived",
          "derived_own",
          "derived_all");

  private VarianceFile() {}

  /** The file's text. */
  public static String text(VarianceSettings settings, List<Observation> observations) {
    List<List<Object>> rows = new ArrayList<>();
    for (Observation o : observations) {
      rows.add(
          List.of(
              o.rule().id(),
              o.outputs(),
              o.inputs(),
              settings.draws(),
              o.measured().mean(),
              o.measured().standardError(),
              o.derived(),
              o.own(),
              o.all()));
    }
    return DataTable.write(explanation(settings), COLUMNS, rows);
  }

  private static String explanation(VarianceSettings settings) {
    return String.format(
        Locale.ROOT,
        """
        Made by: microlearning variance --seed %s --draws %d --noise %s --outputs %s --inputs %s
        The variance of single updates of a linear network with M outputs, N inputs and target
        zero, mean over all its weights, at the learning rate %s: measured over the draws,
        with its standard error, and derived, which is the sum of the last two columns:
        weight perturbation: own (eta g)^2,   all eta^2 sum(g^2),     g = dL/dW, O(MN)
        node perturbation:   own (eta g x)^2, all eta^2 sum(g^2) x^2, g = dL/dr, O(M)
        The mean squares of g and x are 1 at every size.\
        """,
        settings.seed(),
        settings.draws(),
        ShortestDecimal.of(settings.noise()),
        joined(settings.outputs()),
        joined(settings.inputs()),
        ShortestDecimal.of(settings.learningRate()));
  }

  private static String joined(List<Integer> sizes) {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
