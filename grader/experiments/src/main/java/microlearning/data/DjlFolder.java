package microlearning.data;

import ai.djl.Application;
import ai.djl.repository.Artifact;
import ai.djl.repository.MRL;
import ai.djl.repository.Repository;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * A folder laid out as DJL's dataset repository, with MNIST in it.
 *
 * <p>Its files are read where they lie. DJL would also copy them to its cache, in the very place
 * where it keeps those of its own repository, and take the one for the other later.
 */
final class DjlFolder {

  /** Where MNIST's description lies in a repository. */
  static final String METADATA = "dataset/cv/ai/djl/basicdataset/mnist/metadata.json";

  /** Exactly this one; DJL takes a version without brackets as a mere recommendation. */
  private static final String VERSION = "[1.0]";

  private DjlFolder() {}

  /** Tells whether the folder is a DJL repository with MNIST. */
  static boolean holdsMnist(Path folder) {
    return Files.isRegularFile(folder.resolve(METADATA));
  }

  /** MNIST's place in any repository. */
  static MRL mnistOf(Repository repository) {
    return repository.dataset(Application.CV.ANY, "ai.djl.basicdataset", "mnist", VERSION);
  }

  /**
   * Finds the four files.
   *
   * @param folder a folder that {@link #holdsMnist}
   * @throws DataException if its description is not one, or names no files of this folder
   */
  static Map<MnistFile, Path> files(Path folder) throws DataException {
    try {
      return find(folder);
    } catch (DataException e) {
      throw new DataException(folder.resolve(METADATA) + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new DataException(
          folder.resolve(METADATA) + ": cannot be read: " + DataException.reason(e), e);
    } catch (RuntimeException e) {
      throw new DataException(
          folder.resolve(METADATA) + ": not the metadata of a DJL repository; fetch it again", e);
    }
  }

  /** DJL looks in the version's folder; a copy of a remote repository has the files above it. */
  private static Map<MnistFile, Path> find(Path folder) throws IOException {
    Repository repository = Repository.newInstance("mnist", folder);
    Artifact artifact = mnistOf(repository).getDefaultArtifact();
    if (artifact == null) {
      throw new DataException("lists no version 1.0");
    }
    Map<MnistFile, Path> files = new EnumMap<>(MnistFile.class);
    for (MnistFile file : MnistFile.values()) {
      Artifact.Item item = artifact.getFiles().get(file.djlItem());
      if (item == null || item.getUri() == null) {
        throw new DataException("lists no " + file.djlItem());
      }
      if (URI.create(item.getUri()).isAbsolute()) {
        throw DataException.of(
            "keeps its files elsewhere (%s); name a repository that holds them", item.getUri());
      }
      Path inVersion = repository.getFile(item, "");
      Path besideMetadata = folder.resolve(METADATA).resolveSibling(item.getUri());
      files.put(file, Files.exists(besideMetadata) ? besideMetadata : inVersion);
    }
    return files;
  }
}
