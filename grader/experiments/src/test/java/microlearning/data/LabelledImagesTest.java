package microlearning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import microlearning.matrix.Matrix;
import org.junit.jupiter.api.Test;

class LabelledImagesTest {

  private static final int PIXELS = 784;

  private final LabelledImages images = images(7, 0, 9, 3);

  /** Images whose pixels are {@link TinyMnist#pixel}. */
  private static LabelledImages images(int... labels) {
    byte[] pixels = new byte[PIXELS * labels.length];
    byte[] bytes = new byte[labels.length];
    for (int image = 0; image < labels.length; image++) {
      bytes[image] = (byte) labels[image];
      for (int position = 0; position < PIXELS; position++) {
        pixels[image * PIXELS + position] = (byte) TinyMnist.pixel(image, position);
      }
    }
    return new LabelledImages(pixels, bytes);
  }

  @Test
  void shouldGiveEachPixelAsAnUnsignedByte() {
    assertThat(images.pixel(0, 255)).isEqualTo(255);
    assertThat(images.pixel(0, 256)).isZero();
    assertThat(images.pixel(2, 783)).isEqualTo((62 + 783) % 256);
  }

  @Test
  void shouldGiveTheChosenImagesAsColumnsOfPixelsOver255() {
    Matrix inputs = images.inputs(2, 0, 2);

    assertThat(inputs.rows()).isEqualTo(PIXELS);
    assertThat(inputs.columns()).isEqualTo(3);
    int[] chosen = {2, 0, 2};
    for (int column = 0; column < 3; column++) {
      for (int row = 0; row < PIXELS; row++) {
        double expected = TinyMnist.pixel(chosen[column], row) / 255.0;
        assertThat(inputs.get(row, column)).isEqualTo(expected);
      }
    }
  }

  @Test
  void shouldGiveTheChosenLabelsAsOneHotColumns() {
    Matrix targets = images.targets(2, 1);

    assertThat(targets.rows()).isEqualTo(10);
    assertThat(targets.columns()).isEqualTo(2);
    for (int row = 0; row < 10; row++) {
      assertThat(targets.get(row, 0)).isEqualTo(row == 9 ? 1.0 : 0.0);
      assertThat(targets.get(row, 1)).isEqualTo(row == 0 ? 1.0 : 0.0);
    }
  }

  @Test
  void shouldSelectImagesWithTheirLabelsInTheOrderOfTheIndices() {
    LabelledImages selected = images.select(3, 0, 3);

    assertThat(selected.size()).isEqualTo(3);
    assertThat(new int[] {selected.label(0), selected.label(1), selected.label(2)})
        .containsExactly(3, 7, 3);
    assertThat(selected.pixel(0, 5)).isEqualTo(images.pixel(3, 5));
    assertThat(selected.pixel(1, 783)).isEqualTo(images.pixel(0, 783));
    assertThat(selected.pixel(2, 0)).isEqualTo(images.pixel(3, 0));
  }

  @Test
  void shouldRefusePixelsThatDoNotFitTheLabels() {
    assertThatThrownBy(() -> new LabelledImages(new byte[PIXELS + 1], new byte[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("785 pixels for 1 labels; each label needs an image of 784 pixels");
  }

  @Test
  void shouldRefuseALabelAboveNine() {
    assertThatThrownBy(() -> images(4, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("label 10 of image 1; labels are 0 to 9");
    assertThatThrownBy(() -> images(200)).hasMessage("label 200 of image 0; labels are 0 to 9");
  }

  @Test
  void shouldNameAnImageThatDoesNotExist() {
    assertThatThrownBy(() -> images.inputs(0, 4))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("image 4 of 4");
    assertThatThrownBy(() -> images.targets(-1)).hasMessage("image -1 of 4");
    assertThatThrownBy(() -> images.select(4)).hasMessage("image 4 of 4");
    assertThatThrownBy(() -> images.label(4)).hasMessage("image 4 of 4");
    assertThatThrownBy(() -> images.pixel(1, 784))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("pixel 784; an image has 0 to 783");
  }
}
