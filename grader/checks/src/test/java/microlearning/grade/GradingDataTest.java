package microlearning.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.data.LabelledImages;
import microlearning.submission.Exercise;
import microlearning.training.Settings;
import org.junit.jupiter.api.Test;

class GradingDataTest {
  private static final LabelledImages NONE = new LabelledImages(new byte[0], new byte[0]);

  private static DataSet named(String name) {
    return new DataSet(name, NONE, NONE, Map.of());
  }

  @Test
  void shouldTrainWithTheSettingsOfTheReference() {
    GradingData digits = GradingData.of(named("digits"), "for a test");
    GradingData mnist = GradingData.of(named("mnist"), "for a test");

    assertThat(digits.settings()).isEqualTo(Settings.DIGITS);
    assertThat(digits.limit()).isEqualTo(Duration.ofMinutes(2));
    assertThat(mnist.settings()).isEqualTo(Settings.MNIST);
    assertThat(mnist.limit()).isEqualTo(Duration.ofMinutes(10));
    assertThat(mnist.data().name()).isEqualTo("mnist");
    assertThat(mnist.describe()).isEqualTo("Training on mnist, for a test");
  }

  @Test
  void shouldDrawDigits() {
    GradingData digits = GradingData.digits("for a test");
    assertThat(digits.name()).isEqualTo("digits");
    assertThat(digits.data().training().size()).isEqualTo(10_000);
  }

  @Test
  void shouldNotTellASecretSeed() {
    GradingData open = GradingData.of(named("digits"), "for a test");
    GradingData secret = open.withSecretSeed(BigInteger.TEN);
    assertThat(secret.settings().seed()).isEqualTo(BigInteger.TEN);
    assertThat(json(open).get("seed").getAsInt()).isEqualTo(12345);
    assertThat(json(secret).get("seed").isJsonNull()).isTrue();
    assertThat(json(secret).get("data_set_reason").getAsString()).isEqualTo("for a test");
  }

  @Test
  void shouldTellWhatIsKnownOfTheSubmission() {
    Grade grade = new Grade(EnumSet.of(Exercise.FEEDBACK));
    String known = GradeJson.of(grade, null, "1", Map.of("name", "ada"));
    assertThat(JsonParser.parseString(known).getAsJsonObject().getAsJsonObject("submission"))
        .isEqualTo(JsonParser.parseString("{\"name\": \"ada\"}"));
    assertThat(GradeJson.of(grade, null, "1")).doesNotContain("submission");
    assertThat(known).startsWith("{\n  \"submission\": {\n").endsWith("}\n");
  }

  private static JsonObject json(GradingData data) {
    Grade grade = new Grade(EnumSet.of(Exercise.FEEDBACK));
    return JsonParser.parseString(GradeJson.of(grade, data, "1")).getAsJsonObject();
  }
}
