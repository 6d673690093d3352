package microlearning.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;

  @Test
  void shouldWriteTheTextInUtf8AndNothingElse() throws IOException {
    WholeFile.write(folder.resolve("a.txt"), "é\n");

    assertThat(folder.resolve("a.txt")).hasBinaryContent(new byte[] {(byte) 0xc3, (byte) 0xa9, 10});
    assertThat(folder).isDirectoryNotContaining("regex:.*[.]part");
  }

  @Test
  void shouldReplaceAnOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old and longer");

    WholeFile.write(file, "new");

    assertThat(file).hasContent("new");
  }

  @Test
  void shouldKeepAllOldFilesIfOneCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "old");
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(file, "new");
    texts.put(folder.resolve("missing").resolve("b.txt"), "new");

    assertThatThrownBy(() -> WholeFile.writeAll(texts))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("b.txt: it is not there");

    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void shouldLeaveNothingBehindIfThePlaceIsTaken() throws IOException {
    Path taken = Files.createDirectory(folder.resolve("a.txt"));
    Files.writeString(taken.resolve("inside"), "old");

    assertThatThrownBy(() -> WholeFile.write(taken, "new"))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("a.txt: there is a folder of the name a.txt");

    assertThat(taken.resolve("inside")).hasContent("old");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(taken));
  }
}
