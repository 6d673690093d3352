package microlearning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names of bytes that are no UTF-8, as an old archive leaves them on a disk. */
@EnabledOnOs(OS.LINUX)
class FileNamesTest {
  @TempDir private Path folder;

  /** Runs a script in the folder: only a shell can write such names. */
  private void shell(String script) throws Exception {
    Process shell = new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start();
    assertThat(shell.waitFor()).isZero();
  }

  @Test
  void shouldReadFilesWhoseNamesAreNoUtf8() throws Exception {
    Submitted.write(folder, Submitted.three("ada/", "ada"));
    shell(
        "printf one > ada/$(printf 'H\\344user.java'); printf two > ada/$(printf 'H\\366fe.java')");

    assertThat(SubmittedFiles.of(folder.resolve("ada")).read().sources().texts())
        .hasSize(5)
        .containsEntry("Häuser.java", "one")
        .containsEntry("Höfe.java", "two");
  }

  @Test
  void shouldRefuseTwoFilesOfOneNameInDifferentBytes() throws Exception {
    Submitted.write(folder, Submitted.three("ada/", "ada"));
    shell("touch ada/$(printf 'H\\344.java') ada/$(printf 'H\\303\\244.java')");

    assertThat(SubmittedFiles.of(folder.resolve("ada")).read().digest()).isEmpty();
  }

  @Test
  void shouldFindASubmissionWhoseNameReachesTheProgramDamaged() throws Exception {
    Submitted.write(folder, Submitted.three("a/", "one"));
    Submitted.write(folder, Submitted.three("b/", "two"));
    shell("mv a $(printf 'J\\374rgen'); mv b $(printf 'J\\366rgen')");
    Path damaged = folder.resolve("J" + FileNames.REPLACEMENT + "rgen");

    List<Path> located = NamedPaths.located(List.of(damaged, damaged, damaged));

    List<String> names = new ArrayList<>();
    for (Path path : located.subList(0, 2)) {
      names.add(SubmittedFiles.of(path).read().name());
    }
    assertThat(names).containsExactlyInAnyOrder("Jürgen", "Jörgen");
    assertThat(located.get(2)).isEqualTo(damaged);
  }

  /** As under LC_ALL=C, where a listed name is no text at all. */
  @Test
  void shouldTellNamesByTheirBytesUnderAnyLocale() throws Exception {
    Submitted.write(folder, Submitted.three("ada/", "ada"));
    shell("touch ada/Häuser.java ada/構造.java");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder program =
        new ProcessBuilder(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            Listing.class.getName(),
            folder.resolve("ada").toString());
    program.environment().put("LC_ALL", "C");
    program.environment().remove("JAVA_TOOL_OPTIONS");
    Process listing = program.redirectErrorStream(true).start();
    String names = new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(names.lines()).contains("Häuser.java 0", "構造.java 0", "WeightPerturbMLP.java 6");
  }

  /** Prints, in UTF-8, what is found in a folder. */
  static final class Listing {
    private Listing() {}

    public static void main(String[] arguments) throws IOException {
      HandIn handIn = SubmittedFiles.of(Path.of(arguments[0])).read();
      StringBuilder names = new StringBuilder();
      try {
        handIn
            .sources()
            .texts()
            .forEach((name, text) -> names.append(name + " " + text.length() + "\n"));
      } catch (microlearning.calls.SubmissionFailure failure) {
        names.append(failure.getMessage());
      }
      System.out.write(names.toString().getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }
}
