package microlearning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {

  @TempDir private Path folder;

  private final Map<String, byte[]> files = TinyMnist.files();

  @BeforeEach
  void writeFiles() throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  private DataSet load() throws DataException {
    return Mnist.load(folder.toString(), true, null);
  }

  /** Replaces a file for a while and expects the one line that says what is wrong with it. */
  private void expectFailure(String name, byte[] content, String message) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertThatThrownBy(this::load)
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": " + message);
    Files.write(file, files.get(name));
  }

  @Test
  void shouldReadImagesLabelsAndDigests() throws IOException {
    DataSet mnist = load();

    assertThat(mnist.name()).isEqualTo("mnist");
    assertThat(mnist.training().size()).isEqualTo(3);
    assertThat(mnist.test().size()).isEqualTo(2);
    assertThat(mnist.training().label(2)).isEqualTo(9);
    assertThat(mnist.test().label(0)).isEqualTo(1);
    for (int position = 0; position < 784; position++) {
      assertThat(mnist.training().pixel(2, position)).isEqualTo(TinyMnist.pixel(2, position));
    }
    assertThat(mnist.digests().keySet())
        .containsExactly(
            TinyMnist.TRAINING_IMAGES,
            TinyMnist.TRAINING_LABELS,
            TinyMnist.TEST_IMAGES,
            TinyMnist.TEST_LABELS);
    files.forEach(
        (name, content) ->
            assertThat(mnist.digests()).containsEntry(name, TinyMnist.digest("SHA-256", content)));
  }

  @Test
  void shouldDigestPackedFilesAsIfTheyWereNotPacked() throws IOException {
    Map<String, String> digests = load().digests();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.delete(folder.resolve(file.getKey()));
      Files.write(folder.resolve(file.getKey() + ".gz"), TinyMnist.gzip(file.getValue()));
    }

    assertThat(load().digests()).isEqualTo(digests);
  }

  @Test
  void shouldKnowGzipByItsMagicNotByTheName() throws IOException {
    byte[] packed = TinyMnist.gzip(files.get(TinyMnist.TEST_LABELS));
    Files.write(folder.resolve(TinyMnist.TEST_LABELS), packed);

    assertThat(load().test().label(1)).isEqualTo(2);
  }

  @Test
  void shouldFindFilesNamedWithADot() throws IOException {
    Files.move(folder.resolve(TinyMnist.TEST_IMAGES), folder.resolve("t10k-images.idx3-ubyte"));

    assertThat(load().test().size()).isEqualTo(2);
  }

  @Test
  void shouldRefuseAFileWhoseDigestIsNotMnistsUnlessAllowed() {
    String digest = TinyMnist.digest("SHA-256", files.get(TinyMnist.TRAINING_IMAGES));

    assertThatThrownBy(() -> Mnist.load(folder.toString(), false, null))
        .isInstanceOf(DataException.class)
        .hasMessage(
            folder.resolve(TinyMnist.TRAINING_IMAGES)
                + ": not MNIST's file: its SHA-256 is "
                + digest
                + ", MNIST's is ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"
                + "; --allow-unpinned takes it");
  }

  @Test
  void shouldNameAMissingPlace() {
    String missing = folder.resolve("nowhere").toString();

    assertThatThrownBy(() -> Mnist.load(missing, false, null))
        .isInstanceOf(DataException.class)
        .hasMessage(
            missing
                + ": no such folder; name a DJL repository's folder or URL,"
                + " or a folder of MNIST's four IDX files");
    assertThatThrownBy(() -> Mnist.load("", false, null))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("(empty name): no such folder; ");
  }

  @Test
  void shouldSayThatAFileIsNotAPlace() {
    String file = folder.resolve(TinyMnist.TEST_IMAGES).toString();

    assertThatThrownBy(() -> Mnist.load(file, false, null))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(file + ": a file, not a folder; ");
  }

  @Test
  void shouldSayWhatAFolderThatIsNeitherLacks() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> Mnist.load(empty.toString(), false, null))
        .isInstanceOf(DataException.class)
        .hasMessage(
            empty
                + ": neither a DJL repository (no"
                + " dataset/cv/ai/djl/basicdataset/mnist/metadata.json) nor a folder of MNIST's IDX"
                + " files (no train-images-idx3-ubyte[.gz])");
  }

  @Test
  void shouldListTheMissingFiles() throws IOException {
    Files.delete(folder.resolve(TinyMnist.TRAINING_LABELS));
    Files.delete(folder.resolve(TinyMnist.TEST_IMAGES));

    assertThatThrownBy(this::load)
        .isInstanceOf(DataException.class)
        .hasMessage(
            folder
                + ": lacks train-labels-idx1-ubyte, t10k-images-idx3-ubyte;"
                + " put the missing files there, packed as .gz or not");
  }

  @Test
  void shouldRefuseAPlaceThatIsNoUrl() {
    assertThatThrownBy(() -> Mnist.load("https://no spaces/", false, null))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("https://no spaces/: not a URL; ");
  }

  @Test
  void shouldSayThatAGzipFileIsTruncated() throws IOException {
    byte[] packed = TinyMnist.gzip(files.get(TinyMnist.TRAINING_IMAGES));
    for (int length : List.of(5, 15, packed.length / 2, packed.length - 1)) {
      expectFailure(
          TinyMnist.TRAINING_IMAGES,
          Arrays.copyOf(packed, length),
          "truncated gzip file; fetch it again");
    }
  }

  @Test
  void shouldSayThatAGzipFileIsDamaged() throws IOException {
    byte[] packed = TinyMnist.gzip(files.get(TinyMnist.TRAINING_IMAGES));
    packed[packed.length - 8] ^= 1; // the check sum at its end

    expectFailure(TinyMnist.TRAINING_IMAGES, packed, "damaged gzip file; fetch it again");
  }

  @Test
  void shouldNameTheExpectedAndTheActualMagicNumber() throws IOException {
    expectFailure(
        TinyMnist.TEST_IMAGES,
        TinyMnist.labels(1, 2),
        "magic number 0x00000801, expected 0x00000803 for images; it is another kind of file");
    expectFailure(
        TinyMnist.TEST_LABELS,
        "not IDX".getBytes(StandardCharsets.US_ASCII),
        "magic number 0x6e6f7420, expected 0x00000801 for labels; it is another kind of file");
  }

  @Test
  void shouldRefuseAFileThatEndsBeforeItsHeaderDoes() throws IOException {
    for (int length : List.of(0, 3, 7, 15)) {
      expectFailure(
          TinyMnist.TEST_IMAGES,
          Arrays.copyOf(files.get(TinyMnist.TEST_IMAGES), length),
          "too short for the header of an IDX file");
    }
  }

  @Test
  void shouldRefuseFewerOrMoreBytesThanTheHeaderAnnounces() throws IOException {
    byte[] images = files.get(TinyMnist.TEST_IMAGES);
    expectFailure(
        TinyMnist.TEST_IMAGES,
        Arrays.copyOf(images, images.length - 1),
        "1567 bytes after the header, which announces 1568; fetch the file again");
    expectFailure(
        TinyMnist.TEST_IMAGES,
        Arrays.copyOf(images, images.length + 1),
        "more than the 1568 bytes that its header announces; fetch the file again");
  }

  @Test
  void shouldRefuseAHeaderThatAnnouncesMoreThanFitsInMemory() throws IOException {
    byte[] labels = TinyMnist.labels(1, 2);
    labels[4] = (byte) 0xff; // the count's first byte
    expectFailure(
        TinyMnist.TEST_LABELS,
        labels,
        "its header announces 4278190082 items, allowed are 1 to 250000");
    expectFailure(
        TinyMnist.TEST_LABELS,
        TinyMnist.labels(),
        "its header announces 0 items, allowed are 1 to 250000");
  }

  @Test
  void shouldRefuseImagesOfAnotherSize() throws IOException {
    expectFailure(
        TinyMnist.TEST_IMAGES,
        TinyMnist.images(2, 32, 28),
        "images of 32 x 28 pixels, expected 28 x 28");
  }

  @Test
  void shouldRefuseALabelAboveNine() throws IOException {
    expectFailure(
        TinyMnist.TEST_LABELS, TinyMnist.labels(3, 255), "label 255 of image 1; labels are 0 to 9");
  }

  @Test
  void shouldRefuseImagesAndLabelsOfDifferentCounts() throws IOException {
    expectFailure(
        TinyMnist.TRAINING_LABELS,
        TinyMnist.labels(1, 2),
        "2 labels for the 3 images of train-images-idx3-ubyte; take both files from one data set");
  }
}
