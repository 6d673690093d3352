package microlearning.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import microlearning.calls.Worker;
import microlearning.matrix.Matrix;

/**
 * Where compilers and workers run: the library and the worker's program as jar files, and a folder
 * for each process. All of it is deleted in the end, also if the program is interrupted.
 */
public final class Sandbox implements AutoCloseable {
  private static final String ROOT = "microlearning/";
  private static final List<String> LIBRARY =
      List.of(ROOT + "blank", ROOT + "matrix", ROOT + "network", ROOT + "random");

  private final Account account;
  private final Path folder;
  private final Thread hook = new Thread(this::clear, "clearing");

  /** Sets up a new one. */
  public Sandbox(Account account) throws IOException {
    this.account = account;
    folder = Files.createTempDirectory("microlearning-");
    Runtime.getRuntime().addShutdownHook(hook);
    if (account.isOther()) {
      Permissions.setSticky(folder);
    }
    ClassPathJar.write(libraryJar(), Matrix.class, LIBRARY);
    ClassPathJar.write(
        workerJar(), Worker.class, List.of(ROOT + "calls", ROOT + "text", ROOT + "wire"));
    openToAccount(libraryJar());
    openToAccount(workerJar());
  }

  /** What submissions are compiled against. */
  public Path libraryJar() {
    return folder.resolve("library.jar");
  }

  /** What calls them. */
  public Path workerJar() {
    return folder.resolve("worker.jar");
  }

  /** Makes an empty folder that belongs to the account. */
  public Path newFolder() throws IOException {
    Path made = folder.resolve(UUID.randomUUID().toString());
    account.makeFolder(made);
    return made;
  }

  /** Makes an empty folder for the judge; see {@link #openToAccount}. */
  public Path newJudgesFolder() throws IOException {
    return Files.createDirectory(folder.resolve(UUID.randomUUID().toString()));
  }

  /** Lets the account read what the judge has made here. */
  public void openToAccount(Path path) throws IOException {
    if (account.isOther()) {
      Permissions.setReadable(path);
    }
  }

  /** Deletes one of the account's folders. */
  public void delete(Path made) {
    account.deleteFolder(made);
    Folders.delete(made);
  }

  /**
   * Prepares to run Java as the account, in a folder, with next to nothing in its environment.
   *
   * @param arguments of the {@code java} command
   */
  public ProcessBuilder java(Path workingFolder, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:+DisplayVMOutputToStderr",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + workingFolder.resolve("error.log"),
            "-Djava.io.tmpdir=" + workingFolder,
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(account.command(command));
    builder.environment().keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
    return builder.directory(workingFolder.toFile());
  }

  /** As whom processes run here. */
  public Account account() {
    return account;
  }

  @Override
  public void close() {
    clear();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook has run.
    }
  }

  private void clear() {
    account.endProcesses();
    Folders.delete(folder);
  }
}
