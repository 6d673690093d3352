package microlearning.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.checks.Check.Kind;
import microlearning.checks.ExerciseChecks;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.data.DataSet;
import microlearning.grade.GradingData;
import microlearning.misconceptions.Misconceptions;
import microlearning.misconceptions.Mistakes;
import microlearning.reference.Band;
import microlearning.reference.Curves;
import microlearning.reference.Quantity;
import microlearning.reference.ReferenceData;
import microlearning.submission.Exercise;
import microlearning.training.Experiment;
import microlearning.training.Progress;
import microlearning.training.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The table of mistakes in the reference data's README says what comes of them. */
class MistakeDistancesIT {
  private static final ReferenceData REFERENCE = ReferenceData.stored();

  /** The cells of the table's rows, the mistake first. */
  private static List<List<String>> rows() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("../../reference-data/README.md"));
    int head =
        lines.indexOf("| mistake | loss | accuracy | cosine | SNR | fails on small networks |");
    assertThat(head).isPositive();
    return lines.stream()
        .skip(head + 2)
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
        .toList();
  }

  private static Mistakes program(String name) {
    return Misconceptions.alone(Exercise.PERTURB).stream()
        .filter(program -> program.id().equals(name.replace(' ', '_')))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no mistake '" + name + "'."));
  }

  @Test
  void shouldTellWhichSingleUpdatesEachMistakeFails() throws IOException {
    Map<String, String> told = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    for (List<String> row : rows()) {
      told.put(row.get(0), row.get(5));
      found.put(row.get(0), failed(program(row.get(0))));
    }
    assertThat(found).isEqualTo(told).hasSizeGreaterThan(20);
  }

  private static String failed(Mistakes program) {
    Map<Kind, Outcome> outcomes =
        new ExerciseChecks(Exercise.PERTURB, any -> program.network(), REFERENCE).runSmall();
    return Stream.of(Kind.HIDDEN_UPDATE, Kind.OUTPUT_UPDATE)
        .filter(kind -> outcomes.get(kind).status() == Status.FAILED)
        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .collect(Collectors.joining(", "));
  }

  @Test
  void shouldTellHowFarTheFirstLiesOutside() throws IOException {
    assertDistances(rows().subList(0, 1));
  }

  @Test
  @Tag("slow")
  void shouldTellHowFarEachLiesOutside() throws IOException {
    assertDistances(rows());
  }

  private static void assertDistances(List<List<String>> rows) {
    DataSet digits = GradingData.digits("for a test").data();
    Experiment experiment = new Experiment(digits, Settings.DIGITS);
    Map<String, List<String>> told = new LinkedHashMap<>();
    Map<String, List<String>> found = new LinkedHashMap<>();
    for (List<String> row : rows) {
      told.put(row.get(0), row.subList(1, 5));
      found.put(
          row.get(0),
          distances(
              Curves.of(
                  experiment.run(
                      Exercise.PERTURB.rule(), program(row.get(0)).network(), Progress.NONE)),
              digits.name()));
    }
    assertThat(found).isEqualTo(told);
  }

  /** The largest distances, in the order of the table's columns. */
  private static List<String> distances(Curves curves, String dataSet) {
    List<String> distances = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      List<Band> bands = REFERENCE.bands(dataSet, Exercise.PERTURB.rule()).get(quantity);
      double[] values = quantity.of(curves);
      double largest = 0;
      for (int i = 0; i < values.length; i++) {
        largest = Math.max(largest, bands.get(i).distance(values[i]));
      }
      distances.add(
          Double.isInfinite(largest)
              ? "not a number"
              : String.format(Locale.ROOT, "%.1f", largest));
    }
    return distances;
  }
}
