package microlearning.redteam;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The users that tests run submissions as. */
final class Isolation {
  private Isolation() {}

  /**
   * Their names, as {@code --as-user} takes them: those of the environment variable {@code
   * MICROLEARNING_USERS}, which makes these tests required, or {@code nobody}, whom {@code
   * required} means; without that variable, where the tests run as root.
   */
  static String users() {
    String named = System.getenv("MICROLEARNING_USERS");
    if (named != null && !named.isBlank()) {
      return named.equals("required") ? "nobody" : named;
    }
    boolean root = "root".equals(System.getProperty("user.name"));
    assumeTrue(root && Files.isDirectory(Path.of("/proc/self")), "root can run as another user");
    return "nobody";
  }
}
