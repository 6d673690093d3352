package microlearning.redteam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import microlearning.redteam.Hostile.Cost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The hostile submissions as a class, graded by the packaged program. Every build grades those that
 * take no time; the profile {@code redteam} grades all, in four settings.
 */
@EnabledOnOs(OS.LINUX)
class RedTeamIT {
  /** The rows of the table that meet no limit: what once got through. */
  private static final Set<String> FAST =
      Set.of(
          "umlaut-in-file",
          "umlaut-in-nested-class",
          "message-command",
          "message-wrapped",
          "thrown-wrapped",
          "deep-annotations",
          "thread-stack",
          "not-utf8");

  private Path root;

  @BeforeEach
  void makeRoot() throws Exception {
    assumeTrue(
        "UTF-8".equals(System.getProperty("sun.jnu.encoding")), "names of files are in UTF-8");
    root = Files.createTempDirectory("redteam-");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void deleteRoot() throws Exception {
    if (root != null) {
      Shell.run(Path.of("/"), "rm -rf -- '" + root + "'");
    }
  }

  @Test
  void shouldHoldAgainstWhatTakesNoTime() throws Exception {
    List<Hostile> fast =
        SubmissionAttacks.all().stream()
            .filter(hostile -> hostile.cost() == Cost.READ || FAST.contains(hostile.id()))
            .toList();

    grade(fast, "C", List.of(), 2, 30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "C"})
  @EnabledIfSystemProperty(named = "microlearning.redteam", matches = "all")
  void shouldHoldAgainstAll(String locale) throws Exception {
    grade(SubmissionAttacks.all(), locale, List.of("--jobs", "2"), 2, 180);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C.UTF-8", "C"})
  @EnabledIfSystemProperty(named = "microlearning.redteam", matches = "all")
  void shouldHoldAgainstAllAsAnotherUser(String locale) throws Exception {
    String users = Isolation.users();
    grade(
        SubmissionAttacks.all(), locale, List.of("--as-user", users), users.split(",").length, 180);
  }

  private void grade(
      List<Hostile> hostile, String locale, List<String> options, int atATime, long limit)
      throws Exception {
    GradedClass graded = new GradedClass(root, hostile);
    graded.grade(locale, options, limit);

    assertThat(Faults.of(graded, atATime)).isEmpty();
  }
}
