package microlearning.data;

import java.util.List;

/** The four files of MNIST, named as their authors named them. */
enum MnistFile {
  TRAINING_IMAGES(
      "train-images-idx3-ubyte",
      "train_data",
      "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
  TRAINING_LABELS(
      "train-labels-idx1-ubyte",
      "train_labels",
      "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
  TEST_IMAGES(
      "t10k-images-idx3-ubyte",
      "test_data",
      "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
  TEST_LABELS(
      "t10k-labels-idx1-ubyte",
      "test_labels",
      "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

  private final String fileName;
  private final String djlItem;
  private final String sha256;

  MnistFile(String fileName, String djlItem, String sha256) {
    this.fileName = fileName;
    this.djlItem = djlItem;
    this.sha256 = sha256;
  }

  /** The unpacked file's name. */
  String fileName() {
    return fileName;
  }

  /** The names it is found under; some copies of MNIST have a dot for the second hyphen. */
  List<String> fileNames() {
    String dotted = fileName.replace("-idx", ".idx");
    return List.of(fileName, fileName + ".gz", dotted, dotted + ".gz");
  }

  /** Its key in the metadata of DJL's repositories. */
  String djlItem() {
    return djlItem;
  }

  /** SHA-256 of the original file, unpacked. */
  String sha256() {
    return sha256;
  }

  boolean holdsImages() {
    return this == TRAINING_IMAGES || this == TEST_IMAGES;
  }
}
