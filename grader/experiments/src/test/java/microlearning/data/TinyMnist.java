package microlearning.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Files of MNIST's form with three training and two test images. */
final class TinyMnist {

  static final String TRAINING_IMAGES = "train-images-idx3-ubyte";
  static final String TRAINING_LABELS = "train-labels-idx1-ubyte";
  static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
  static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

  private static final String MNIST = "dataset/cv/ai/djl/basicdataset/mnist";

  private TinyMnist() {}

  /** The four files by name, not packed. */
  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(TRAINING_IMAGES, images(3, 28, 28));
    files.put(TRAINING_LABELS, labels(7, 0, 9));
    files.put(TEST_IMAGES, images(2, 28, 28));
    files.put(TEST_LABELS, labels(1, 2));
    return files;
  }

  /** The value of a pixel in all image files made here. */
  static int pixel(int image, int position) {
    return (31 * image + position) % 256;
  }

  static byte[] images(int count, int rows, int columns) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + count * rows * columns);
    bytes.putInt(0x0803).putInt(count).putInt(rows).putInt(columns);
    for (int image = 0; image < count; image++) {
      for (int position = 0; position < rows * columns; position++) {
        bytes.put((byte) pixel(image, position));
      }
    }
    return bytes.array();
  }

  static byte[] labels(int... labels) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length);
    bytes.putInt(0x0801).putInt(labels.length);
    for (int label : labels) {
      bytes.put((byte) label);
    }
    return bytes.array();
  }

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  static String digest(String algorithm, byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes the files, packed, as a DJL repository. */
  static Path repository(Path folder, Map<String, byte[]> files) throws IOException {
    Path version = Files.createDirectories(folder.resolve(MNIST).resolve("1.0"));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(version.resolve(file.getKey() + ".gz"), gzip(file.getValue()));
    }
    writeMetadata(folder, metadata(files));
    return folder;
  }

  static void writeMetadata(Path repository, String json) throws IOException {
    Files.writeString(repository.resolve(MNIST).resolve("metadata.json"), json);
  }

  /** The description that DJL reads, with the packed files' SHA-1. */
  static String metadata(Map<String, byte[]> files) {
    return """
    {"metadataVersion": "0.2", "resourceType": "dataset", "application": "cv",
     "groupId": "ai.djl.basicdataset", "artifactId": "mnist", "name": "MNIST",
     "artifacts": [
       {"version": "1.0", "snapshot": false, "files": {
         "train_data": %s, "train_labels": %s, "test_data": %s, "test_labels": %s}}]}
    """
        .formatted(
            item(files, TRAINING_IMAGES),
            item(files, TRAINING_LABELS),
            item(files, TEST_IMAGES),
            item(files, TEST_LABELS));
  }

  private static String item(Map<String, byte[]> files, String name) {
    byte[] packed = gzip(files.get(name));
    return """
    {"uri": "%s.gz", "sha1Hash": "%s", "size": %d}\
    """
        .formatted(name, digest("SHA-1", packed), packed.length);
  }
}
