package microlearning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataSetTest {

  /** Images that carry their own number in their first two pixels. */
  private static LabelledImages numbered(int count) {
    byte[] pixels = new byte[784 * count];
    for (int image = 0; image < count; image++) {
      pixels[784 * image] = (byte) (image >> 8);
      pixels[784 * image + 1] = (byte) image;
    }
    return new LabelledImages(pixels, new byte[count]);
  }

  private static int number(LabelledImages images, int image) {
    return images.pixel(image, 0) << 8 | images.pixel(image, 1);
  }

  private static DataSet dataSet(int training) {
    return new DataSet("digits", numbered(training), numbered(2), Map.of("a", "1"));
  }

  /** Expected: NumPy 2.4.6, {@code default_rng(42).permutation(50000)}, its two ends. */
  @Test
  void shouldShuffleFiftyThousandTrainingImagesAsNumPyDoesFromSeed42() {
    LabelledImages training = dataSet(50_001).withTraining(50_000).training();

    int[] first = {712, 24774, 45142, 27119, 21139, 19129, 6433, 38854};
    int[] last = {437, 33259, 46606, 34957, 4802, 5668, 22113, 9864};
    assertThat(training.size()).isEqualTo(50_000);
    for (int i = 0; i < 8; i++) {
      assertThat(number(training, i)).isEqualTo(first[i]);
      assertThat(number(training, 49_992 + i)).isEqualTo(last[i]);
    }
  }

  /** Expected: NumPy 2.4.6, {@code default_rng(42).permutation(20)}. */
  @Test
  void shouldTakeOnlyTheFirstTrainingImages() {
    LabelledImages training = dataSet(300).withTraining(20).training();

    int[] expected = {15, 9, 14, 7, 12, 10, 6, 19, 3, 0, 16, 5, 11, 18, 2, 4, 17, 1, 13, 8};
    int[] actual = new int[training.size()];
    for (int i = 0; i < actual.length; i++) {
      actual[i] = number(training, i);
    }
    assertThat(actual).containsExactly(expected);
  }

  @Test
  void shouldLeaveAllButTheTrainingImagesAlone() {
    DataSet whole = dataSet(5);

    DataSet part = whole.withTraining(5);

    assertThat(part.name()).isEqualTo("digits");
    assertThat(part.test()).isSameAs(whole.test());
    assertThat(part.digests()).isEqualTo(whole.digests());
    assertThat(number(whole.training(), 4)).isEqualTo(4);
  }

  @Test
  void shouldRefuseMoreTrainingImagesThanThereAre() {
    assertThatThrownBy(() -> dataSet(5).withTraining(6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("6 training images; digits has them for 1 to 5");
    assertThatThrownBy(() -> dataSet(5).withTraining(0))
        .hasMessage("0 training images; digits has them for 1 to 5");
  }

  @Test
  void shouldKeepTheDigestsInTheirOrderWhateverBecomesOfTheMap() {
    Map<String, String> digests = new LinkedHashMap<>();
    digests.put("z", "1");
    digests.put("m", "2");
    digests.put("a", "3");

    DataSet dataSet = new DataSet("mnist", numbered(1), numbered(1), digests);
    digests.clear();

    assertThat(dataSet.digests().keySet()).containsExactly("z", "m", "a");
  }
}
