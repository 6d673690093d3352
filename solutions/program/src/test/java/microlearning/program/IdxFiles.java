package microlearning.program;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import microlearning.data.DataSet;
import microlearning.data.LabelledImages;

/** Writes a data set as the four files of MNIST. */
public final class IdxFiles {
  public static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
  public static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
  public static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  public static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

  private IdxFiles() {}

  public static Path write(Path folder, DataSet data) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve(TRAINING_IMAGES), images(data.training()));
    Files.write(folder.resolve(TRAINING_LABELS), labels(data.training()));
    Files.write(folder.resolve(TEST_IMAGES), images(data.test()));
    Files.write(folder.resolve(TEST_LABELS), labels(data.test()));
    return folder;
  }

  private static byte[] images(LabelledImages images) {
    int pixels = images.size() * LabelledImages.PIXELS;
    ByteBuffer bytes = ByteBuffer.allocate(16 + pixels);
    bytes.putInt(0x0803).putInt(images.size()).putInt(28).putInt(28);
    for (int i = 0; i < pixels; i++) {
      bytes.put((byte) images.pixel(i / LabelledImages.PIXELS, i % LabelledImages.PIXELS));
    }
    return bytes.array();
  }

  private static byte[] labels(LabelledImages images) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + images.size());
    bytes.putInt(0x0801).putInt(images.size());
    for (int i = 0; i < images.size(); i++) {
      bytes.put((byte) images.label(i));
    }
    return bytes.array();
  }
}
