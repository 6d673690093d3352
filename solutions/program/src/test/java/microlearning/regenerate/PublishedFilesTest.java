package microlearning.regenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFilesTest {
  private static final List<String> NAMES =
      List.of("accuracy.csv", "cosine_similarity.csv", "losses.csv", "snr.csv");

  @TempDir private Path published;
  @TempDir private Path ours;

  @BeforeEach
  void writeFiles() throws IOException {
    for (String name : NAMES) {
      Files.writeString(published.resolve(name), "a,b\n1.0,2.0\n");
      Files.writeString(ours.resolve(name), "a,b\n1.0,2.0\n");
    }
  }

  private List<String> lines() throws IOException {
    return PublishedFiles.compare(published, ours).stream()
        .map(PublishedFiles.Comparison::describe)
        .toList();
  }

  @Test
  void shouldTellFilesThatAreNotThePublishedOnes() throws IOException {
    assertThat(PublishedFiles.compare(published, ours))
        .hasSize(4)
        .noneMatch(PublishedFiles.Comparison::isPublished);
    assertThat(lines().get(0))
        .startsWith("accuracy.csv: not the published file (MD5 ")
        .contains("expected bfcad2350de4c4a6eeeb1f3342371390")
        .endsWith("ours is the same, byte for byte.");
  }

  /** The reference data's own file is the tutorial's. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void shouldKnowThePublishedAccuracyWhateverItsLineEnds(String lineEnd) throws IOException {
    Path accuracy = Path.of("../../reference-data/mnist/accuracy.csv");
    Files.writeString(
        published.resolve("accuracy.csv"), Files.readString(accuracy).replaceAll("\\R", lineEnd));

    PublishedFiles.Comparison file = PublishedFiles.compare(published, ours).get(0);

    assertThat(file.isPublished()).isTrue();
    assertThat(file.describe())
        .isEqualTo("accuracy.csv: the published file; ours has 2 lines, not 4.");
  }

  @Test
  void shouldSayHowFarOursAre() throws IOException {
    Files.writeString(published.resolve("accuracy.csv"), "a,b\n1.0,2.0\nx,2.0\n");
    Files.writeString(ours.resolve("accuracy.csv"), "a,b\n1.0,2.0\n1.0,2.0\n");
    Files.writeString(ours.resolve("cosine_similarity.csv"), "a,c\n1.0,2.0\n");
    Files.writeString(published.resolve("losses.csv"), "a,b\n0.0,2.0\n");
    Files.writeString(ours.resolve("losses.csv"), "a,b\n0.0,2.5\n");
    Files.writeString(ours.resolve("snr.csv"), "a\n");
    assertThat(lines().get(0)).endsWith("; it has no number in row 2, column a.");
    assertThat(lines().get(1)).endsWith("; ours has other columns: a,c.");
    assertThat(lines().get(2)).endsWith("; ours differs by at most 0.25 of a value.");
    assertThat(lines().get(3)).endsWith("; ours has 1 lines, not 2.");
  }

  @Test
  void shouldTakeBytesThatAreNoTextForADifference() throws IOException {
    Files.write(published.resolve("snr.csv"), new byte[] {'a', (byte) 0xff, '\n', '1'});
    assertThat(lines().get(3)).contains("not the published file").endsWith("other columns: a,b.");
  }

  @Test
  void shouldSayWhichFileIsMissing() throws IOException {
    Files.delete(published.resolve("snr.csv"));
    assertThatThrownBy(() -> PublishedFiles.compare(published, ours))
        .isInstanceOf(IOException.class)
        .hasMessage("There is no file " + published.resolve("snr.csv") + ".");
  }

  @Test
  void shouldKnowTheMd5OfAText() {
    assertThat(PublishedFiles.md5("abc")).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
  }
}
