package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes that see the system's programs and Java, read-only, and nothing else: no other file, no
 * other process, no network, and no place to write to. Each has a system of processes of its own,
 * which ends as a whole.
 */
final class Bubblewrap implements Account {
  private static final String NAME = "bwrap";
  private static final String ROOT = "/sandbox";

  /** To the kernel, this is nobody. */
  private static final String NOBODY = "65534";

  private final List<String> options;

  private Bubblewrap(List<String> options) {
    this.options = options;
  }

  /**
   * Finds bubblewrap and tries it.
   *
   * @throws IOException if it is not there or does not hold, with the reason
   */
  static Bubblewrap find() throws IOException {
    Bubblewrap found = new Bubblewrap(options());
    Path trial = Files.createTempDirectory("microlearning-trial-");
    try {
      String test = "\"$0\" -version 2> /dev/null && ! touch in 2> /dev/null && echo holds";
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Path folder = Files.createDirectory(trial.resolve("folder"));
      List<String> command = found.command(folder, 512, List.of("sh", "-c", test, java));
      if (!SystemCommand.run(folder, command).equals("holds")) {
        throw new IOException(
            "bubblewrap does not work here. Install it (package bubblewrap), and let users make"
                + " namespaces.");
      }
      return found;
    } finally {
      Folders.delete(trial);
    }
  }

  private static List<String> options() throws IOException {
    List<String> options = new ArrayList<>(List.of(NAME, "--unshare-all", "--unshare-user"));
    options.addAll(List.of("--uid", NOBODY, "--gid", NOBODY, "--cap-drop", "ALL"));
    options.addAll(List.of("--die-with-parent", "--new-session"));
    addReadable(options, Path.of("/usr"));
    for (String name : List.of("/bin", "/lib", "/lib64")) {
      Path path = Path.of(name);
      if (Files.isSymbolicLink(path)) {
        options.addAll(List.of("--symlink", Files.readSymbolicLink(path).toString(), name));
      } else {
        addReadable(options, path);
      }
    }
    addReadable(options, Path.of("/etc/ld.so.cache"));
    addReadable(options, Path.of(System.getProperty("java.home")));
    // Where distributions keep Java's settings.
    if (Files.isDirectory(Path.of("/etc"))) {
      try (DirectoryStream<Path> settings = Files.newDirectoryStream(Path.of("/etc"), "java*")) {
        settings.forEach(path -> addReadable(options, path));
      }
    }
    options.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"));
    return List.copyOf(options);
  }

  private static void addReadable(List<String> options, Path path) {
    options.addAll(List.of("--ro-bind-try", path.toString(), path.toString()));
  }

  @Override
  public List<String> command(Path folder, int megabytes, List<String> java) {
    List<String> command = new ArrayList<>(options);
    for (String jar : Sandbox.JARS) {
      Path path = folder.resolveSibling(jar);
      command.addAll(List.of("--ro-bind-try", path.toString(), ROOT + "/" + jar));
    }
    command.addAll(List.of("--dir", ROOT + "/work", "--remount-ro", "/"));
    command.addAll(List.of("--chdir", ROOT + "/work"));
    command.addAll(ProcessLimits.around(java, megabytes));
    return command;
  }

  @Override
  public String describe() {
    return "Submissions run in bubblewrap: they see no files but Java's, can write to none, and"
        + " have no network.";
  }
}
