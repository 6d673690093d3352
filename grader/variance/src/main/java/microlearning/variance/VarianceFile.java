package microlearning.variance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import microlearning.results.ShortestDecimal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The experiment's file {@code variance.csv}: a row for each rule at each size. */
public final class VarianceFile {
  /** Its name. */
  public static final String NAME = "variance.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

  private VarianceFile() {}

  /** The file's text. */
  public static String text(VarianceSettings settings, List<Observation> observations) {
    StringBuilder text = new StringBuilder(explanation(settings));
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(
          "rule",
          "outputs",
          "inputs",
          "draws",
          "measured",
          "standard_error",
          "derived",
          "derived_own",
          "derived_all");
      for (Observation o : observations) {
        printer.printRecord(
            o.rule().id(),
            o.outputs(),
            o.inputs(),
            settings.draws(),
            ShortestDecimal.of(o.measured().mean()),
            ShortestDecimal.of(o.measured().standardError()),
            ShortestDecimal.of(o.derived()),
            ShortestDecimal.of(o.own()),
            ShortestDecimal.of(o.all()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A string cannot fail to be written.", e);
    }
    return text.toString();
  }

  private static String explanation(VarianceSettings settings) {
    return String.format(
        Locale.ROOT,
        """
        # Made by: microlearning variance --seed %s --draws %d --noise %s --outputs %s --inputs %s
        # The variance of single updates of a linear network with M outputs, N inputs and target
        # zero, mean over all its weights, at the learning rate %s: measured over the draws,
        # with its standard error, and derived, which is the sum of the last two columns:
        # weight perturbation: own (eta g)^2,   all eta^2 sum(g^2),     g = dL/dW, O(MN)
        # node perturbation:   own (eta g x)^2, all eta^2 sum(g^2) x^2, g = dL/dr, O(M)
        # The mean squares of g and x are 1 at every size.
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
