package microlearning.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static Settings settings(
      long seed,
      int hidden,
      int trainImages,
      int testImages,
      int epochs,
      int batchSize,
      double learningRate,
      double noise,
      double initSd) {
    return new Settings(
        BigInteger.valueOf(seed),
        hidden,
        trainImages,
        testImages,
        epochs,
        batchSize,
        learningRate,
        noise,
        initSd,
        Activation.RELU);
  }

  @Test
  void shouldBeTheTutorialsForMnist() {
    assertThat(Settings.MNIST)
        .isEqualTo(
            new Settings(
                new BigInteger("12345"),
                500,
                50_000,
                1000,
                3,
                200,
                0.001,
                0.1,
                0.1,
                Activation.SIGMOID));
    assertThat(Settings.MNIST.batches()).isEqualTo(250);
  }

  @Test
  void shouldLeaveOutImagesThatDoNotFillABatch() {
    assertThat(settings(0, 1, 11, 1, 1, 4, 1, 1, 1).batches()).isEqualTo(2);
  }

  @Test
  void shouldDescribeTheNetwork() {
    assertThat(settings(0, 7, 1, 1, 1, 1, 1, 1, 0.5).architecture())
        .isEqualTo(new Architecture(784, 7, 10, 0.5, Activation.RELU));
  }

  @Test
  void shouldChangeNothingButTheSeed() {
    BigInteger seed = BigInteger.TWO.pow(200);

    Settings changed = Settings.MNIST.withSeed(seed);

    assertThat(changed.seed()).isEqualTo(seed);
    assertThat(changed.withSeed(Settings.MNIST.seed())).isEqualTo(Settings.MNIST);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1,      1,        1, 1,      1, 4.9e-324, 4.9e-324, 0",
    "0, 100000, 10000000, 1, 1,      1, 1,        1,        1.7976931348623157e308",
    "0, 1,      1,        1, 100000, 1, 1,        1,        1"
  })
  void shouldAllowTheirLimits(
      long seed,
      int hidden,
      int trainImages,
      int testImages,
      int epochs,
      int batchSize,
      double learningRate,
      double noise,
      double initSd) {
    assertThatCode(
            () ->
                settings(
                    seed,
                    hidden,
                    trainImages,
                    testImages,
                    epochs,
                    batchSize,
                    learningRate,
                    noise,
                    initSd))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 1,      1,        1, 1,      1, 1,        1,   1,        seed;                 not -1.",
    "0,  0,      1,        1, 1,      1, 1,        1,   1,        Hidden units;         not 0.",
    "0,  100001, 1,        1, 1,      1, 1,        1,   1,        Hidden units;         not"
        + " 100001.",
    "0,  1,      0,        1, 1,      1, 1,        1,   1,        Training images;      not 0.",
    "0,  1,      1,        0, 1,      1, 1,        1,   1,        Test images;          not 0.",
    "0,  1,      1,        1, 0,      1, 1,        1,   1,        Epochs;               not 0.",
    "0,  1,      1,        1, 100001, 1, 1,        1,   1,        Epochs;               not"
        + " 100001.",
    "0,  1,      10000001, 1, 1,      1, 1,        1,   1,        Epochs times batches; not"
        + " 10000001.",
    "0,  1,      50000,    1, 100000, 1, 1,        1,   1,        Epochs times batches; not"
        + " 5000000000.",
    "0,  1,      1,        1, 1,      0, 1,        1,   1,        batch size;           not 0.",
    "0,  1,      9,        1, 1,     10, 1,        1,   1,        training images;      9; not 10.",
    "0,  1,      1,        1, 1,      1, 0,        1,   1,        learning rate;        not 0.0.",
    "0,  1,      1,        1, 1,      1, Infinity, 1,   1,        learning rate;        not"
        + " Infinity.",
    "0,  1,      1,        1, 1,      1, 1,        NaN, 1,        noise;                not NaN.",
    "0,  1,      1,        1, 1,      1, 1,        -1,  1,        noise;                not -1.0.",
    "0,  1,      1,        1, 1,      1, 1,        1,   -0.5,     initial weights;      not -0.5.",
    "0,  1,      1,        1, 1,      1, 1,        1,   NaN,      initial weights;      not NaN."
  })
  void shouldNameTheWrongValue(
      long seed,
      int hidden,
      int trainImages,
      int testImages,
      int epochs,
      int batchSize,
      double learningRate,
      double noise,
      double initSd,
      String parts) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                settings(
                    seed,
                    hidden,
                    trainImages,
                    testImages,
                    epochs,
                    batchSize,
                    learningRate,
                    noise,
                    initSd))
        .withMessageContainingAll(parts.split("; *"));
  }
}
