package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import microlearning.sandbox.Account;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left to a submission that gets by the allow-list where it runs as another user. */
class OtherAccountIT {
  private static final String DENIED = ".*(AccessDenied|Read-only file system|Permission denied).*";

  @TempDir private static Path folder;
  private static String user;
  private static Account account;

  /**
   * The first of the users in the environment variable {@code MICROLEARNING_USERS}, which makes
   * these tests required, or nobody, who exists on every Linux and whom {@code required} means. To
   * become another user takes rights that not every machine gives.
   */
  @BeforeAll
  static void becomeTheUser() throws IOException {
    String named = Objects.requireNonNullElse(System.getenv("MICROLEARNING_USERS"), "");
    user = named.isBlank() || named.equals("required") ? "nobody" : named.split(",")[0];
    try {
      account = Account.named(user);
    } catch (IOException e) {
      if (!named.isBlank()) {
        throw e;
      }
      assumeTrue(false, e.getMessage());
    }
  }

  private static String happened(String body) throws Exception {
    return new Unlisted(account, folder).happened(body);
  }

  private static String write(String path) {
    return "java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + path + "\"), \"x\");";
  }

  @Test
  void shouldRunTheSubmissionAsThatUserInAnEmptyFolderOfItsOwn() throws Exception {
    assertThat(
            happened(
                "throw new IllegalStateException(System.getProperty(\"user.name\") + \" \""
                    + " + new java.io.File(\".\").list().length);"))
        .contains("IllegalStateException (" + user + " 0)");
    assertThat(
            happened(
                "if (!new java.io.File(\"mine\").exists()) {"
                    + write("mine")
                    + write("mine")
                    + "}"))
        .contains("compared:");
  }

  @Test
  void shouldLetItWriteNowhereElse() throws Exception {
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    List<String> places =
        List.of(
            "../library.jar",
            "../worker.jar",
            folder + "/grade.json",
            System.getProperty("user.home") + "/x",
            System.getProperty("java.home") + "/x");
    for (String place : places) {
      assertThat(happened(write(place))).as(place).matches("(?s)" + DENIED);
    }
    if (account.describe().contains("own folders only")) {
      assertThat(happened(write(open + "/x"))).matches("(?s)" + DENIED);
      assertThat(happened(write(System.getProperty("java.io.tmpdir") + "/microlearning-was-here")))
          .matches("(?s)" + DENIED);
      assertThat(happened("new java.net.Socket(\"127.0.0.1\", 22);"))
          .contains("Network is unreachable");
    }
  }

  @Test
  void shouldHideTheJudgesFilesAndEnvironment() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    for (String place :
        List.of(secret.toString(), "/proc/" + ProcessHandle.current().pid() + "/environ")) {
      assertThat(
              happened("java.nio.file.Files.readString(java.nio.file.Path.of(\"" + place + "\"));"))
          .as(place)
          .matches("(?s)" + DENIED);
    }
    assertThat(happened("throw new IllegalStateException(System.getenv().keySet() + \"\");"))
        .contains("([MICROLEARNING_WORKER])");
  }

  @Test
  void shouldKeepTheJudgeFromBeingEnded() throws Exception {
    assertThat(
            happened(
                "ProcessHandle.of("
                    + ProcessHandle.current().pid()
                    + "L).get().destroyForcibly();"
                    + " new ProcessBuilder(\"kill\", \"-KILL\", \""
                    + ProcessHandle.current().pid()
                    + "\").start().waitFor();"))
        .contains("compared:");
  }

  @Test
  void shouldEndProcessesThatHaveWipedTheirTraces() throws Exception {
    assertThat(
            happened(
                "new ProcessBuilder(\"/usr/bin/env\", \"-i\", \"/bin/sh\", \"-c\","
                    + " \"(setsid sleep 86397 &) &\").inheritIO().start().waitFor();"))
        // One a call: there may be more calls than there may be processes.
        .containsAnyOf("compared:", "feedback used up the memory", "error=11");

    assertThat(
            ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().commandLine().orElse("")))
        .noneMatch(line -> line.contains("sleep 86397"));
  }

  @Test
  void shouldNameAFileOfTheJudgesThatTheUserCouldRead() throws Exception {
    Path hidden = Files.writeString(folder.resolve("hidden"), "");
    account.requireNoAccess(List.of(hidden));

    assertThatThrownBy(() -> account.requireNoAccess(List.of(hidden, Path.of("/etc/passwd"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(user + " can read or write /etc/passwd. Take that right away");
  }

  @Test
  void shouldRefuseUsersWhoWillNotDo() {
    assertThatThrownBy(() -> Account.named("root")).hasMessageContaining("Name another.");
    assertThatThrownBy(() -> Account.named("no such user"))
        .hasMessage("There is no user no such user.");
  }
}
