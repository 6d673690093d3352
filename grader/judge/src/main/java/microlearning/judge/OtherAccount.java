package microlearning.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A user that exists for grading alone. Its processes are all ended after each submission, so it
 * must have none besides.
 */
final class OtherAccount implements Account {
  private static final int SECONDS = 30;

  private final String name;
  private final String uid;
  private final List<String> prefix;

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
    String uid = run(List.of("id", "-u", name));
    String gid = run(List.of("id", "-g", name));
    String own = run(List.of("id", "-u"));
    if (!uid.matches("[0-9]+")) {
      throw new IOException("There is no user " + name + ".");
    }
    if (uid.equals("0") || uid.equals(own)) {
      throw new IOException(
          name + " is " + (uid.equals("0") ? "root" : "the user that grades") + ". Name another.");
    }
    for (List<String> prefix : prefixes(name, gid, own.equals("0"))) {
      OtherAccount account = new OtherAccount(name, uid, prefix);
      if (run(account.command(List.of("id", "-u"))).equals(uid)) {
        account.requireFit();
        return account;
      }
    }
    throw new IOException(
        "Nothing can be run as "
            + name
            + ": that takes root with setpriv or runuser, or sudo without a password.");
  }

  private static List<List<String>> prefixes(String name, String gid, boolean root) {
    return root
        ? List.of(
            List.of(
                "setpriv",
                "--reuid=" + name,
                "--regid=" + gid,
                "--init-groups",
                "--no-new-privs",
                "--"),
            List.of("runuser", "-u", name, "--"))
        : List.of(List.of("sudo", "-n", "-u", name, "--"));
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
    if (run(command(List.of("sh", "-c", "\"$0\" -version 2>&1 && echo runs", java)))
        .lines()
        .noneMatch("runs"::equals)) {
      throw new IOException(name + " cannot run " + java + ". Install a JDK for all users.");
    }
  }

  @Override
  public void requireNoAccess(List<Path> files) throws IOException {
    String test = "for f; do if [ -r \"$f\" ] || [ -w \"$f\" ]; then echo \"$f\"; fi; done";
    List<String> command = new ArrayList<>(List.of("sh", "-c", test, "sh"));
    files.forEach(file -> command.add(file.toAbsolutePath().toString()));
    List<String> open = run(command(command)).lines().toList();
    if (!open.isEmpty()) {
      throw new IOException(
          name
              + " can read or write "
              + open.get(0)
              + ". Take that right away, as by chmod go= on a folder that it is in.");
    }
  }

  @Override
  public List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    run(command(List.of("mkdir", "-m", "755", folder.toString())));
    if (!Files.isDirectory(folder)) {
      throw new IOException(name + " cannot make the folder " + folder + ".");
    }
  }

  @Override
  public void deleteFolder(Path folder) {
    try {
      run(command(List.of("rm", "-rf", "--", folder.toString())));
    } catch (IOException e) {
      // What is left is in the folder of temporary files, where it does no harm.
    }
  }

  /** To be sure that it is this user's processes that are ended, the shell looks once more. */
  @Override
  public void endProcesses() {
    try {
      run(command(List.of("sh", "-c", "[ \"$(id -u)\" = " + uid + " ] && kill -KILL -1")));
    } catch (IOException e) {
      // The judge could run commands as this user before.
    }
  }

  @Override
  public boolean isOther() {
    return true;
  }

  /** What a command prints, without the end of the last line; empty if it cannot be run. */
  private static String run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().retainAll(Arrays.asList("PATH"));
    Process process;
    try {
      process =
          builder
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return "";
    }
    try {
      CapturedOutput output = new CapturedOutput(Limits.OUTPUT);
      Thread drain = output.drain(process.getInputStream());
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.get(0) + " does not end.");
      }
      drain.join(SECONDS * 1000L);
      return output.text().strip();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }
}
