package microlearning.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When the commit that was handed in was made, whatever its repository is set to. */
class CommitTimeTest {
  private static final Instant TIME = Instant.parse("2026-11-30T22:58:59Z");

  @TempDir private Path folder;
  private Path work;

  @BeforeEach
  void commit() throws Exception {
    work = folder.resolve("jdoe");
    Submitted.write(work, Submitted.three(Submitted.USUAL, "jdoe"));
    try {
      git("init", "--quiet");
    } catch (IOException e) {
      assumeTrue(false, "Without git, no time is known.");
    }
    git("add", "--all");
    git("commit", "--quiet", "--message", "committer x <x> 1 +0000\n\nwork");
  }

  private void git(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of("-c", "user.name=J > Doe", "-c", "user.email=j@example.org"));
    command.addAll(List.of("-c", "gc.autoDetach=false", "-c", "commit.gpgSign=false"));
    command.addAll(List.of(words));
    ProcessBuilder git = new ProcessBuilder(command).directory(work.toFile());
    git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    git.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    git.environment().put("GIT_CONFIG_GLOBAL", folder.resolve("none").toString());
    git.environment().put("GIT_COMMITTER_DATE", "2026-11-30T23:58:59+0100");
    git.environment().put("GIT_AUTHOR_DATE", "2001-01-01T00:00:00+0000");
    Path log = folder.resolve("git.log");
    Process process = git.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
  }

  private Optional<ClockTime> time(Path path) {
    SubmittedFiles files = SubmittedFiles.of(path);
    return files.time(files.read());
  }

  @Test
  void shouldBeThatOfTheLastCommit() throws Exception {
    assertThat(time(work)).contains(ClockTime.of(TIME));
    assertThat(time(folder))
        .as("of a folder with the repository in it")
        .contains(ClockTime.of(TIME));

    git("checkout", "--quiet", "--detach");
    assertThat(time(work)).as("without a branch").contains(ClockTime.of(TIME));
  }

  @Test
  void shouldBeReadOutOfPacksToo() throws Exception {
    git("gc", "--quiet");
    git("pack-refs", "--all");

    assertThat(work.resolve(".git/refs/heads")).isEmptyDirectory();
    assertThat(time(work)).contains(ClockTime.of(TIME));
  }

  /** Settings name programs, of which none may be started; these would keep git from starting. */
  @Test
  void shouldUseNoSettingsOfTheRepository() throws Exception {
    Files.writeString(
        work.resolve(".git/config"), "[core]\nrepositoryformatversion = 99\nfsmonitor = touch x\n");

    assertThat(time(work)).contains(ClockTime.of(TIME));
  }

  @Test
  void shouldNotBeKnownWhereThereIsNoCommit() throws Exception {
    for (String head :
        List.of("", "ref: refs/heads/none", "ref: refs/heads/../../config", "0".repeat(40), "x")) {
      Files.writeString(work.resolve(".git/HEAD"), head + "\n");
      assertThat(time(work)).as(head).isEmpty();
    }
    Files.delete(work.resolve(".git/HEAD"));
    assertThat(time(work)).isEmpty();
    assertThat(time(work.resolve(Submitted.USUAL))).as("of a folder in a repository").isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldFollowNoLinkToAnotherRepository() throws Exception {
    Path other = folder.resolve("other");
    Submitted.write(other, Submitted.three("", "other"));
    Files.createSymbolicLink(other.resolve(".git"), work.resolve(".git"));

    assertThat(time(other)).isEmpty();
  }
}
