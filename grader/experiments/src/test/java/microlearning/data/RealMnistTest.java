package microlearning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs where the environment variable MICROLEARNING_MNIST names a place that holds MNIST. */
class RealMnistTest {

  private static DataSet mnist;

  @BeforeAll
  static void load() throws IOException {
    String place = System.getenv("MICROLEARNING_MNIST");
    assumeTrue(place != null && !place.isBlank(), "MICROLEARNING_MNIST names no place");
    mnist = Mnist.load(place, false, null);
  }

  @Test
  void shouldHoldSeventyThousandImages() {
    assertThat(mnist.training().size()).isEqualTo(60_000);
    assertThat(mnist.test().size()).isEqualTo(10_000);
    assertThat(mnist.digests())
        .hasSize(4)
        .containsEntry(
            "t10k-labels-idx1-ubyte",
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");
  }

  /** Expected: the first bytes of the two label files. */
  @Test
  void shouldPairImagesWithTheirLabels() {
    int[] training = {5, 0, 4, 1, 9};
    int[] test = {7, 2, 1, 0, 4};
    for (int i = 0; i < 5; i++) {
      assertThat(mnist.training().label(i)).isEqualTo(training[i]);
      assertThat(mnist.test().label(i)).isEqualTo(test[i]);
    }
  }

  /** Expected: NumPy 2.4.6, {@code default_rng(42).permutation(50000)} begins with 712. */
  @Test
  void shouldBeginTheTutorialsTrainingImagesWithTheSevenHundredAndTwelfth() {
    LabelledImages training = mnist.withTraining(50_000).training();

    assertThat(training.label(0)).isEqualTo(mnist.training().label(712));
    for (int position = 0; position < LabelledImages.PIXELS; position++) {
      assertThat(training.pixel(0, position)).isEqualTo(mnist.training().pixel(712, position));
    }
  }
}
