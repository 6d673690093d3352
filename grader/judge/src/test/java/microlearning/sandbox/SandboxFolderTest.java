package microlearning.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxFolderTest {
  @TempDir private Path parent;

  private Path folder(String name) throws IOException {
    return Files.createDirectory(parent.resolve(name));
  }

  private void sweep() throws IOException {
    SandboxFolder.deleteLeftovers(parent, Instant.now().plusSeconds(60));
  }

  @Test
  void shouldDeleteWhatAKilledProgramHasLeft() throws IOException {
    Path left = folder("microlearning-sandbox-1");
    SandboxFolder.lock(left).close();
    Files.writeString(left.resolve("library.jar"), "");
    Path other = folder("another");

    sweep();

    assertThat(left).doesNotExist();
    assertThat(other).exists();
  }

  @Test
  void shouldLeaveWhatIsInUseOrNew() throws IOException {
    Path used = folder("microlearning-sandbox-1");
    Path made = folder("microlearning-sandbox-2");
    try (FileChannel lock = SandboxFolder.lock(used)) {
      sweep();
      assertThat(lock.isOpen()).isTrue();
    }
    SandboxFolder.lock(made).close();
    SandboxFolder.deleteLeftovers(parent, Instant.EPOCH);

    assertThat(used).exists();
    assertThat(made).exists();
  }
}
