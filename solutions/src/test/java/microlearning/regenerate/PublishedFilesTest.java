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

  @Test
  void shouldTellFilesThatAreNotThePublishedOnes() throws IOException {
    List<String> lines = PublishedFiles.compare(published, ours);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .startsWith("accuracy.csv: not the published file (MD5 ")
        .contains("expected bfcad2350de4c4a6eeeb1f3342371390")
        .endsWith("ours is the same, byte for byte");
    assertThat(PublishedFiles.allAre(lines)).isFalse();
  }

  @Test
  void shouldSayHowFarOursAre() throws IOException {
    Files.writeString(ours.resolve("losses.csv"), "a,b\n1.0,2.5\n");
    Files.writeString(ours.resolve("snr.csv"), "a\n1.0\n");
    Files.writeString(published.resolve("accuracy.csv"), "a,b\nx,2.0\n");
    List<String> lines = PublishedFiles.compare(published, ours);
    assertThat(lines.get(0)).endsWith("it holds something else than numbers");
    assertThat(lines.get(2)).endsWith("ours differs by at most 0.25 of a value");
    assertThat(lines.get(3)).endsWith("ours has other rows or columns: 2 lines, not 2");
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
