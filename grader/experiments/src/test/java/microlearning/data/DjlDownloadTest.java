package microlearning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import microlearning.data.DjlDownload.MnistRepository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file URL stands for the remote repository: DJL fetches it in the same way, without network. */
class DjlDownloadTest {

  @TempDir private Path remote;
  @TempDir private Path cache;

  private final Map<String, byte[]> files = TinyMnist.files();
  private final RecordedProgress progress = new RecordedProgress();

  @BeforeEach
  void writeRepository() throws IOException {
    TinyMnist.repository(remote, files);
  }

  /** Waits longer for an answer than a busy machine needs. */
  private DjlDownload download(URI base) {
    return download(base, Duration.ofMinutes(1));
  }

  private DjlDownload download(URI base, Duration silence) {
    MnistRepository repository =
        new MnistRepository(base) {
          @Override
          public Path getCacheDirectory() {
            return cache;
          }
        };
    return new DjlDownload(repository, silence);
  }

  private Path folder() throws DataException {
    return download(remote.toUri()).folder(progress);
  }

  private void expectCachedFiles(Path folder) throws IOException {
    assertThat(folder).startsWith(cache);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(folder.resolve(file.getKey())).hasBinaryContent(file.getValue());
    }
  }

  @Test
  void shouldDownloadUnpackAndCache() throws IOException {
    expectCachedFiles(folder());
  }

  @Test
  void shouldDownloadFilesNamedFromTheMetadatasFolder() throws IOException {
    String json = TinyMnist.metadata(files).replace("\"uri\": \"", "\"uri\": \"1.0/");
    TinyMnist.writeMetadata(remote, json);

    expectCachedFiles(folder());
  }

  @Test
  void shouldReportEachByteOfTheDownload() throws IOException {
    folder();

    long bytes = 0;
    for (byte[] content : files.values()) {
      bytes += TinyMnist.gzip(content).length;
    }
    assertThat(progress.max).isEqualTo(bytes);
    assertThat(progress.current).isEqualTo(bytes);
    assertThat(progress.ended).isTrue();
  }

  @Test
  void shouldDownloadWithoutAnyoneWatching() throws IOException {
    assertThat(download(remote.toUri()).folder(null)).isDirectory();
  }

  @Test
  void shouldTakeCachedFilesWithoutAskingTheRepository() throws IOException {
    folder();
    Files.delete(remote.resolve(DjlFolder.METADATA));
    Files.delete(cache.resolve(DjlFolder.METADATA));

    expectCachedFiles(folder());
  }

  @Test
  void shouldStayOfflineWhenDjlIsToldTo() throws IOException {
    String before = System.setProperty("ai.djl.offline", "true");
    try {
      assertThatThrownBy(this::folder)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("MNIST is not in DJL's cache (" + cache)
          .hasMessageContaining("stay offline");
      assertThat(cache).isEmptyDirectory();
    } finally {
      restore(before);
    }
  }

  private static void restore(String before) {
    if (before == null) {
      System.clearProperty("ai.djl.offline");
    } else {
      System.setProperty("ai.djl.offline", before);
    }
  }

  @Test
  void shouldCacheNothingWhenACheckSumIsWrong() throws IOException {
    String sha1 = TinyMnist.digest("SHA-1", TinyMnist.gzip(files.get(TinyMnist.TEST_LABELS)));
    String json = TinyMnist.metadata(files).replace(sha1, "0".repeat(40));
    TinyMnist.writeMetadata(remote, json);

    assertThatThrownBy(this::folder)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("Checksum error: t10k-labels-idx1-ubyte");
    assertThat(cache.resolve(DjlFolder.METADATA).resolveSibling("1.0")).doesNotExist();
  }

  @Test
  void shouldSayThatARepositoryHasNoMnist() throws IOException {
    Files.delete(remote.resolve(DjlFolder.METADATA));

    assertThatThrownBy(this::folder)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(remote.toUri() + ": no DJL repository with MNIST; ");
  }

  @Test
  void shouldRefuseAnAnswerThatIsNoMetadata() throws IOException {
    TinyMnist.writeMetadata(remote, "<html>\n<body>Log in to the network</body>\n</html>");

    assertThatThrownBy(this::folder)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(remote.toUri() + ": does not answer as a DJL repository does; ");
  }

  @Test
  void shouldSayThatAConnectionIsRefused() throws IOException {
    int port;
    try (ServerSocket closedSoon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closedSoon.getLocalPort();
    }

    assertThatThrownBy(() -> download(URI.create("http://127.0.0.1:" + port + "/")).folder(null))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("http://127.0.0.1:" + port + "/: MNIST cannot be downloaded (")
        .hasMessageEndingWith(
            "; check the network or set MICROLEARNING_MNIST to a folder that holds it");
  }

  @Test
  void shouldGiveUpOnAServerThatNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI base = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");

      assertThatThrownBy(() -> download(base, Duration.ofSeconds(1)).folder(null))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("(no answer for 1 seconds)");
    }
  }

  @Test
  void shouldSayHowToReplaceWhatIsWrongInTheCache() throws IOException {
    Path folder = folder();
    Path wrong = folder.resolve(TinyMnist.TEST_LABELS);
    Files.write(wrong, TinyMnist.labels(1));
    String advice = " (this is DJL's cache; to download it again, delete " + folder + ")";

    assertThatThrownBy(() -> Mnist.load(download(remote.toUri()), true, null))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(wrong + ": 1 labels for the 2 images")
        .hasMessageEndingWith(advice);

    Files.delete(wrong);
    assertThatThrownBy(() -> Mnist.load(download(remote.toUri()), true, null))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(folder + ": lacks t10k-labels-idx1-ubyte")
        .hasMessageEndingWith(advice);
  }
}
