package microlearning.data;

import ai.djl.repository.Artifact;
import ai.djl.repository.MRL;
import ai.djl.repository.RemoteRepository;
import ai.djl.util.Progress;
import ai.djl.util.Utils;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * MNIST from a remote DJL repository, by way of DJL's cache.
 *
 * <p>DJL downloads, unpacks, checks each file's SHA-1 and renames the whole folder into its cache
 * when all are there. A cached folder is therefore complete and is read without asking DJL, which
 * would ask the network whenever its copy of the metadata is older than a day.
 */
final class DjlDownload {

  /** DJL's own repository, whose cache is shared with every program that uses DJL. */
  static final URI DJL_REPOSITORY = URI.create("https://mlrepo.djl.ai/");

  private final RemoteRepository repository;
  private final Duration longestSilence;

  DjlDownload(URI base, Duration longestSilence) {
    this(new MnistRepository(base), longestSilence);
  }

  /**
   * Names a repository.
   *
   * @param longestSilence after which it is given up; DJL waits 10 s for a connection to each
   *     file's host, but without end for the description and for the rest of an answer that stalls
   */
  DjlDownload(RemoteRepository repository, Duration longestSilence) {
    this.repository = repository;
    this.longestSilence = longestSilence;
  }

  /** The folder in DJL's cache that holds MNIST once it was downloaded. */
  private Path cacheFolder() throws DataException {
    try {
      Path cache = repository.getCacheDirectory();
      return cache.resolve(DjlFolder.mnistOf(repository).toURI().getPath()).resolve("1.0");
    } catch (IOException | RuntimeException e) {
      throw new DataException(
          "DJL's cache cannot be used ("
              + DataException.reason(e)
              + "); name a writable folder in DJL_CACHE_DIR",
          e);
    }
  }

  /**
   * Finds the folder of the four files in the cache, or downloads it.
   *
   * @param progress told of the download, from another thread; or null
   * @throws DataException if they are not cached and cannot be downloaded
   */
  Path folder(Progress progress) throws DataException {
    Path folder = cacheFolder();
    if (!Files.isDirectory(folder)) {
      if (Utils.isOfflineMode()) {
        throw DataException.of(
            "MNIST is not in DJL's cache (%s) and DJL is told to stay offline (ai.djl.offline or"
                + " DJL_OFFLINE); go online once or set MICROLEARNING_MNIST to a folder that holds"
                + " it",
            folder);
      }
      download(progress);
    }
    return folder;
  }

  private void download(Progress progress) throws DataException {
    try {
      new DownloadTimeout(longestSilence, progress).await(this::prepare);
    } catch (FileNotFoundException e) {
      throw new DataException(
          repository.getBaseUri()
              + ": no DJL repository with MNIST; "
              + e.getMessage()
              + " does not exist",
          e);
    } catch (RuntimeException e) {
      throw new DataException(
          repository.getBaseUri() + ": does not answer as a DJL repository does; check the network",
          e);
    } catch (IOException e) {
      throw new DataException(
          repository.getBaseUri()
              + ": MNIST cannot be downloaded ("
              + DataException.reason(e)
              + "); check the network or set MICROLEARNING_MNIST to a folder that holds it",
          e);
    }
  }

  private void prepare(Progress progress) throws IOException {
    MRL mnist = DjlFolder.mnistOf(repository);
    Artifact artifact = mnist.getDefaultArtifact();
    if (artifact == null) {
      throw new IOException("it lists no version 1.0");
    }
    mnist.prepare(artifact, progress);
  }

  /**
   * Deviates from DJL in two ways. It keeps what comes from other repositories apart from what
   * comes from DJL's own, where DJL takes the one for the other. And it reads the same repositories
   * by URL as by folder: DJL looks for the files of a remote one beside the metadata, for those of
   * a folder one level deeper, in the version's folder.
   */
  static class MnistRepository extends RemoteRepository {

    MnistRepository(URI base) {
      super("mnist", base);
    }

    @Override
    public Path getCacheDirectory() throws IOException {
      Path cache = super.getCacheDirectory();
      if (getBaseUri().equals(DJL_REPOSITORY)) {
        return cache;
      }
      String name = Utils.hash(getBaseUri().toString());
      return Files.createDirectories(cache.resolve("microlearning").resolve(name));
    }

    @Override
    protected void download(Path folder, URI base, Artifact.Item item, Progress progress)
        throws IOException {
      try {
        super.download(folder, base, item, progress);
      } catch (FileNotFoundException e) {
        super.download(folder, item.getArtifact().getResourceUri(), item, progress);
      }
    }
  }
}
