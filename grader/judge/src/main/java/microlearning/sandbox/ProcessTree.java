package microlearning.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * A process with all that it starts. Those whose parents have ended are found by a mark in their
 * environment, where the system shows that (Linux); one that has wiped its environment is not.
 */
public final class ProcessTree {
  private static final String VARIABLE = "MICROLEARNING_WORKER";
  private static final int ROUNDS = 20;

  /**
   * Starts all processes. Linux takes the thread that started a process for its parent, with which
   * some of them end (PR_SET_PDEATHSIG), so this one stays.
   */
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(ProcessTree::daemon);

  private final Process root;
  private final String mark;

  private ProcessTree(Process root, String mark) {
    this.root = root;
    this.mark = mark;
  }

  private static Thread daemon(Runnable starts) {
    Thread thread = new Thread(starts, "starter");
    thread.setDaemon(true);
    return thread;
  }

  /** Starts a process. */
  public static ProcessTree start(ProcessBuilder builder) throws IOException {
    String mark = UUID.randomUUID().toString();
    builder.environment().put(VARIABLE, mark);
    try {
      return new ProcessTree(STARTER.submit(builder::start).get(), mark);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted.", e);
    }
  }

  /** The process that was started. */
  public Process root() {
    return root;
  }

  /** The process that was started, and those that it and its descendants have. */
  List<ProcessHandle> all() {
    return Stream.concat(Stream.of(root.toHandle()), root.descendants()).toList();
  }

  /**
   * Ends all of them, as suddenly as the system can. What the first has written before it ended by
   * itself can still be read.
   */
  public void end() {
    List<ProcessHandle> below = root.descendants().toList();
    if (root.isAlive()) {
      // This closes its streams, too.
      root.destroyForcibly();
    }
    below.forEach(ProcessHandle::destroyForcibly);
    for (int round = 0; round < ROUNDS; round++) {
      List<ProcessHandle> left = marked();
      if (left.isEmpty()) {
        return;
      }
      left.forEach(ProcessHandle::destroyForcibly);
      pause();
    }
  }

  private List<ProcessHandle> marked() {
    return Files.isDirectory(Path.of("/proc/self"))
        ? ProcessHandle.allProcesses().filter(this::isMarked).toList()
        : List.of();
  }

  private boolean isMarked(ProcessHandle process) {
    try {
      byte[] environment = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/environ"));
      return new String(environment, StandardCharsets.ISO_8859_1).contains(mark);
    } catch (IOException e) {
      return false; // It has ended, or is another user's.
    }
  }

  private static void pause() {
    try {
      Thread.sleep(10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
