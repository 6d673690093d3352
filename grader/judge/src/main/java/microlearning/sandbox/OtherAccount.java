package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A user that exists for grading alone. Its processes are all ended after each submission, so it
 * must have none besides. Where the system lets us, its processes see all files as read-only but
 * those in their own folder, and have no network.
 */
final class OtherAccount implements Account {
  /** Stands above a command: makes all but the working folder read-only, or fails. */
  private static final String SEAL =
      String.join(
          "\n",
          "folder=$(pwd -P) && mount --bind \"$folder\" \"$folder\" && cd \"$folder\" || exit 1",
          "while read -r _ _ _ _ point _; do",
          "  point=$(printf %b \"$point\")",
          "  [ \"$point\" = \"$folder\" ] || mount -o remount,bind,ro \"$point\" || exit 1",
          "done < /proc/self/mountinfo",
          "unset PWD OLDPWD",
          "exec \"$@\"");

  private static final Path ROOT = Path.of("/");

  private final String name;
  private final String uid;

  /** Goes before a command to run it as this user. */
  private final List<String> prefix;

  /** Goes before a command to run it sealed off as this user; empty if that cannot be done. */
  private List<String> seal = List.of();

  private OtherAccount(String name, String uid, List<String> prefix) {
    this.name = name;
    this.uid = uid;
    this.prefix = prefix;
  }

  /**
   * Finds a way to run commands as a user, and tries it.
   *
   * @throws IOException if there is none, or the user will not do, with the reason
   */
  static OtherAccount of(String name) throws IOException {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      throw new IOException("Submissions can be run as another user on Linux only.");
    }
    String uid = SystemCommand.run(ROOT, List.of("id", "-u", name));
    String gid = SystemCommand.run(ROOT, List.of("id", "-g", name));
    String own = SystemCommand.run(ROOT, List.of("id", "-u"));
    if (!uid.matches("[0-9]+")) {
      throw new IOException("There is no user " + name + ".");
    }
    if (uid.equals("0") || uid.equals(own)) {
      throw new IOException(
          name + " is " + (uid.equals("0") ? "root" : "the user that grades") + ". Name another.");
    }
    List<String> root = own.equals("0") ? List.of() : List.of("sudo", "-n");
    String[] setpriv = {
      "setpriv", "--reuid=" + uid, "--regid=" + gid, "--init-groups", "--no-new-privs", "--"
    };
    for (List<String> prefix :
        List.of(
            joined(root, setpriv),
            joined(root, "runuser", "-u", name, "--"),
            List.of("sudo", "-n", "-u", name, "--"))) {
      OtherAccount account = new OtherAccount(name, uid, prefix);
      if (account.run("id", "-u").equals(uid)) {
        account.requireFit();
        account.trySeal(
            joined(root, "unshare", "--mount", "--net", "--ipc", "--", "sh", "-c", SEAL, "sh"),
            List.of(setpriv));
        return account;
      }
    }
    throw new IOException(
        "Nothing can be run as "
            + name
            + ": that takes root with setpriv or runuser, or sudo without a password.");
  }

  private static List<String> joined(List<String> first, String... then) {
    return Stream.concat(first.stream(), Stream.of(then)).toList();
  }

  private String run(String... command) throws IOException {
    return SystemCommand.run(ROOT, joined(prefix, command));
  }

  private void requireFit() throws IOException {
    List<String> processes =
        ProcessHandle.allProcesses()
            .filter(process -> process.info().user().filter(name::equals).isPresent())
            .map(process -> Long.toString(process.pid()))
            .toList();
    if (!processes.isEmpty()) {
      throw new IOException(
          name
              + " has processes already ("
              + String.join(", ", processes)
              + "), which would be ended. Name a user that exists for grading alone.");
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    if (!run("sh", "-c", "\"$0\" -version 2> /dev/null && echo runs", java).equals("runs")) {
      throw new IOException(name + " cannot run " + java + ". Install a JDK for all users.");
    }
  }

  /** Takes the seal if it holds, in a folder that is made for that. */
  private void trySeal(List<String> above, List<String> below) throws IOException {
    Path trial = Files.createTempDirectory("microlearning-trial-");
    try {
      Permissions.setSticky(trial);
      Path folder = trial.resolve("folder");
      makeFolder(folder);
      String test = "touch in && ! touch ../out && echo holds";
      List<String> whole = joined(above, below.toArray(String[]::new));
      if (SystemCommand.run(folder, joined(whole, "sh", "-c", test)).equals("holds")) {
        seal = whole;
      }
      deleteFolder(folder);
    } finally {
      Folders.delete(trial);
    }
  }

  @Override
  public String describe() {
    return "Submissions run as "
        + name
        + (seal.isEmpty()
            ? "; the network, and folders where everybody may write, are open to them."
            : ", can write to their own folders only, and have no network.");
  }

  @Override
  public void requireNoAccess(List<Path> files) throws IOException {
    String test = "for f; do if [ -r \"$f\" ] || [ -w \"$f\" ]; then echo \"$f\"; fi; done";
    List<String> command = new ArrayList<>(List.of("sh", "-c", test, "sh"));
    files.forEach(file -> command.add(file.toAbsolutePath().toString()));
    List<String> open = run(command.toArray(String[]::new)).lines().toList();
    if (!open.isEmpty()) {
      throw new IOException(
          name
              + " can read or write "
              + open.get(0)
              + ". Take that right away, as by chmod go= on a folder that it is in.");
    }
  }

  @Override
  public List<String> command(Path folder, int megabytes, List<String> java) {
    String[] limited = ProcessLimits.aroundOnlyOf(java, megabytes).toArray(String[]::new);
    return joined(seal.isEmpty() ? prefix : seal, limited);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    run("mkdir", "-m", "700", folder.toString());
    if (!Files.isDirectory(folder)) {
      throw new IOException(name + " cannot make the folder " + folder + ".");
    }
  }

  @Override
  public void deleteFolder(Path folder) {
    try {
      run("rm", "-rf", "--", folder.toString());
    } catch (IOException e) {
      // What is left is in the folder of temporary files, where it does no harm.
    }
  }

  /** To be sure that it is this user's processes that are ended, the shell looks once more. */
  @Override
  public void endProcesses() {
    try {
      run("sh", "-c", "[ \"$(id -u)\" = " + uid + " ] && kill -KILL -1");
    } catch (IOException e) {
      // The judge could run commands as this user before.
    }
  }

  @Override
  public boolean isOther() {
    return true;
  }
}
