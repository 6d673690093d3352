package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Processes in scopes of systemd: the kernel holds all processes of one together to limits of
 * memory and number, and they are ended together, whatever they have done to hide.
 */
final class SystemdScope implements Account {
  private static final Path ROOT = Path.of("/");
  private static final Set<String> BUS = Set.of("XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS");

  private final Account inner;
  private final List<String> manager;
  private final String units = "microlearning-" + UUID.randomUUID();
  private final AtomicInteger count = new AtomicInteger();

  /**
   * Puts processes into scopes.
   *
   * @param inner what else is done with them
   * @param ofUser whether the user's own systemd makes the scopes, or the system's
   */
  SystemdScope(Account inner, boolean ofUser) {
    this.inner = inner;
    manager = ofUser ? List.of("--user") : List.of();
  }

  /**
   * Finds systemd and tries it.
   *
   * @throws IOException if it cannot make scopes
   */
  static SystemdScope around(Account inner) throws IOException {
    boolean ofUser = !SystemCommand.run(ROOT, List.of("id", "-u")).equals("0");
    SystemdScope trial = new SystemdScope(Account.OWN, ofUser);
    if (!SystemCommand.run(ROOT, trial.command(ROOT, 64, List.of("echo", "holds")), BUS)
        .equals("holds")) {
      throw new IOException("systemd-run cannot make scopes here.");
    }
    return new SystemdScope(inner, ofUser);
  }

  @Override
  public List<String> command(Path folder, int megabytes, List<String> java) {
    List<String> command = new ArrayList<>(List.of("systemd-run"));
    command.addAll(manager);
    command.addAll(List.of("--scope", "--quiet", "--collect"));
    command.add("--unit=" + units + "-" + count.incrementAndGet());
    command.addAll(List.of("-p", "MemoryMax=" + megabytes + "M", "-p", "MemorySwapMax=0"));
    command.addAll(List.of("-p", "TasksMax=" + Limits.THREADS, "--", "env"));
    BUS.stream().sorted().forEach(name -> command.addAll(List.of("-u", name)));
    command.addAll(inner.command(folder, megabytes, java));
    return command;
  }

  @Override
  public Set<String> environment() {
    return BUS;
  }

  @Override
  public void endProcesses() {
    List<String> command = new ArrayList<>(List.of("systemctl"));
    command.addAll(manager);
    command.addAll(List.of("kill", "--signal=KILL", units + "-*.scope"));
    try {
      SystemCommand.run(ROOT, command, BUS);
    } catch (IOException e) {
      // What can be found without systemd is ended, too.
    }
    inner.endProcesses();
  }

  @Override
  public String describe() {
    return inner.describe() + " systemd holds their memory and threads.";
  }
}
