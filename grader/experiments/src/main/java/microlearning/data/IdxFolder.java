package microlearning.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A folder that holds MNIST's four IDX files, each packed with gzip or not. */
final class IdxFolder {

  private IdxFolder() {}

  /**
   * Finds the four files, an unpacked one before a packed one.
   *
   * @param folder an existing folder
   * @throws DataException if one of the four is not there
   */
  static Map<MnistFile, Path> files(Path folder) throws DataException {
    Map<MnistFile, Path> files = new EnumMap<>(MnistFile.class);
    List<String> missing = new ArrayList<>();
    for (MnistFile file : MnistFile.values()) {
      file.fileNames().stream()
          .map(folder::resolve)
          .filter(Files::isRegularFile)
          .findFirst()
          .ifPresentOrElse(path -> files.put(file, path), () -> missing.add(file.fileName()));
    }
    if (files.isEmpty()) {
      throw DataException.of(
          "%s: neither a DJL repository (no %s) nor a folder of MNIST's IDX files (no %s[.gz])",
          folder, DjlFolder.METADATA, MnistFile.TRAINING_IMAGES.fileName());
    }
    if (!missing.isEmpty()) {
      throw DataException.of(
          "%s: lacks %s; put the missing files there, packed as .gz or not",
          folder, String.join(", ", missing));
    }
    return files;
  }
}
