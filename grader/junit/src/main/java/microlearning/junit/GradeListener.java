package microlearning.junit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import microlearning.grade.GradeFile;
import microlearning.grade.GradeSession;
import microlearning.grade.GradingData;
import microlearning.reference.ReferenceData;
import microlearning.submission.Exercise;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Grades around the tests of a plan: before the first it runs the quick checks of all exercises
 * that the plan holds, after the last it shows the grade. Without an exercise it does nothing.
 */
public final class GradeListener implements TestExecutionListener {
  private static volatile GradeListener running;

  private final Function<ClassLoader, ReferenceData> reference;
  private final Supplier<GradingData> images;
  private final Path folder;
  private final PrintStream out;
  private GradeSession session;
  private GradeLines lines;

  /** A listener that JUnit finds and makes by itself. */
  public GradeListener() {
    this(ReferenceData::new, GradingData::load, null, null);
  }

  /**
   * A listener with other surroundings.
   *
   * @param folder for the grade, or null for the build's own
   * @param out for what is shown, or null for standard output
   */
  GradeListener(
      Function<ClassLoader, ReferenceData> reference,
      Supplier<GradingData> images,
      Path folder,
      PrintStream out) {
    this.reference = reference;
    this.images = images;
    this.folder = folder;
    this.out = out;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    Map<Exercise, Class<?>> tests = GradedTests.in(plan);
    if (tests.isEmpty()) {
      return;
    }
    Class<?> any = tests.values().iterator().next();
    GradeFile file = new GradeFile(folder == null ? GradedTests.reportFolder(any) : folder);
    session =
        new GradeSession(
            GradedTests.submissions(tests),
            () -> reference.apply(any.getClassLoader()),
            images,
            file);
    lines = new GradeLines(session, file, out == null ? System.out : out, Colour.isWanted());
    lines.begin();
    for (Exercise exercise : tests.keySet()) {
      session.runSmall(exercise);
      lines.small(exercise);
    }
    running = this;
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (session != null) {
      running = null;
      session.end();
      lines.end();
      session = null;
    }
  }

  /** The grading under way. */
  static GradeSession session() {
    return running().session;
  }

  /** Runs the training of an exercise if that is still to be done, and shows what came of it. */
  static void train(Exercise exercise) {
    GradeListener listener = running();
    if (listener.session.awaitsTraining(exercise)) {
      listener.lines.training();
      listener.session.runTraining(exercise);
      listener.lines.trained(exercise);
    }
  }

  private static GradeListener running() {
    GradeListener listener = running;
    if (listener == null) {
      throw new IllegalStateException(
          "The grader was not started. Tests of exercises need the JUnit Platform Launcher, which "
              + "finds "
              + GradeListener.class.getName()
              + " by its service file.");
    }
    return listener;
  }
}
