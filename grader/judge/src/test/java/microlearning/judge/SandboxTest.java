package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import microlearning.sandbox.Account;
import microlearning.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SandboxTest {
  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).toList();
    }
  }

  @Test
  void shouldShowTheLibraryToSubmissionsAndNothingElse() throws IOException {
    try (Sandbox sandbox = new Sandbox(Account.OWN)) {
      assertThat(entries(sandbox.libraryJar()))
          .contains(
              "microlearning/matrix/Matrix.class",
              "microlearning/random/ziggurat-normal.csv",
              "microlearning/network/MLP.class",
              "microlearning/blank/Blank.class")
          .allMatch(e -> e.matches("microlearning/(blank|matrix|network|random)/[^/]+"));
      assertThat(entries(sandbox.workerJar()))
          .contains("microlearning/calls/Worker.class")
          .allMatch(e -> e.matches("microlearning/(calls|text|wire)/[^/]+\\.class"));
    }
  }

  @Test
  void shouldDeleteAllThatIsInItInTheEnd() throws IOException {
    Sandbox sandbox = new Sandbox(Account.OWN);
    Path made = sandbox.newFolder();
    Files.writeString(Files.createDirectories(made.resolve("a/b")).resolve("c"), "left");
    Path single = sandbox.newFolder();
    sandbox.delete(single);
    assertThat(single).doesNotExist();

    sandbox.close();

    assertThat(made.getParent()).doesNotExist();
  }

  @Test
  void shouldWipeTheEnvironment() throws IOException {
    try (Sandbox sandbox = new Sandbox(Account.OWN)) {
      Map<String, String> environment =
          sandbox.java(sandbox.newFolder(), 64, List.of("-version")).environment();
      environment.keySet().removeIf(name -> name.equalsIgnoreCase("SystemRoot"));
      assertThat(environment).isEmpty();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldDeleteLinksAndNotWhatTheyLeadTo() throws IOException {
    Path outside = Files.createTempFile("outside", "");
    try (Sandbox sandbox = new Sandbox(Account.OWN)) {
      Files.createSymbolicLink(sandbox.newFolder().resolve("link"), outside);
      Files.createSymbolicLink(sandbox.newFolder().resolve("folder"), outside.getParent());
    }
    assertThat(outside).exists();
    Files.delete(outside);
  }
}
