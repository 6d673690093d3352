package microlearning.gradebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import microlearning.calls.SubmissionFailure;
import microlearning.grade.Grade;
import microlearning.matrix.Parallel;
import microlearning.reader.HandIn;
import microlearning.reader.SubmittedFiles;
import microlearning.results.FileReason;

/**
 * Grades many submissions, several at a time. What has been graded is kept and not graded again,
 * unless its sources, or what grades it, have changed; nothing that happens to one submission keeps
 * the others from being graded.
 */
public final class ClassGrading {
  private final Grader grader;
  private final String dataSet;
  private final String graderId;
  private final boolean keep;
  private final Path out;
  private final Likeness likeness = new Likeness(GivenCode.texts());

  /** Grades one submission. */
  @FunctionalInterface
  public interface Grader {
    /**
     * Grades.
     *
     * @param folder for the files of the result
     */
    Grade grade(HandIn handIn, Path folder) throws IOException;
  }

  /** Hears of each submission when it is done. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A submission is done.
     *
     * @param kept whether it was graded by an earlier run
     * @param done how many are
     */
    void done(Entry entry, boolean kept, int done);
  }

  /**
   * Prepares a grading.
   *
   * @param grader grades each; called by several threads
   * @param graderId changes whenever another grade may be given for the same sources
   * @param keep whether to keep what an earlier run has graded
   * @param dataSet that is trained on
   * @param out for a folder of each submission, the gradebook and the summary
   */
  public ClassGrading(Grader grader, String graderId, boolean keep, String dataSet, Path out) {
    this.grader = grader;
    this.graderId = graderId;
    this.keep = keep;
    this.dataSet = dataSet;
    this.out = out;
  }

  /**
   * Grades all. Where there are as many at a time as processors, each is graded by one thread
   * alone.
   *
   * @param handIns with names of which no two are alike
   * @param jobs how many at a time
   * @return their rows, in the order given
   */
  public List<Entry> run(List<SubmittedFiles> handIns, int jobs, Listener listener) {
    AtomicInteger done = new AtomicInteger();
    int threads = Math.min(jobs, Math.max(1, handIns.size()));
    boolean alone = threads >= Parallel.threads();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, work -> new Thread(alone ? () -> Parallel.alone(work) : work, "grading"));
    try {
      Map<String, Future<Entry>> futures = new LinkedHashMap<>();
      handIns.forEach(
          files -> futures.put(files.name(), pool.submit(() -> entry(files, listener, done))));
      return futures.entrySet().stream().map(e -> result(e.getKey(), e.getValue())).toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private Entry entry(SubmittedFiles files, Listener listener, AtomicInteger done) {
    HandIn handIn = files.read();
    Origin origin = Origin.of(files, handIn);
    Path folder = out.resolve(handIn.name());
    Entry entry = keep ? keptEntry(folder, handIn, origin) : null;
    boolean kept = entry != null;
    if (!kept) {
      entry = grade(handIn, folder, origin);
    }
    synchronized (listener) {
      listener.done(entry, kept, done.incrementAndGet());
    }
    return entry;
  }

  private Entry keptEntry(Path folder, HandIn handIn, Origin origin) {
    try {
      Entry earlier = EntryFile.read(folder).orElse(null);
      if (earlier == null || !earlier.isOf(handIn.digest(), graderId)) {
        return null;
      }
      Entry kept = earlier.with(origin);
      if (!kept.equals(earlier)) {
        EntryFile.write(folder, kept);
      }
      return kept;
    } catch (IOException e) {
      return null; // Then it is graded again.
    }
  }

  private Entry grade(HandIn handIn, Path folder, Origin origin) {
    String name = handIn.name();
    long start = System.nanoTime();
    try {
      EntryFile.delete(folder);
      String sources = handIn.digest();
      Grade grade = grader.grade(handIn, folder);
      Entry entry =
          Entry.of(
              name, grade, dataSet, seconds(start), sources, graderId, origin, likeness(handIn));
      EntryFile.write(folder, entry);
      return entry;
    } catch (IOException e) {
      return Entry.fault(name, FileReason.message(e), dataSet, seconds(start));
    } catch (RuntimeException | Error e) {
      return Entry.fault(
          name, Objects.toString(e.getMessage(), e.toString()), dataSet, seconds(start));
    }
  }

  private String likeness(HandIn handIn) {
    try {
      return likeness.of(handIn.sources());
    } catch (SubmissionFailure e) {
      return ""; // What cannot be compared is like nothing else, and is graded all the same.
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private Entry result(String name, Future<Entry> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      return Entry.fault(name, e.getCause().toString(), dataSet, 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The grading was interrupted.", e);
    }
  }
}
