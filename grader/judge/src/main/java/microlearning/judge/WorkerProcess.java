package microlearning.judge;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.calls.Worker;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Limits;
import microlearning.sandbox.Sandbox;
import microlearning.sandbox.WatchedProcess;
import microlearning.text.PlainText;
import microlearning.wire.IllegalRequestException;
import microlearning.wire.Request;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;

/** A worker that the judge asks; one thread at a time does. */
final class WorkerProcess implements AutoCloseable {
  private static final int LONGEST_MESSAGE = 500;

  /** Of a program that the system has killed, as it does where memory runs out. */
  private static final int KILLED = 128 + 9;

  /** A request and its answer. */
  interface Exchange<T> {
    T run(WireWriter out, WireReader in) throws IOException, SubmissionFailure;
  }

  private final WatchedProcess process;
  private final WireWriter out;
  private final WireReader in;
  private final Limits limits;
  private final long endOfAll;

  private WorkerProcess(WatchedProcess process, Limits limits, long endOfAll) {
    this.process = process;
    this.limits = limits;
    this.endOfAll = endOfAll;
    out = new WireWriter(process.input());
    in = new WireReader(process.output());
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
    List<String> arguments = List.of("-cp", sandbox.classPath(), Worker.class.getName());
    WatchedProcess process = WatchedProcess.start(sandbox, limits.heap(), arguments, output);
    WorkerProcess worker = new WorkerProcess(process, limits, endOfAll);
    worker.greet();
    return worker;
  }

  private void greet() throws IOException {
    process.await(System.nanoTime() + Limits.START.toNanos());
    try {
      out.constant(Request.GREET);
      out.flush();
      in.flag();
    } catch (IOException e) {
      close();
      throw new IOException("it does not answer.", e);
    } finally {
      process.rest();
    }
  }

  /** Whether it can be asked. */
  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Asks and takes the answer.
   *
   * @param method that is asked for, for messages
   * @throws SubmissionFailure if that is the answer, or there is none; then the worker is ended
   */
  <T> T ask(String method, Exchange<T> exchange) throws SubmissionFailure {
    process.await(Math.min(System.nanoTime() + limits.call().toNanos(), endOfAll));
    try {
      return exchange.run(out, in);
    } catch (IOException e) {
      throw failure(method, e);
    } finally {
      process.rest();
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
    try {
      return switch (process.excess()) {
        case TIME -> late(method);
        case MEMORY ->
            new SubmissionFailure(
                Kind.MEMORY,
                method + " used more than " + Limits.memory(limits.heap()) + " MB of memory.");
        case THREADS ->
            new SubmissionFailure(
                Kind.MEMORY, method + " started more than " + Limits.THREADS + " threads.");
        case NONE -> failureInTime(method, e);
      };
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return new SubmissionFailure(Kind.TIME, method + " was not waited for.");
    } finally {
      close();
    }
  }

  private SubmissionFailure late(String method) {
    boolean all = System.nanoTime() > endOfAll;
    return SubmissionFailure.ofTime(
        method,
        (all ? limits.all() : limits.call()).toSeconds(),
        all ? " for the whole submission" : " for one call");
  }

  private SubmissionFailure failureInTime(String method, IOException e)
      throws InterruptedException {
    boolean nonsense = e instanceof IllegalRequestException;
    OptionalInt exitCode = nonsense ? OptionalInt.empty() : process.exitCode();
    if (exitCode.isPresent()) {
      return failure(method, exitCode.getAsInt());
    }
    return new SubmissionFailure(
        Kind.EXCEPTION,
        method
            + " was called, but its answer cannot be read"
            + (nonsense ? ": " + PlainText.of(e.getMessage(), LONGEST_MESSAGE) : "."));
  }

  private static SubmissionFailure failure(String method, int exitCode) {
    return exitCode == Worker.OUT_OF_MEMORY || exitCode == KILLED
        ? new SubmissionFailure(Kind.MEMORY, method + " used up the memory.")
        : new SubmissionFailure(
            Kind.EXIT, method + " ended the program, with exit code " + exitCode + ".");
  }

  /** Ends it with all that it has started, and takes its folder away. */
  @Override
  public void close() {
    process.close();
  }
}
