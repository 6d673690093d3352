package microlearning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DjlFolderTest {

  @TempDir private Path repository;

  private final Map<String, byte[]> files = TinyMnist.files();
  private Path metadata;

  @BeforeEach
  void writeRepository() throws IOException {
    TinyMnist.repository(repository, files);
    metadata = repository.resolve(DjlFolder.METADATA);
  }

  private DataSet load() throws DataException {
    return Mnist.load(repository.toString(), true, null);
  }

  private void rewriteMetadata(String old, String replacement) throws IOException {
    String json = TinyMnist.metadata(files);
    assertThat(json).contains(old);
    TinyMnist.writeMetadata(repository, json.replace(old, replacement));
  }

  private void expectFailure(String message) {
    assertThatThrownBy(this::load)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(metadata + ": " + message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void shouldReadTheFilesThatTheMetadataNames() throws IOException {
    DataSet mnist = load();

    assertThat(mnist.training().label(0)).isEqualTo(7);
    assertThat(mnist.test().label(1)).isEqualTo(2);
    assertThat(mnist.digests())
        .containsEntry(
            TinyMnist.TRAINING_IMAGES,
            TinyMnist.digest("SHA-256", files.get(TinyMnist.TRAINING_IMAGES)));
  }

  @Test
  void shouldReadTheRepositoryFromItsFileUrl() throws IOException {
    assertThat(Mnist.load(repository.toUri().toString(), true, null).training().size())
        .isEqualTo(3);
  }

  @Test
  void shouldReadFilesNamedFromTheMetadatasFolder() throws IOException {
    rewriteMetadata("\"uri\": \"", "\"uri\": \"1.0/");

    assertThat(load().training().size()).isEqualTo(3);
  }

  @Test
  void shouldPassOverOtherVersions() throws IOException {
    rewriteMetadata(
        "\"artifacts\": [",
        "\"artifacts\": [{\"version\": \"1.1\", \"files\": {\"train_data\": {\"uri\": \"x\"}}},");

    assertThat(load().training().size()).isEqualTo(3);
  }

  @Test
  void shouldSayThatTheVersionIsMissing() throws IOException {
    rewriteMetadata("\"version\": \"1.0\"", "\"version\": \"2.0\"");

    expectFailure("lists no version 1.0");
  }

  @Test
  void shouldSayThatAFileIsNotListed() throws IOException {
    rewriteMetadata("test_labels", "labels");

    expectFailure("lists no test_labels");
  }

  @Test
  void shouldNotFollowAFolderToAnotherHost() throws IOException {
    rewriteMetadata("\"uri\": \"", "\"uri\": \"https://example.org/");

    expectFailure("keeps its files elsewhere (https://example.org/train-images-idx3-ubyte.gz); ");
  }

  @Test
  void shouldRefuseMetadataThatIsNone() throws IOException {
    for (String other : List.of("<html>", "", "{}", "[]", "{\"artifacts\": 1}")) {
      TinyMnist.writeMetadata(repository, other);
      expectFailure("");
    }
  }

  @Test
  void shouldNameAListedFileThatIsMissing() throws IOException {
    Path missing = metadata.resolveSibling("1.0").resolve(TinyMnist.TEST_IMAGES + ".gz");
    Files.delete(missing);

    assertThatThrownBy(this::load)
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(missing + ": cannot be read: not found");
  }
}
