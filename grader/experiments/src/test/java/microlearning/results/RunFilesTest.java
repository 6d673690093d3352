package microlearning.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.data.LabelledImages;
import microlearning.network.Rule;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  private static final BigInteger SEED = BigInteger.TEN.pow(40);

  @TempDir private Path folder;

  @BeforeEach
  void writeTwoRuns() throws IOException {
    LabelledImages none = new LabelledImages(new byte[0], new byte[0]);
    DataSet data = new DataSet("digits", none, none, Map.of("a-file", "0123"));
    TrainingRun kolenPollack =
        new TrainingRun(
            Rule.KOLEN_POLLACK,
            new double[] {2.5, 1e-5, 80.30000000000001},
            new double[] {10, 20.5},
            new double[] {-0.25, Double.NaN},
            0x1p-44,
            -1.5,
            0.25,
            3,
            null);
    TrainingRun backpropagation =
        new TrainingRun(
            Rule.BACKPROPAGATION,
            new double[] {1, Double.POSITIVE_INFINITY, 1e16},
            new double[] {99.9, 100},
            new double[] {1, 1},
            1.0 / 3,
            Double.NaN,
            0,
            0,
            null);
    RunFiles.write(
        folder,
        Settings.MNIST.withSeed(SEED),
        data,
        List.of(kolenPollack, backpropagation),
        "1.2.3");
  }

  @Test
  void shouldWriteALineForEachUpdate() throws IOException {
    assertThat(text("losses.csv"))
        .isEqualTo("kolen_pollack,backpropagation\n2.5,1.0\n1e-05,inf\n80.30000000000001,1e+16\n");
  }

  @Test
  void shouldWriteALineForEachEpoch() throws IOException {
    assertThat(text("accuracy.csv"))
        .isEqualTo("kolen_pollack,backpropagation\n10.0,99.9\n20.5,100.0\n");
    assertThat(text("cosine_similarity.csv"))
        .isEqualTo("kolen_pollack,backpropagation\n-0.25,1.0\nnan,1.0\n");
  }

  @Test
  void shouldWriteTheSignalToNoiseRatiosOnOneLine() throws IOException {
    assertThat(text("snr.csv"))
        .isEqualTo("kolen_pollack,backpropagation\n5.684341886080802e-14,0.3333333333333333\n");
  }

  @Test
  void shouldReportWhatDeterminesTheRuns() throws IOException {
    JsonObject settings = report().getAsJsonObject("settings");

    assertThat(settings.get("seed").getAsBigInteger()).isEqualTo(SEED);
    assertThat(settings.get("learning_rate").getAsString()).isEqualTo("0.001");
    assertThat(settings.get("activation").getAsString()).isEqualTo("sigmoid");
    assertThat(settings.keySet()).hasSize(Settings.class.getRecordComponents().length);
    assertThat(report().getAsJsonObject("data").toString())
        .isEqualTo("{\"name\":\"digits\",\"sha256\":{\"a-file\":\"0123\"}}");
    assertThat(report().getAsJsonObject("versions").get("microlearning").getAsString())
        .isEqualTo("1.2.3");
  }

  @Test
  void shouldReportTimesAndTheNextNormalOfEachRule() throws IOException {
    assertThat(report().getAsJsonObject("rules").get("kolen_pollack").toString())
        .isEqualTo("{\"snr_seconds\":0.25,\"train_seconds\":3.0,\"next_normal\":-1.5}");
  }

  @Test
  void shouldReportWhatIsNoNumberAsNull() throws IOException {
    JsonObject rules = report().getAsJsonObject("rules");

    assertThat(rules.getAsJsonObject("backpropagation").get("next_normal").isJsonNull()).isTrue();
  }

  @Test
  void shouldWriteFiveFiles() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "losses.csv", "accuracy.csv", "cosine_similarity.csv", "snr.csv", "run.json");
    }
  }

  private JsonObject report() throws IOException {
    return JsonParser.parseString(text("run.json")).getAsJsonObject();
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }
}
