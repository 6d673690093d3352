package microlearning.junit;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import microlearning.checks.Check;
import microlearning.grade.GradeFile;
import microlearning.grade.GradeSession;
import microlearning.grade.GradingData;
import microlearning.reference.ReferenceData;
import microlearning.report.ReportFile;
import microlearning.submission.Exercise;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Grades around the tests of a plan: before the first it runs the quick checks of all exercises
 * that the plan holds, after the last it shows the grade and writes a page of it. Without an
 * exercise it does nothing.
 *
 * <p>Configuration parameters of JUnit, which are system properties too: {@code grade.strict} to
 * let what has not been started fail, and {@code grade.color}, which is {@code auto}, {@code
 * always} or {@code never}.
 */
public final class GradeListener implements TestExecutionListener {
  private static volatile GradeListener running;

  private final Function<ClassLoader, ReferenceData> reference;
  private final Supplier<GradingData> images;
  private final Path folder;
  private final PrintStream out;
  private boolean strict;
  private GradeSession session;
  private ReportFile page;
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
    if (!tests.isEmpty()) {
      begin(tests, plan.getConfigurationParameters());
      for (Exercise exercise : tests.keySet()) {
        session.runSmall(exercise);
        lines.small(exercise);
      }
      running = this;
    }
  }

  private void begin(Map<Exercise, Class<?>> tests, ConfigurationParameters parameters) {
    Class<?> any = tests.values().iterator().next();
    Path to = folder == null ? GradedTests.reportFolder(any) : folder;
    GradeFile file = new GradeFile(to);
    page = new ReportFile(to);
    strict = parameters.getBoolean("grade.strict").orElse(false);
    session =
        new GradeSession(
            GradedTests.submissions(tests),
            () -> reference.apply(any.getClassLoader()),
            images,
            file);
    page.write(session);
    boolean colour = Colour.isWanted(parameters.get("grade.color").orElse("auto"));
    lines = new GradeLines(session, file, page, out == null ? System.out : out, colour);
    lines.begin();
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (session != null) {
      running = null;
      session.end();
      page.write(session);
      lines.end();
      session = null;
    }
  }

  /**
   * Tells JUnit what came of a check, after the training if it needs one.
   *
   * @throws IllegalStateException if nothing is being graded
   */
  static void check(Check check) {
    GradeListener listener = running;
    if (listener == null) {
      throw new IllegalStateException(
          "The grader was not started: "
              + GradeListener.class.getName()
              + " has to be a listener of the JUnit Platform Launcher that runs the tests.");
    }
    listener.run(check);
  }

  private void run(Check check) {
    Exercise exercise = check.exercise();
    if (check.kind().needsTraining() && session.awaitsTraining(exercise)) {
      lines.training();
      session.runTraining(exercise);
      lines.trained(exercise);
    }
    Verdict.tell(check, session.grade().outcome(check), strict);
  }
}
