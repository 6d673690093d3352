package microlearning.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import microlearning.calls.Worker;
import microlearning.compiler.Compiler;
import microlearning.matrix.Matrix;

/**
 * Where compilers and workers run: the library and the worker's program as jar files, and a folder
 * for each process. All of it is deleted in the end, also if the program is interrupted.
 */
public final class Sandbox implements AutoCloseable {
  private static final String ROOT = "microlearning/";

  /** The jar files, beside the folders of the processes. */
  static final List<String> JARS = List.of("library.jar", "worker.jar", "compiler.jar");

  private static final List<String> LIBRARY =
      List.of(ROOT + "blank", ROOT + "matrix", ROOT + "network", ROOT + "random");

  /** From a process's folder to the sandbox's: no path of the machine becomes an argument. */
  private static final String UP = "../";

  private final Account account;
  private final Path folder;
  private final FileChannel lock;
  private final Thread hook = new Thread(this::clear, "clearing");

  /** Sets up a new one. */
  public Sandbox(Account account) throws IOException {
    this.account = account;
    SandboxFolder.deleteLeftovers();
    folder = SandboxFolder.create();
    lock = SandboxFolder.lock(folder);
    Runtime.getRuntime().addShutdownHook(hook);
    if (account.isOther()) {
      Permissions.setSticky(folder);
    }
    ClassPathJar.write(libraryJar(), Matrix.class, LIBRARY);
    ClassPathJar.write(
        workerJar(), Worker.class, List.of(ROOT + "calls", ROOT + "text", ROOT + "wire"));
    ClassPathJar.write(compilerJar(), Compiler.class, List.of(ROOT + "compiler"));
    for (Path jar : List.of(libraryJar(), workerJar(), compilerJar())) {
      openToAccount(jar);
    }
  }

  /** What submissions are compiled against. */
  public Path libraryJar() {
    return folder.resolve(JARS.get(0));
  }

  /** What calls them. */
  public Path workerJar() {
    return folder.resolve(JARS.get(1));
  }

  /** What compiles them. */
  public Path compilerJar() {
    return folder.resolve(JARS.get(2));
  }

  /** The library as a process names it, from its own folder. */
  public String library() {
    return UP + libraryJar().getFileName();
  }

  /** The class path of compilers and workers, from their own folders. */
  public String classPath() {
    return String.join(
        System.getProperty("path.separator"),
        library(),
        UP + workerJar().getFileName(),
        UP + compilerJar().getFileName());
  }

  /** Makes an empty folder that belongs to the account. */
  public Path newFolder() throws IOException {
    Path made = folder.resolve(UUID.randomUUID().toString());
    account.makeFolder(made);
    return made;
  }

  /** Lets the account read what the judge has made here. */
  private void openToAccount(Path path) throws IOException {
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
   * @param heap in megabytes
   * @param arguments of the {@code java} command
   */
  public ProcessBuilder java(Path workingFolder, int heap, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JavaOptions.of(heap));
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(account.command(workingFolder, Limits.memory(heap), command));
    Set<String> kept = account.environment();
    builder
        .environment()
        .keySet()
        .removeIf(name -> !name.equalsIgnoreCase("SystemRoot") && !kept.contains(name));
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
    try {
      lock.close();
    } catch (IOException e) {
      // It ends with the program.
    }
    Folders.delete(folder);
  }
}
