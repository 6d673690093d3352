package microlearning.program;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import microlearning.data.DataSet;
import microlearning.network.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All rules against NumPy on images that the test draws, with five settings. */
class SmallImagesAgainstNumPyTest {
  private static final List<NumPyRun> RUNS = new ArrayList<>();

  static List<NumPyRun> runs() {
    if (RUNS.isEmpty()) {
      DataSet data = SmallImages.draw();
      for (JsonElement element : NumPyRun.read("small-images.json").getAsJsonArray("cases")) {
        JsonObject numPy = element.getAsJsonObject();
        for (Rule rule : Rule.values()) {
          RUNS.add(NumPyRun.of(numPy.get("name").getAsString(), numPy, rule, data));
        }
      }
    }
    return RUNS;
  }

  @ParameterizedTest
  @MethodSource("runs")
  void shouldDrawWhatNumPyDraws(NumPyRun run) {
    run.assertSameDraws();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void shouldMeasureWhatNumPyMeasures(NumPyRun run) {
    run.assertSameMeasurements();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void shouldLearnTheWeightsThatNumPyLearns(NumPyRun run) {
    run.assertSameTrainedWeights();
  }
}
