package microlearning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder that changes while it is read. */
@DisabledOnOs(OS.WINDOWS)
class FolderReaderTest {
  @TempDir private Path folder;

  private final List<String> read = new ArrayList<>();

  /** What happens between the listing of something and its opening. */
  private interface Change {
    void happen(String path) throws IOException;
  }

  private void read(Change change) throws Exception {
    Submitted.write(
        folder,
        Map.of(
            "ada/a", Submitted.bytes("hers"),
            "ada/b/c", Submitted.bytes("hers"),
            "secret/a", Submitted.bytes("secret"),
            "secret/c", Submitted.bytes("secret")));
    Visitor visitor =
        new Visitor() {
          @Override
          public void folder(String path) {
            try {
              change.happen(path);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public void file(Item item) throws IOException {
            change.happen(item.path());
            try (InputStream in = item.opener().open()) {
              read.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
          }

          @Override
          public void unreadable(String what) {
            read.add("unreadable");
          }
        };
    new FolderReader(visitor).read(folder.resolve("ada"), "");
  }

  private void replace(Path path, Path by) throws IOException {
    Files.move(path, folder.resolve("moved " + path.getFileName()));
    Files.createSymbolicLink(path, by);
  }

  @Test
  void shouldNotFollowAFileThatBecomesALink() throws Exception {
    read(
        path -> {
          if (path.equals("a")) {
            replace(folder.resolve("ada/a"), folder.resolve("secret/a"));
          }
        });
    assertThat(read).containsExactly("unreadable", "hers");
  }

  @Test
  void shouldNotFollowAFolderThatBecomesALink() throws Exception {
    read(
        path -> {
          if (path.equals("b")) {
            replace(folder.resolve("ada/b"), folder.resolve("secret"));
          }
        });
    assertThat(read).containsExactly("hers", "unreadable");
  }

  /** By the handle of its folder, a file is read where it was listed. */
  @Test
  void shouldReadAFileOfAFolderThatIsReplacedMeanwhile() throws Exception {
    read(
        path -> {
          if (path.equals("b/c")) {
            replace(folder.resolve("ada/b"), folder.resolve("secret"));
          }
        });
    assertThat(read).containsExactly("hers", "hers");
  }
}
