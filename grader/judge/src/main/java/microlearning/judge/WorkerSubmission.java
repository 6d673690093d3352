package microlearning.judge;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import microlearning.calls.SubmissionFailure;
import microlearning.compilation.ExerciseClasses;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Limits;
import microlearning.sandbox.Sandbox;
import microlearning.sandbox.TimeLimit;
import microlearning.submission.Exercise;
import microlearning.submission.GraderFault;
import microlearning.submission.Guard;
import microlearning.submission.Submission;
import microlearning.training.NetworkFactory;
import microlearning.wire.Request;
import microlearning.wire.WireWriter;

/**
 * A submission whose code runs in a worker. Each call of {@link #network} loads the classes again;
 * if the worker has ended, in a new one.
 */
final class WorkerSubmission implements Submission, AutoCloseable {
  /** Of workers, for one exercise. */
  private static final int MOST_STARTS = 3;

  /** Where the classes come from. */
  interface Source {
    ExerciseClasses of(Exercise exercise) throws SubmissionFailure;
  }

  private final Source classes;
  private final Sandbox sandbox;
  private final Limits limits;
  private final CapturedOutput output;
  private final TimeLimit whole;
  private final Map<Exercise, Integer> starts = new EnumMap<>(Exercise.class);
  private WorkerProcess worker;
  private TimeLimit check;

  /**
   * Starts nothing yet.
   *
   * @param output takes what it prints
   * @param whole time limit of the submission
   */
  WorkerSubmission(
      Source classes, Sandbox sandbox, Limits limits, CapturedOutput output, TimeLimit whole) {
    this.classes = classes;
    this.sandbox = sandbox;
    this.limits = limits;
    this.output = output;
    this.whole = whole;
    this.check = whole;
  }

  /** The limit is the worker's: what the judge does meanwhile is not the submission's time. */
  @Override
  public <T> T call(String what, Duration limit, Callable<T> code) throws SubmissionFailure {
    check = TimeLimit.of(limit, "the calls of one check");
    return Guard.call(what, code);
  }

  @Override
  public synchronized NetworkFactory network(Exercise exercise) throws SubmissionFailure {
    ExerciseClasses loaded = classes.of(exercise);
    if (whole.isMet()) {
      throw SubmissionFailure.ofTime(exercise.method(), whole.met().orElseThrow());
    }
    if (worker == null || !worker.isAlive()) {
      requireFewStarts(exercise);
      start();
    }
    WorkerProcess current = worker;
    current.begin(exercise.method(), check);
    current.ask(
        (out, in) -> {
          load(exercise, loaded, out);
          WorkerProcess.requireGood(in);
          return null;
        });
    return new Networks(current);
  }

  /** Makes networks whose rule is in a worker. */
  static final class Networks implements NetworkFactory {
    private final WorkerProcess worker;
    private int made;

    Networks(WorkerProcess worker) {
      this.worker = worker;
    }

    @Override
    public MLP create(Generator rng, Architecture size) {
      return RemoteNetwork.create(worker, made++, rng, size);
    }

    @Override
    public void step(MLP mlp, double eta, Update update) {
      ((RemoteNetwork) mlp).step(eta, update, () -> NetworkFactory.super.step(mlp, eta, update));
    }
  }

  private void requireFewStarts(Exercise exercise) throws SubmissionFailure {
    if (starts.merge(exercise, 1, Integer::sum) > MOST_STARTS) {
      throw new SubmissionFailure(
          SubmissionFailure.Kind.NOT_CALLED,
          exercise.method() + " is not called again after it has ended the program several times");
    }
  }

  /**
   * Starts a new worker, so that no time limit counts how long that takes.
   *
   * @throws GraderFault if there comes none
   */
  synchronized void start() {
    close();
    try {
      worker = WorkerProcess.start(sandbox, limits, whole, output);
    } catch (IOException e) {
      throw new GraderFault("The grader cannot start a worker: " + e.getMessage(), e);
    }
  }

  static void load(Exercise exercise, ExerciseClasses classes, WireWriter out) throws IOException {
    out.constant(Request.LOAD);
    out.text(exercise.method());
    out.text(classes.name());
    out.number(classes.files().size());
    for (Map.Entry<String, byte[]> file : classes.files().entrySet()) {
      out.text(file.getKey());
      out.bytes(file.getValue());
    }
    out.flush();
  }

  /** Ends the worker, if there is one. */
  @Override
  public synchronized void close() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }
}
