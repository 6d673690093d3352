package microlearning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import microlearning.matrix.Parallel;
import org.junit.jupiter.api.Test;

class DigitsTest {
  private static final DataSet DIGITS = Digits.draw(500, 500);

  @Test
  void shouldDrawTheSameBytesOnEveryMachine() {
    assertThat(Digits.draw(200, 100).digests())
        .containsExactly(
            entry(
                "digits-training-images",
                "587dd790649ca776483f70e4e3b8de5d3e4151e61c15e46f1230220d48533dad"),
            entry(
                "digits-training-labels",
                "242a3d1b2f7adc5e64052fd3ba2c34e76076ca96c05bf63335104b3711eeab2f"),
            entry(
                "digits-test-images",
                "b53f77e12a2d9f04a6616812fccea666fd4410e1e260bc5c354f7a17682b0b9d"),
            entry(
                "digits-test-labels",
                "511b4981145b0e7778278733afb9e7bf1a0918decf99b74c609036ca048e0573"));
  }

  /** Drawing is divided where it is alone, and not beside as many as there are threads. */
  @Test
  void shouldDrawTheSameBytesOnOneThreadAsOnMany() {
    assertThat(Parallel.map(List.of(1, 2, 3, 4), i -> Digits.draw(500, 500).digests()))
        .containsOnly(DIGITS.digests());
  }

  @Test
  void shouldBeginALargerSetWithTheSmallerOne() {
    DataSet small = Digits.draw(31, 17);

    assertSameImages(small.training(), DIGITS.training());
    assertSameImages(small.test(), DIGITS.test());
  }

  @Test
  void shouldShowTheTenDigitsInTurn() {
    assertThat(IntStream.range(0, 500).map(DIGITS.training()::label))
        .containsExactlyElementsOf(IntStream.range(0, 500).map(i -> i % 10).boxed().toList());
    assertThat(DIGITS.test().label(499)).isEqualTo(9);
  }

  @Test
  void shouldNeverDrawAnImageTwice() {
    Set<String> images = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      images.add(Arrays.toString(image(DIGITS.training(), i)));
      images.add(Arrays.toString(image(DIGITS.test(), i)));
    }
    assertThat(images).hasSize(1000);
  }

  /** MNIST's training images have ink in 19.1 % of their pixels. */
  @Test
  void shouldInkAFifthOfThePixelsAsMnistDoes() {
    double inked = training().filter(pixel -> pixel > 0).count() / (500.0 * 784);

    assertThat(inked).isBetween(0.18, 0.21);
  }

  @Test
  void shouldUseEveryShadeOfGrey() {
    assertThat(training().distinct().count()).isEqualTo(256);
  }

  /** As on MNIST, where the nearest mean finds 82 %: neither too hard nor too easy. */
  @Test
  void shouldLetTheNearestMeanTellMostDigitsApart() {
    double[][] means = new double[10][784];
    for (int i = 0; i < 500; i++) {
      int[] image = image(DIGITS.training(), i);
      double[] mean = means[i % 10];
      Arrays.setAll(mean, p -> mean[p] + image[p] / 50.0);
    }
    long right =
        IntStream.range(0, 500)
            .filter(i -> nearest(means, image(DIGITS.test(), i)) == DIGITS.test().label(i))
            .count();

    assertThat(right / 500.0).isBetween(0.7, 0.9);
  }

  @Test
  void shouldDrawNoImages() {
    assertThat(Digits.draw(0, 0).training().size()).isZero();
  }

  @Test
  void shouldRefuseNumbersOutOfRange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digits.draw(-1, 10))
        .withMessage("-1 training images; digits can be drawn for 0 to 2739137");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Digits.draw(10, 2_739_138))
        .withMessage("2739138 test images; digits can be drawn for 0 to 2739137");
  }

  private static void assertSameImages(LabelledImages small, LabelledImages large) {
    for (int i = 0; i < small.size(); i++) {
      assertThat(small.label(i)).isEqualTo(large.label(i));
      assertThat(image(small, i)).as("image %d", i).isEqualTo(image(large, i));
    }
  }

  private static IntStream training() {
    return IntStream.range(0, 500).flatMap(i -> Arrays.stream(image(DIGITS.training(), i)));
  }

  private static int[] image(LabelledImages images, int i) {
    return IntStream.range(0, 784).map(position -> images.pixel(i, position)).toArray();
  }

  private static int nearest(double[][] means, int[] image) {
    double[] distances = Arrays.stream(means).mapToDouble(mean -> distance(mean, image)).toArray();
    int nearest = 0;
    for (int digit = 1; digit < 10; digit++) {
      nearest = distances[digit] < distances[nearest] ? digit : nearest;
    }
    return nearest;
  }

  private static double distance(double[] mean, int[] image) {
    return IntStream.range(0, 784)
        .mapToDouble(p -> (image[p] - mean[p]) * (image[p] - mean[p]))
        .sum();
  }
}
