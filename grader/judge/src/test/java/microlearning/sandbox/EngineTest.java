package microlearning.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands of engines that not every machine has. */
class EngineTest {
  private static final Path FOLDER = Path.of("/made/by/judge/1234");
  private static final List<String> JAVA = List.of("/jdk/bin/java", "-Xmx512m", "-cp", "../a.jar");

  @Test
  void shouldGiveAContainerNoNetworkNoRightsAndLimits() {
    List<String> command = new Container("podman", "some-jdk").command(FOLDER, 1024, JAVA);

    assertThat(command).startsWith("podman", "run", "--rm", "--interactive", "--name");
    assertThat(String.join(" ", command))
        .contains(
            "--network none --read-only --user 65534:65534 --cap-drop ALL --security-opt"
                + " no-new-privileges",
            "--memory 1024m --memory-swap 1024m --pids-limit 256 --ulimit core=0",
            "--volume " + FOLDER.resolveSibling("library.jar") + ":/library.jar:ro",
            "--pull never")
        .endsWith("--workdir /tmp --entrypoint java some-jdk -Xmx512m -cp ../a.jar");
  }

  @Test
  void shouldNameEachContainerAnew() {
    Container container = new Container("docker", "some-jdk");

    assertThat(container.command(FOLDER, 1, JAVA)).isNotEqualTo(container.command(FOLDER, 1, JAVA));
  }

  @Test
  void shouldPutProcessesIntoScopesOfTheUserOrTheSystem() {
    SystemdScope ofUser = new SystemdScope(Account.OWN, true);
    SystemdScope ofSystem = new SystemdScope(Account.OWN, false);

    assertThat(ofUser.command(FOLDER, 1024, JAVA))
        .startsWith("systemd-run", "--user", "--scope", "--quiet", "--collect")
        .containsSequence("-p", "MemoryMax=1024M", "-p", "MemorySwapMax=0", "-p", "TasksMax=256")
        .containsSequence("--", "env", "-u", "DBUS_SESSION_BUS_ADDRESS", "-u", "XDG_RUNTIME_DIR")
        .endsWith(JAVA.toArray(String[]::new));
    assertThat(ofSystem.command(FOLDER, 1024, JAVA)).startsWith("systemd-run", "--scope");
    assertThat(ofUser.environment())
        .containsExactlyInAnyOrder("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR");
  }

  @Test
  void shouldAlwaysFindSomethingAndSayWhat() throws Exception {
    Account found = Engine.AUTO.find("no-such-image");

    assertThat(found.describe()).startsWith("Submissions run ").endsWith(".");
  }
}
