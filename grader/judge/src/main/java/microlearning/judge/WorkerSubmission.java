package microlearning.judge;

import java.io.IOException;
import java.util.Map;
import microlearning.submission.Exercise;
import microlearning.submission.GraderFault;
import microlearning.submission.Submission;
import microlearning.training.NetworkFactory;
import microlearning.worker.Request;
import microlearning.worker.SubmissionFailure;
import microlearning.worker.WireWriter;

/**
 * A submission whose code runs in a worker. Each call of {@link #network} loads the classes anew;
 * if the worker has ended, in a new one.
 */
final class WorkerSubmission implements Submission, AutoCloseable {
  private final CompiledSubmission compiled;
  private final Workshop workshop;
  private final Limits limits;
  private final CapturedOutput output;
  private final long endOfAll;
  private WorkerProcess worker;

  /**
   * Begins to count the submission's time.
   *
   * @param output takes what it prints
   */
  WorkerSubmission(
      CompiledSubmission compiled, Workshop workshop, Limits limits, CapturedOutput output) {
    this.compiled = compiled;
    this.workshop = workshop;
    this.limits = limits;
    this.output = output;
    endOfAll = System.nanoTime() + limits.all().toNanos();
  }

  @Override
  public synchronized NetworkFactory network(Exercise exercise) throws SubmissionFailure {
    Map<String, byte[]> classes = compiled.classes(exercise);
    if (System.nanoTime() > endOfAll) {
      throw SubmissionFailure.ofTime(
          exercise.method(), limits.all().toSeconds(), " for all calls of the submission");
    }
    if (worker == null || !worker.isAlive()) {
      close();
      worker = start();
    }
    WorkerProcess current = worker;
    current.ask(
        exercise.method(),
        (out, in) -> {
          load(exercise, classes, out);
          WorkerProcess.requireGood(in);
          return null;
        });
    int[] made = {0};
    return (rng, size) -> RemoteNetwork.create(current, exercise, made[0]++, rng, size);
  }

  private WorkerProcess start() {
    try {
      return WorkerProcess.start(workshop, limits, endOfAll, output);
    } catch (IOException e) {
      throw new GraderFault("The grader cannot start a worker: " + e.getMessage(), e);
    }
  }

  private static void load(Exercise exercise, Map<String, byte[]> classes, WireWriter out)
      throws IOException {
    out.constant(Request.LOAD);
    out.text(exercise.method());
    out.text(Intake.PACKAGE + "." + exercise.className());
    out.number(classes.size());
    for (Map.Entry<String, byte[]> file : classes.entrySet()) {
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
