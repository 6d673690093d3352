package microlearning.program;

import java.util.Map;
import microlearning.data.DataSet;
import microlearning.data.LabelledImages;
import microlearning.random.Generator;

/**
 * A small image set with ten classes: each has a random pattern of ink, and each image some ink
 * beside it. Drawn as {@code small_images.py} draws them.
 */
public final class SmallImages {
  private static final int TRAINING = 260;
  private static final int TEST = 90;

  private final Generator rng = Generator.defaultRng(2026);
  private final boolean[][] prototypes = new boolean[LabelledImages.LABELS][LabelledImages.PIXELS];

  private SmallImages() {
    for (boolean[] prototype : prototypes) {
      for (int position = 0; position < prototype.length; position++) {
        prototype[position] = rng.random() < 0.15;
      }
    }
  }

  public static DataSet draw() {
    SmallImages images = new SmallImages();
    LabelledImages training = images.draw(TRAINING);
    return new DataSet("small images", training, images.draw(TEST), Map.of());
  }

  private LabelledImages draw(int count) {
    byte[] pixels = new byte[count * LabelledImages.PIXELS];
    byte[] labels = new byte[count];
    int next = 0;
    for (int image = 0; image < count; image++) {
      labels[image] = (byte) (image % LabelledImages.LABELS);
      for (boolean inked : prototypes[labels[image]]) {
        pixels[next++] = (byte) pixel(inked);
      }
    }
    return new LabelledImages(pixels, labels);
  }

  private long pixel(boolean inked) {
    if (inked) {
      return rng.integers(100, 256);
    }
    return rng.random() < 0.05 ? rng.integers(0, 256) : 0;
  }
}
