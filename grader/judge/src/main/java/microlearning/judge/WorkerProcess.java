package microlearning.judge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.calls.Worker;
import microlearning.matrix.Parallel;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Connection;
import microlearning.sandbox.Limits;
import microlearning.sandbox.Sandbox;
import microlearning.sandbox.TimeLimit;
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

  /**
   * Of Java itself where it finds no memory beside the heap. It says so where the answers go, which
   * are nonsense then.
   */
  private static final int BROKEN = 1;

  /** The part of a worker's heap where new matrices are made; by itself, Java takes a third. */
  private static final int PARTS_OF_HEAP = 16;

  /** The same in megabytes, at least. */
  private static final int LEAST_NEW = 8;

  /** What is still in use must have room beside what is new: two matrices of MNIST's weights. */
  private static final int SURVIVOR_RATIO = 2;

  private static final String NOT_WAITED_FOR = " was not waited for: the grading was interrupted.";

  /** A request and its answer. */
  interface Exchange<T> {
    T run(WireWriter out, WireReader in) throws IOException, SubmissionFailure;
  }

  private final Connection process;
  private final WireWriter out;
  private final WireReader in;
  private final Limits limits;
  private final TimeLimit whole;
  private int requests;
  private String method = "";
  private TimeLimit check;

  WorkerProcess(Connection process, Limits limits, TimeLimit whole) {
    this.process = process;
    this.limits = limits;
    this.whole = whole;
    this.check = whole;
    out = new WireWriter(process.input());
    in = new WireReader(process.output());
  }

  /**
   * Starts a worker, and waits until it is there. It divides its work as the calling thread does.
   *
   * @param whole time limit of the submission
   * @param output takes what the worker prints
   * @throws IOException if it does not come; no code of a submission has run in it
   */
  static WorkerProcess start(Sandbox sandbox, Limits limits, TimeLimit whole, CapturedOutput output)
      throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.add("-Xmn" + Math.max(LEAST_NEW, limits.heap() / PARTS_OF_HEAP) + "m");
    arguments.add("-XX:SurvivorRatio=" + SURVIVOR_RATIO);
    // Each array begins with a line of the cache: a grade on MNIST takes 4 % less.
    arguments.add("-XX:ObjectAlignmentInBytes=64");
    arguments.addAll(List.of("-cp", sandbox.classPath(), Worker.class.getName()));
    if (Parallel.threads() == 1) {
      arguments.add(Worker.ALONE);
    }
    WatchedProcess process = WatchedProcess.start(sandbox, limits.heap(), arguments, output);
    WorkerProcess worker = new WorkerProcess(process, limits, whole);
    worker.greet();
    return worker;
  }

  private void greet() throws IOException {
    process.await(TimeLimit.of(Limits.START, "its start"));
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
   * What it is asked for from now on.
   *
   * @param method for messages
   * @param check time limit of the check that asks
   */
  void begin(String method, TimeLimit check) {
    this.method = method;
    this.check = check;
  }

  /**
   * Asks and takes the answer.
   *
   * @throws SubmissionFailure if that is the answer, or there is none; then the worker is ended
   */
  <T> T ask(Exchange<T> exchange) throws SubmissionFailure {
    process.await(TimeLimit.of(limits.call(), "one call"), check, whole);
    requests++;
    try {
      return exchange.run(out, in);
    } catch (IOException e) {
      throw failure(e);
    } finally {
      process.rest();
    }
  }

  /** How often it was asked. */
  int requests() {
    return requests;
  }

  /** Reads whether an answer is good, before what it says. */
  static void requireGood(WireReader in) throws IOException, SubmissionFailure {
    if (!in.flag()) {
      Kind kind = in.constant(Kind.values());
      throw new SubmissionFailure(kind, PlainText.of(in.text(1 << 16), LONGEST_MESSAGE));
    }
  }

  private SubmissionFailure failure(IOException e) {
    try {
      return switch (process.excess()) {
        case TIME ->
            process
                .timeLimit()
                .map(limit -> SubmissionFailure.ofTime(method, limit))
                .orElse(new SubmissionFailure(Kind.TIME, method + NOT_WAITED_FOR));
        case MEMORY ->
            new SubmissionFailure(
                Kind.MEMORY,
                method + " used more than " + Limits.memory(limits.heap()) + " MB of memory.");
        case THREADS ->
            new SubmissionFailure(
                Kind.MEMORY, method + " started more than " + Limits.THREADS + " threads.");
        case NONE -> failureInTime(e);
      };
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return new SubmissionFailure(Kind.TIME, method + NOT_WAITED_FOR);
    } finally {
      close();
    }
  }

  private SubmissionFailure failureInTime(IOException e) throws InterruptedException {
    boolean nonsense = e instanceof IllegalRequestException;
    OptionalInt exitCode = process.exitCode();
    if (exitCode.isPresent() && (!nonsense || exitCode.getAsInt() == BROKEN)) {
      return failure(nonsense ? KILLED : exitCode.getAsInt());
    }
    return new SubmissionFailure(
        Kind.EXCEPTION,
        method
            + " was called, but its answer cannot be read"
            + (nonsense ? ": " + PlainText.of(e.getMessage(), LONGEST_MESSAGE) : "."));
  }

  private SubmissionFailure failure(int exitCode) {
    int megabytes = exitCode == KILLED ? Limits.memory(limits.heap()) : limits.heap();
    return exitCode == Worker.OUT_OF_MEMORY || exitCode == KILLED
        ? new SubmissionFailure(Kind.MEMORY, method + " used up the memory (" + megabytes + " MB).")
        : new SubmissionFailure(
            Kind.EXIT, method + " ended the program, with exit code " + exitCode + ".");
  }

  /** Ends it with all that it has started, and takes its folder away. */
  @Override
  public void close() {
    process.close();
  }
}
