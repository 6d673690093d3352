package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class WorkshopTest {
  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(JarEntry::getName).toList();
    }
  }

  @Test
  void shouldShowTheLibraryToSubmissionsAndNothingElse() throws IOException {
    try (Workshop workshop = new Workshop(Account.OWN)) {
      assertThat(entries(workshop.libraryJar()))
          .contains(
              "microlearning/matrix/Matrix.class",
              "microlearning/random/ziggurat-normal.csv",
              "microlearning/network/MLP.class",
              "microlearning/exercise/Blank.class")
          .allMatch(e -> e.matches("microlearning/(exercise|matrix|network|random)/[^/]+"));
      assertThat(entries(workshop.workerJar()))
          .contains("microlearning/worker/Worker.class")
          .allMatch(e -> e.matches("microlearning/worker/[^/]+\\.class"));
    }
  }

  @Test
  void shouldDeleteAllThatIsInItInTheEnd() throws IOException {
    Workshop workshop = new Workshop(Account.OWN);
    Path made = workshop.newFolder();
    Files.writeString(Files.createDirectories(made.resolve("a/b")).resolve("c"), "left");
    Path single = workshop.newFolder();
    workshop.delete(single);
    assertThat(single).doesNotExist();

    workshop.close();

    assertThat(made.getParent()).doesNotExist();
  }

  @Test
  void shouldWipeTheEnvironment() throws IOException {
    try (Workshop workshop = new Workshop(Account.OWN)) {
      Map<String, String> environment =
          workshop.java(workshop.newFolder(), List.of("-version")).environment();
      environment.keySet().removeIf(name -> name.equalsIgnoreCase("SystemRoot"));
      assertThat(environment).isEmpty();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldDeleteLinksAndNotWhatTheyLeadTo() throws IOException {
    Path outside = Files.createTempFile("outside", "");
    try (Workshop workshop = new Workshop(Account.OWN)) {
      Files.createSymbolicLink(workshop.newFolder().resolve("link"), outside);
      Files.createSymbolicLink(workshop.newFolder().resolve("folder"), outside.getParent());
    }
    assertThat(outside).exists();
    Files.delete(outside);
  }
}
