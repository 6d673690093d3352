package microlearning.data;

import java.util.stream.IntStream;
import microlearning.matrix.Matrix;
import microlearning.matrix.Parallel;

/**
 * Images of 28 x 28 grey pixels with the digit that each shows.
 *
 * <p>Kept as bytes, an eighth of what doubles would take: 60,000 images are 47 MB. Immutable, as
 * long as the arrays it was made of are left alone.
 */
public final class LabelledImages {

  /** Rows, and columns, of an image. */
  public static final int SIDE = 28;

  /** Pixels of an image, 784. */
  public static final int PIXELS = SIDE * SIDE;

  /** Labels are 0 to 9. */
  public static final int LABELS = 10;

  /** The input that each pixel value stands for. */
  private static final double[] INPUT_OF_PIXEL = new double[256];

  static {
    for (int pixel = 0; pixel < INPUT_OF_PIXEL.length; pixel++) {
      INPUT_OF_PIXEL[pixel] = pixel / 255.0;
    }
  }

  /** Images worth handing to another thread: to convert one takes a microsecond. */
  private static final int IMAGES_FOR_A_THREAD = 20;

  private final byte[] pixels;
  private final byte[] labels;

  /** Which of the images in the arrays these are. */
  private final int[] images;

  /**
   * Takes the two arrays over, without a copy.
   *
   * @param pixels 784 unsigned bytes an image, image after image, each row by row
   * @param labels one byte an image, 0 to 9
   * @throws IllegalArgumentException if the lengths do not fit each other or a label is not 0 to 9
   */
  public LabelledImages(byte[] pixels, byte[] labels) {
    if (pixels.length != (long) PIXELS * labels.length) {
      throw new IllegalArgumentException(
          pixels.length
              + " pixels for "
              + labels.length
              + " labels; each label needs an image of 784 pixels");
    }
    int wrong = indexOfWrongLabel(labels);
    if (wrong >= 0) {
      throw new IllegalArgumentException(
          "label " + (labels[wrong] & 0xff) + " of image " + wrong + "; labels are 0 to 9");
    }
    this.pixels = pixels;
    this.labels = labels;
    images = IntStream.range(0, labels.length).toArray();
  }

  private LabelledImages(LabelledImages whole, int[] images) {
    pixels = whole.pixels;
    labels = whole.labels;
    this.images = images;
  }

  /** The first position whose label is not 0 to 9, or -1. */
  static int indexOfWrongLabel(byte[] labels) {
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= LABELS) {
        return i;
      }
    }
    return -1;
  }

  /** How many images there are. */
  public int size() {
    return images.length;
  }

  /**
   * The digit that an image shows.
   *
   * @param i the image, from 0
   * @return 0 to 9
   * @throws IndexOutOfBoundsException if there is no such image
   */
  public int label(int i) {
    return labels[place(i)];
  }

  /**
   * One pixel.
   *
   * @param image the image, from 0
   * @param position row * 28 + column
   * @return 0 (background) to 255
   * @throws IndexOutOfBoundsException if there is no such image or position
   */
  public int pixel(int image, int position) {
    if (position < 0 || position >= PIXELS) {
      throw new IndexOutOfBoundsException("pixel " + position + "; an image has 0 to 783");
    }
    return pixels[place(image) * PIXELS + position] & 0xff;
  }

  /**
   * The chosen images as a network's inputs.
   *
   * @param indices images, from 0, in any order, repeated or not
   * @return 784 x indices: pixel / 255, an image a column
   * @throws IndexOutOfBoundsException if there is no such image
   */
  public Matrix inputs(int... indices) {
    double[] values = new double[Math.multiplyExact(PIXELS, indices.length)];
    Parallel.forRanges(
        indices.length,
        IMAGES_FOR_A_THREAD,
        (from, to) -> {
          for (int column = from; column < to; column++) {
            int start = place(indices[column]) * PIXELS;
            for (int position = 0; position < PIXELS; position++) {
              values[column * PIXELS + position] = INPUT_OF_PIXEL[pixels[start + position] & 0xff];
            }
          }
        });
    return Matrix.ofColumnMajor(PIXELS, indices.length, values);
  }

  /**
   * The chosen images' labels as a network's targets.
   *
   * @param indices images, from 0, in any order, repeated or not
   * @return 10 x indices: in each column a 1 in the label's row, 0 elsewhere
   * @throws IndexOutOfBoundsException if there is no such image
   */
  public Matrix targets(int... indices) {
    double[] values = new double[Math.multiplyExact(LABELS, indices.length)];
    for (int column = 0; column < indices.length; column++) {
      values[column * LABELS + label(indices[column])] = 1.0;
    }
    return Matrix.ofColumnMajor(LABELS, indices.length, values);
  }

  /**
   * The chosen images, which are shared, not copied.
   *
   * @param indices images, from 0, in any order, repeated or not
   * @return as many images as indices, in their order
   * @throws IndexOutOfBoundsException if there is no such image
   */
  public LabelledImages select(int... indices) {
    return new LabelledImages(this, IntStream.of(indices).map(this::place).toArray());
  }

  /** Where an image is in the arrays. */
  private int place(int image) {
    if (image < 0 || image >= images.length) {
      throw new IndexOutOfBoundsException("image " + image + " of " + images.length);
    }
    return images[image];
  }
}
