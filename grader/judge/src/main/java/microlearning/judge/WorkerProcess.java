package microlearning.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.calls.Worker;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Limits;
import microlearning.sandbox.ProcessTree;
import microlearning.sandbox.Sandbox;
import microlearning.text.PlainText;
import microlearning.wire.IllegalRequestException;
import microlearning.wire.Request;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;

/**
 * A worker under the judge's eye. One thread at a time asks; while it waits for an answer, another
 * looks at the clock, and ends the worker if the time is up or nobody waits any more.
 */
final class WorkerProcess implements AutoCloseable {
  private static final Duration TIME_TO_START = Duration.ofSeconds(60);
  private static final Duration TIME_TO_END = Duration.ofSeconds(2);
  private static final int LONGEST_MESSAGE = 500;
  private static final long GLANCE_MILLIS = 20;

  /** A request and its answer. */
  interface Exchange<T> {
    T run(WireWriter out, WireReader in) throws IOException, SubmissionFailure;
  }

  private final Sandbox sandbox;
  private final Path folder;
  private final ProcessTree processes;
  private final WireWriter out;
  private final WireReader in;
  private final Limits limits;
  private final long endOfAll;
  private volatile Thread waiting;
  private volatile long deadline;
  private volatile boolean timeUp;
  private volatile boolean ended;

  private WorkerProcess(
      Sandbox sandbox, Path folder, ProcessTree processes, Limits limits, long endOfAll) {
    this.sandbox = sandbox;
    this.folder = folder;
    this.processes = processes;
    this.limits = limits;
    this.endOfAll = endOfAll;
    out = new WireWriter(processes.root().getOutputStream());
    in = new WireReader(processes.root().getInputStream());
  }

  /**
   * Starts a worker, and waits until it is there.
   *
   * @param output takes what the worker prints
   * @param endOfAll the time, by {@link System#nanoTime}, when the submission's time is up
   * @throws IOException if it does not come; no code of a submission has run in it
   */
  static WorkerProcess start(Sandbox sandbox, Limits limits, long endOfAll, CapturedOutput output)
      throws IOException {
    Path folder = sandbox.newFolder();
    String classPath =
        String.join(
            System.getProperty("path.separator"),
            sandbox.libraryJar().toString(),
            sandbox.workerJar().toString());
    List<String> arguments =
        List.of("-Xmx" + limits.heap() + "m", "-cp", classPath, Worker.class.getName());
    ProcessTree processes = ProcessTree.start(sandbox.java(folder, arguments));
    output.drain(processes.root().getErrorStream());
    WorkerProcess worker = new WorkerProcess(sandbox, folder, processes, limits, endOfAll);
    worker.watch();
    worker.greet();
    return worker;
  }

  private void greet() throws IOException {
    deadline = System.nanoTime() + TIME_TO_START.toNanos();
    waiting = Thread.currentThread();
    try {
      out.constant(Request.GREET);
      out.flush();
      in.flag();
    } catch (IOException e) {
      close();
      throw new IOException("it does not answer.", e);
    } finally {
      waiting = null;
    }
  }

  private void watch() {
    Thread watch =
        new Thread(
            () -> {
              while (!ended) {
                pause();
                Thread asking = waiting;
                if (asking != null) {
                  timeUp = System.nanoTime() > deadline || asking.isInterrupted();
                  if (timeUp || !processes.root().isAlive()) {
                    close();
                  }
                }
              }
            },
            "watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void pause() {
    try {
      Thread.sleep(GLANCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it can be asked. */
  boolean isAlive() {
    return !ended && processes.root().isAlive();
  }

  /**
   * Asks and takes the answer.
   *
   * @param method that is asked for, for messages
   * @throws SubmissionFailure if that is the answer, or there is none; then the worker is ended
   */
  <T> T ask(String method, Exchange<T> exchange) throws SubmissionFailure {
    deadline = Math.min(System.nanoTime() + limits.call().toNanos(), endOfAll);
    waiting = Thread.currentThread();
    try {
      return exchange.run(out, in);
    } catch (IOException e) {
      throw failure(method, e);
    } finally {
      waiting = null;
    }
  }

  /** Reads whether an answer is good, before what it says. */
  static void requireGood(WireReader in) throws IOException, SubmissionFailure {
    if (!in.flag()) {
      Kind kind = in.constant(Kind.values());
      throw new SubmissionFailure(kind, PlainText.of(in.text(1 << 16), LONGEST_MESSAGE));
    }
  }

  private SubmissionFailure failure(String method, IOException e) {
    boolean late = timeUp;
    boolean nonsense = e instanceof IllegalRequestException;
    try {
      if (late) {
        boolean all = System.nanoTime() > endOfAll;
        return SubmissionFailure.ofTime(
            method,
            (all ? limits.all() : limits.call()).toSeconds(),
            all ? " for all calls of the submission" : " for one call");
      }
      if (!nonsense && processes.root().waitFor(TIME_TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
        return failure(method, processes.root().exitValue());
      }
      return new SubmissionFailure(
          Kind.EXCEPTION,
          method
              + " was called, but its answer cannot be read"
              + (nonsense ? ": " + PlainText.of(e.getMessage(), LONGEST_MESSAGE) : "."));
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return new SubmissionFailure(Kind.TIME, method + " was not waited for.");
    } finally {
      close();
    }
  }

  private static SubmissionFailure failure(String method, int exitCode) {
    return exitCode == Worker.OUT_OF_MEMORY
        ? new SubmissionFailure(Kind.MEMORY, method + " used up the memory.")
        : new SubmissionFailure(
            Kind.EXIT, method + " ended the program, with exit code " + exitCode + ".");
  }

  /** Ends it with all that it has started, and takes its folder away. */
  @Override
  public synchronized void close() {
    if (!ended) {
      ended = true;
      processes.end();
      sandbox.account().endProcesses();
      sandbox.delete(folder);
    }
  }
}
