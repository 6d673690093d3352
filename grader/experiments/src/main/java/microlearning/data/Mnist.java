package microlearning.data;

import ai.djl.util.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * MNIST: 60,000 handwritten digits to train on and 10,000 to test on.
 *
 * <p>The SHA-256 of the four unpacked files are pinned: every run has the same images, wherever
 * they come from. Y. LeCun, C. Cortes, C. J. C. Burges, "The MNIST database of handwritten digits".
 */
public final class Mnist {

  /** The data set's name. */
  public static final String NAME = "mnist";

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

  private Mnist() {}

  /**
   * Loads MNIST.
   *
   * <p>Without a place, and with a URL, DJL's cache is asked first, then the network; the network
   * is given up when it is silent for 15 seconds. Loading it is the only way to know whether it is
   * available: the exception says why not.
   *
   * @param place the folder or the http(s) URL of a DJL repository, or a folder of the four IDX
   *     files, packed with gzip or not; null for DJL's own repository
   * @param allowUnpinned takes files of the right form whose SHA-256 is not MNIST's
   * @param progress told of a download, from another thread; null for nobody
   * @return all images, in the files' order
   * @throws DataException if it cannot be had; the message is one line that says why and what to do
   */
  public static DataSet load(String place, boolean allowUnpinned, Progress progress)
      throws DataException {
    return load(place, allowUnpinned, progress, LONGEST_SILENCE);
  }

  /**
   * Loads MNIST as {@link #load(String, boolean, Progress)} does, but gives the network up sooner
   * or later.
   *
   * @param longestSilence of the network, above 0
   */
  public static DataSet load(
      String place, boolean allowUnpinned, Progress progress, Duration longestSilence)
      throws DataException {
    if (place == null) {
      DjlDownload download = new DjlDownload(DjlDownload.DJL_REPOSITORY, longestSilence);
      return load(download, allowUnpinned, progress);
    }
    String lowerCase = place.toLowerCase(Locale.ROOT);
    if (lowerCase.startsWith("http://") || lowerCase.startsWith("https://")) {
      return load(new DjlDownload(url(place), longestSilence), allowUnpinned, progress);
    }
    Path folder = existingFolder(place);
    return read(
        DjlFolder.holdsMnist(folder) ? DjlFolder.files(folder) : IdxFolder.files(folder),
        allowUnpinned);
  }

  static DataSet load(DjlDownload download, boolean allowUnpinned, Progress progress)
      throws DataException {
    Path folder = download.folder(progress);
    try {
      return read(IdxFolder.files(folder), allowUnpinned);
    } catch (DataException e) {
      throw new DataException(
          e.getMessage() + " (this is DJL's cache; to download it again, delete " + folder + ")",
          e);
    }
  }

  /** A repository's address; without the slash at its end its last part would be passed over. */
  private static URI url(String place) throws DataException {
    try {
      return URI.create(place.endsWith("/") ? place : place + "/");
    } catch (IllegalArgumentException e) {
      throw new DataException(place + ": not a URL; " + DataException.reason(e), e);
    }
  }

  private static Path existingFolder(String place) throws DataException {
    try {
      Path folder = place.startsWith("file:") ? Path.of(URI.create(place)) : Path.of(place);
      if (!place.isBlank() && Files.isDirectory(folder)) {
        return folder;
      }
      throw new DataException(
          (place.isBlank() ? "(empty name)" : place)
              + (Files.isRegularFile(folder) ? ": a file, not a folder" : ": no such folder")
              + "; name a DJL repository's folder or URL, or a folder of MNIST's four IDX files");
    } catch (IllegalArgumentException e) {
      throw new DataException(place + ": not the name of a folder", e);
    }
  }

  private static DataSet read(Map<MnistFile, Path> files, boolean allowUnpinned)
      throws DataException {
    Map<MnistFile, IdxReader.Content> contents = new EnumMap<>(MnistFile.class);
    for (MnistFile file : MnistFile.values()) {
      contents.put(file, read(file, files.get(file)));
    }
    LabelledImages training =
        pair(files, contents, MnistFile.TRAINING_IMAGES, MnistFile.TRAINING_LABELS);
    LabelledImages test = pair(files, contents, MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS);
    Map<String, String> digests = new LinkedHashMap<>();
    for (MnistFile file : MnistFile.values()) {
      String digest = contents.get(file).sha256();
      if (!allowUnpinned && !digest.equals(file.sha256())) {
        throw DataException.of(
            "%s: not MNIST's file: its SHA-256 is %s, MNIST's is %s; --allow-unpinned takes it",
            files.get(file), digest, file.sha256());
      }
      digests.put(file.fileName(), digest);
    }
    return new DataSet(NAME, training, test, digests);
  }

  private static IdxReader.Content read(MnistFile file, Path path) throws DataException {
    try (InputStream in = Files.newInputStream(path)) {
      return file.holdsImages()
          ? IdxReader.images(path.toString(), in)
          : IdxReader.labels(path.toString(), in);
    } catch (DataException e) {
      throw e;
    } catch (IOException e) {
      throw new DataException(path + ": cannot be read: " + DataException.reason(e), e);
    }
  }

  private static LabelledImages pair(
      Map<MnistFile, Path> files,
      Map<MnistFile, IdxReader.Content> contents,
      MnistFile imageFile,
      MnistFile labelFile)
      throws DataException {
    byte[] pixels = contents.get(imageFile).values();
    byte[] labels = contents.get(labelFile).values();
    if (pixels.length / LabelledImages.PIXELS != labels.length) {
      throw DataException.of(
          "%s: %d labels for the %d images of %s; take both files from one data set",
          files.get(labelFile),
          labels.length,
          pixels.length / LabelledImages.PIXELS,
          files.get(imageFile).getFileName());
    }
    int wrong = LabelledImages.indexOfWrongLabel(labels);
    if (wrong >= 0) {
      throw DataException.of(
          "%s: label %d of image %d; labels are 0 to 9",
          files.get(labelFile), labels[wrong] & 0xff, wrong);
    }
    return new LabelledImages(pixels, labels);
  }
}
