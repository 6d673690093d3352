package microlearning.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A Java program in a sandbox, in a folder of its own. A thread looks at what the program and all
 * that it starts take, and ends them if that is more than they may.
 */
public final class WatchedProcess implements Connection {
  private static final long GLANCE_MILLIS = 20;

  /** Looking at all processes takes longer than looking at one. */
  private static final int GLANCES_OF_TREE = 10;

  private static final Duration TIME_TO_END = Duration.ofSeconds(2);

  private final Sandbox sandbox;
  private final Path folder;
  private final ProcessTree processes;
  private final ProcessorTime processorTime;
  private final long mostBytes;

  /**
   * What counts the time, and what did at the last glance: time before they began is not theirs.
   */
  private volatile List<TimeLimit> limits = List.of();

  private List<TimeLimit> counting = List.of();
  private long counted;

  private volatile Thread waiting;
  private volatile Excess excess = Excess.NONE;
  private volatile boolean ended;

  private WatchedProcess(Sandbox sandbox, Path folder, ProcessTree processes, long mostBytes) {
    this.sandbox = sandbox;
    this.folder = folder;
    this.processes = processes;
    this.processorTime = new ProcessorTime(processes.root().toHandle());
    this.mostBytes = mostBytes;
  }

  /**
   * Starts a program.
   *
   * @param heap that Java gives it, in megabytes; see {@link Limits#memory}
   * @param arguments of the {@code java} command besides
   * @param output takes what it prints on standard error
   */
  public static WatchedProcess start(
      Sandbox sandbox, int heap, List<String> arguments, CapturedOutput output) throws IOException {
    Path folder = sandbox.newFolder();
    ProcessTree processes = ProcessTree.start(sandbox.java(folder, heap, arguments));
    output.drain(processes.root().getErrorStream());
    WatchedProcess process =
        new WatchedProcess(sandbox, folder, processes, (long) Limits.memory(heap) << 20);
    Thread watch = new Thread(process::watch, "watch");
    watch.setDaemon(true);
    watch.start();
    return process;
  }

  private void watch() {
    for (int glance = 0; !ended; glance++) {
      pause();
      excess = look(glance % GLANCES_OF_TREE == 0);
      if (excess != Excess.NONE || waiting != null && !isAlive()) {
        close();
      }
    }
  }

  private Excess look(boolean atAll) {
    List<ProcessHandle> looked = count(atAll);
    Thread asking = waiting;
    if (asking != null && (timeLimit().isPresent() || asking.isInterrupted())) {
      return Excess.TIME;
    }
    return excess(Usage.of(looked), mostBytes);
  }

  /** Whether processes take more than they may. */
  static Excess excess(Usage usage, long mostBytes) {
    if (usage.bytes() > mostBytes) {
      return Excess.MEMORY;
    }
    return usage.threads() > Limits.THREADS ? Excess.THREADS : Excess.NONE;
  }

  /** Counts the time of the first process or of all; tells which have been looked at. */
  private synchronized List<ProcessHandle> count(boolean atAll) {
    List<TimeLimit> current = limits;
    List<ProcessHandle> looked = atAll ? processes.all() : List.of(processes.root().toHandle());
    long spent = atAll ? processorTime.look(looked) : processorTime.look();
    for (TimeLimit limit : current) {
      if (counting.contains(limit)) {
        limit.spend(spent - counted);
      }
    }
    counting = current;
    counted = spent;
    return looked;
  }

  @Override
  public Optional<String> timeLimit() {
    return limits.stream().map(TimeLimit::met).flatMap(Optional::stream).findFirst();
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void await(TimeLimit... limits) {
    this.limits = List.of(limits);
    waiting = Thread.currentThread();
  }

  @Override
  public void rest() {
    waiting = null;
  }

  @Override
  public OutputStream input() {
    return processes.root().getOutputStream();
  }

  @Override
  public InputStream output() {
    return processes.root().getInputStream();
  }

  @Override
  public boolean isAlive() {
    return !ended && processes.root().isAlive();
  }

  @Override
  public Excess excess() {
    return excess;
  }

  @Override
  public OptionalInt exitCode() throws InterruptedException {
    Process root = processes.root();
    return root.waitFor(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS)
        ? OptionalInt.of(root.exitValue())
        : OptionalInt.empty();
  }

  /** Ends it with all that it has started, and takes its folder away. */
  @Override
  public synchronized void close() {
    if (!ended) {
      ended = true;
      count(true);
      processes.end();
      sandbox.account().endProcesses();
      sandbox.delete(folder);
    }
  }
}
