package microlearning.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.data.Mnist;
import microlearning.network.Rule;
import microlearning.results.RunFiles;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The tutorial's five experiments against NumPy. Takes a minute, and runs where the environment
 * variable MICROLEARNING_MNIST names a place that holds MNIST.
 */
class MnistAgainstNumPyIT {
  private static final Map<Rule, NumPyRun> RUNS = new EnumMap<>(Rule.class);

  @BeforeAll
  static void runEachRuleOnce() throws IOException {
    String place = System.getenv("MICROLEARNING_MNIST");
    assumeTrue(place != null && !place.isBlank(), "MICROLEARNING_MNIST names no place");
    DataSet mnist = Mnist.load(place, false, null);
    JsonObject numPy = NumPyRun.read("mnist.json");
    for (Rule rule : Rule.values()) {
      RUNS.put(rule, NumPyRun.of("MNIST", numPy, rule, mnist));
    }
  }

  @ParameterizedTest
  @EnumSource
  void shouldDrawWhatNumPyDraws(Rule rule) {
    RUNS.get(rule).assertSameDraws();
  }

  @ParameterizedTest
  @EnumSource
  void shouldMeasureWhatNumPyMeasures(Rule rule) {
    RUNS.get(rule).assertSameMeasurements();
  }

  @ParameterizedTest
  @EnumSource
  void shouldLearnTheWeightsThatNumPyLearns(Rule rule) {
    RUNS.get(rule).assertSameTrainedWeights();
  }

  @Test
  void shouldHaveTheTutorialsSettings() {
    assertThat(RUNS.values()).extracting(NumPyRun::settings).containsOnly(Settings.MNIST);
  }

  /** The digest of the file that the tutorial publishes. */
  @Test
  void shouldWriteTheTutorialsAccuraciesByteForByte(@TempDir Path folder)
      throws IOException, NoSuchAlgorithmException {
    List<TrainingRun> runs = RUNS.values().stream().map(NumPyRun::run).toList();
    DataSet data = RUNS.get(Rule.BACKPROPAGATION).data();

    RunFiles.write(folder, Settings.MNIST, data, runs, "test");

    byte[] accuracy = Files.readAllBytes(folder.resolve("accuracy.csv"));
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(accuracy)))
        .isEqualTo("bfcad2350de4c4a6eeeb1f3342371390");
  }
}
