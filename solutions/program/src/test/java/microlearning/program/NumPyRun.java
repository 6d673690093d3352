package microlearning.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import microlearning.data.DataSet;
import microlearning.exercises.SolvedRules;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Rule;
import microlearning.random.Generator;
import microlearning.training.Experiment;
import microlearning.training.Metrics;
import microlearning.training.Progress;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;

/**
 * A run of ours beside the run of NumPy with the same settings and images; README.md beside the
 * JSON files says what NumPy's numbers are, and which must be equal.
 */
record NumPyRun(
    String name,
    Expected expected,
    DataSet data,
    Settings settings,
    Matrix initial,
    TrainingRun run) {
  /** One part in 10⁹. */
  private static final double PERCENT = 1e-7;

  private static final int[] PROBED_COLUMNS = {0, 300, 784};

  /** The members of a rule in the JSON files, with their names there. */
  record Expected(
      int[] pick_head,
      int[] batches_head,
      double[][] init_probe,
      double[] losses,
      double[] accuracy,
      double[] cosine,
      double snr,
      double[][] Wh_probe,
      double[][] Wy_probe,
      double[][] B_probe,
      double next_normal) {}

  public static JsonObject read(String file) {
    try (InputStream in = NumPyRun.class.getResourceAsStream(file)) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a rule as NumPy ran it; the object holds settings and rules. */
  public static NumPyRun of(String name, JsonObject numPy, Rule rule, DataSet data) {
    Settings settings = settings(numPy.getAsJsonObject("settings"));
    Matrix[] initial = new Matrix[1];
    TrainingRun run =
        new Experiment(data, settings)
            .run(
                rule,
                (rng, architecture) -> {
                  var network = SolvedRules.factory(rule).create(rng, architecture);
                  initial[0] = network.hiddenWeights().copy();
                  return network;
                },
                Progress.NONE);
    Expected expected =
        new Gson().fromJson(numPy.getAsJsonObject("rules").get(rule.id()), Expected.class);
    return new NumPyRun(name, expected, data, settings, initial[0], run);
  }

  private static Settings settings(JsonObject json) {
    return new Settings(
        json.get("seed").getAsBigInteger(),
        json.get("hidden").getAsInt(),
        json.get("train").getAsInt(),
        json.get("tests").getAsInt(),
        json.get("epochs").getAsInt(),
        json.get("batch").getAsInt(),
        json.get("eta").getAsDouble(),
        json.get("noise").getAsDouble(),
        json.get("sigma").getAsDouble(),
        json.get("activation").getAsString().equals("relu") ? Activation.RELU : Activation.SIGMOID);
  }

  @Override
  public String toString() {
    return name + ", " + run.rule().title();
  }

  public void assertSameDraws() {
    Generator rng = Generator.defaultRng(settings.seed());
    int[] picks = rng.choice(data.test().size(), settings.testImages());
    SolvedRules.factory(run.rule()).create(rng, settings.architecture());
    int[][] batches = Metrics.createBatches(rng, settings.batchSize(), settings.trainImages());
    assertThat(head(picks)).containsExactly(expected.pick_head);
    assertThat(head(batches[0])).containsExactly(expected.batches_head);
    assertThat(corner(initial, 0, 1)).isDeepEqualTo(expected.init_probe);
    assertThat(run.nextNormal()).isEqualTo(expected.next_normal);
  }

  public void assertSameMeasurements() {
    assertThat(run.accuracy()).containsExactly(expected.accuracy);
    assertClose("snr", new double[] {run.snr()}, new double[] {expected.snr});
    assertClose("losses", run.losses(), expected.losses);
    assertClose("cosine", run.cosineSimilarity(), expected.cosine);
  }

  public void assertSameTrainedWeights() {
    assertClose("Wh", corner(run.network().hiddenWeights(), PROBED_COLUMNS), expected.Wh_probe);
    assertClose("Wy", corner(run.network().outputWeights(), 0, 1), expected.Wy_probe);
    assertClose("B", corner(run.network().feedbackWeights(), 0, 1), expected.B_probe);
  }

  private static int[] head(int[] numbers) {
    return Arrays.copyOf(numbers, Math.min(5, numbers.length));
  }

  /** The first two entries of these columns. */
  private static double[][] corner(Matrix matrix, int... columns) {
    double[][] corner = new double[2][columns.length];
    for (int row = 0; row < 2; row++) {
      for (int j = 0; j < columns.length; j++) {
        corner[row][j] = matrix.get(row, columns[j]);
      }
    }
    return corner;
  }

  private static void assertClose(String what, double[][] actual, double[][] expected) {
    for (int row = 0; row < expected.length; row++) {
      assertClose(what + "[" + row + "]", actual[row], expected[row]);
    }
  }

  private static void assertClose(String what, double[] actual, double[] expected) {
    assertThat(actual).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).as("%s[%d]", what, i).isCloseTo(expected[i], withinPercentage(PERCENT));
    }
  }
}
