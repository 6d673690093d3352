package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import microlearning.sandbox.Account;
import microlearning.sandbox.Engine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left to a submission that gets by the allow-list where it runs in bubblewrap. */
class BubblewrapIT {
  @TempDir private static Path folder;
  private static Unlisted unlisted;

  @BeforeAll
  static void find() throws IOException {
    Account account = null;
    try {
      account = Engine.BUBBLEWRAP.find("");
    } catch (IOException e) {
      if ("required".equals(System.getenv("MICROLEARNING_BUBBLEWRAP"))) {
        throw e;
      }
      assumeTrue(false, e.getMessage());
    }
    unlisted = new Unlisted(account, folder);
  }

  @Test
  void shouldGradeWhatIsRight() throws Exception {
    assertThat(unlisted.happened("")).doesNotContain("happened:");
  }

  @Test
  void shouldShowNoFileOfTheJudges() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    for (String place : new String[] {secret.toString(), "/etc/passwd", "/root", "/home"}) {
      assertThat(
              unlisted.happened(
                  "java.nio.file.Files.readAttributes(java.nio.file.Path.of(\""
                      + place
                      + "\"), \"*\");"))
          .as(place)
          .contains("NoSuchFileException");
    }
  }

  @Test
  void shouldLetItWriteNowhere() throws Exception {
    for (String place : new String[] {"x", "/x", "/dev/shm/x", "/usr/x", "../library.jar"}) {
      assertThat(
              unlisted.happened(
                  "java.nio.file.Files.writeString(java.nio.file.Path.of(\""
                      + place
                      + "\"), \"x\");"))
          .as(place)
          .contains("Read-only file system");
    }
  }

  @Test
  void shouldShowNoNetworkAndNoOtherProcess() throws Exception {
    assertThat(unlisted.happened("new java.net.Socket(\"192.0.2.1\", 22);"))
        .contains("Network is unreachable");
    assertThat(
            unlisted.happened(
                "throw new IllegalStateException(\"sees \" + ProcessHandle.of("
                    + ProcessHandle.current().pid()
                    + "L).isPresent());"))
        .contains("sees false");
  }

  @Test
  void shouldEndProcessesThatHaveWipedTheirTraces() throws Exception {
    assertThat(
            unlisted.happened(
                "new ProcessBuilder(\"/usr/bin/env\", \"-i\", \"/bin/sh\", \"-c\","
                    + " \"(setsid sleep 86396 &) &\").inheritIO().start().waitFor();"))
        .doesNotContain("threw");

    assertThat(
            ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().commandLine().orElse("")))
        .noneMatch(line -> line.contains("sleep 86396"));
  }
}
