package microlearning.junit;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import microlearning.calls.SubmissionFailure;
import microlearning.checks.Check;
import microlearning.grade.Grade;
import microlearning.grade.GradeFile;
import microlearning.grade.GradeSession;
import microlearning.grade.GradingData;
import microlearning.matrix.Parallel;
import microlearning.reference.ReferenceData;
import microlearning.report.ReportFile;
import microlearning.report.StudentFiles;
import microlearning.results.WholeFile;
import microlearning.submission.Exercise;
import microlearning.submission.Printed;
import microlearning.submission.SourceSubmission;
import microlearning.submission.Submission;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Grades around the tests of a plan: before the first it runs the quick checks of all exercises
 * that the plan holds, after the last it shows the grade and writes a page of it. Without an
 * exercise it does nothing.
 *
 * <p>Configuration parameters of JUnit, which are system properties too:
 *
 * <ul>
 *   <li>{@code grade.strict}: whether what has not been started fails;
 *   <li>{@code grade.color}: {@code auto}, {@code always} or {@code never};
 *   <li>{@code grade.build}: a name of the build, whose last step is {@link BuildResult}: then
 *       tests of failed checks are skipped, as that step fails the build;
 *   <li>{@code grade.base}: the folder that paths are told from.
 * </ul>
 */
public final class GradeListener implements TestExecutionListener {
  /** The handout's pages, from the folder of the grade. */
  private static final String HANDOUT = "../../handout/html/";

  private static final String OUTPUT = "output.txt";

  private static volatile GradeListener running;

  private final Function<ClassLoader, ReferenceData> reference;
  private final Supplier<GradingData> images;
  private final Path folder;
  private final PrintStream out;
  private ConfigurationParameters parameters;
  private Path gradeFolder;
  private Submission submission;
  private GradeSession session;
  private ReportFile page;
  private GradeLines lines;
  private Printed printed;

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
        compile(exercise);
        session.runSmall(exercise);
        lines.small(exercise);
      }
      running = this;
    }
  }

  private void begin(Map<Exercise, Class<?>> tests, ConfigurationParameters parameters) {
    this.parameters = parameters;
    Class<?> any = tests.values().iterator().next();
    gradeFolder = folder == null ? GradedTests.reportFolder(any) : folder;
    GradeFile file = new GradeFile(gradeFolder);
    submission = GradedTests.submission(any);
    printed = Printed.begin();
    page = new ReportFile(gradeFolder, studentFiles());
    Map<Exercise, Submission> submissions = new EnumMap<>(Exercise.class);
    tests.keySet().forEach(exercise -> submissions.put(exercise, submission));
    session =
        new GradeSession(submissions, () -> reference.apply(any.getClassLoader()), images, file);
    page.write(session);
    boolean colour = Colour.isWanted(parameters.get("grade.color").orElse("auto"));
    lines = new GradeLines(session, file, page, out == null ? System.out : out, colour);
    lines.begin();
  }

  /** Before its time limit begins: the compiler is not the submission's code. */
  private void compile(Exercise exercise) {
    if (submission instanceof SourceSubmission sources) {
      try {
        sources.compile(exercise);
      } catch (SubmissionFailure failure) {
        // The checks meet it again, and say so.
      }
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (session != null) {
      running = null;
      session.end();
      page.write(session);
      lines.end(sources(), base(), keepPrinted());
      build().ifPresent(this::end);
      session = null;
    }
  }

  /** Writes what the submission printed into a file, and returns it if not all was shown. */
  private Optional<Path> keepPrinted() {
    Path file = gradeFolder.resolve(OUTPUT);
    try {
      if (printed.text().isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        WholeFile.write(file, printed.text());
      }
      return printed.isCut() ? Optional.of(file) : Optional.empty();
    } catch (IOException e) {
      // The grade does not need it.
      return Optional.empty();
    }
  }

  /**
   * The handout's pages are in a student's repository only. The grade's folder is not yet there.
   */
  private StudentFiles studentFiles() {
    boolean pages = Files.isDirectory(gradeFolder.resolve(HANDOUT).normalize());
    return new StudentFiles(this::lines, pages ? HANDOUT : "");
  }

  private List<String> lines(String name) {
    return sources().values().stream()
        .findAny()
        .map(file -> SourcePlace.lines(file.resolveSibling(name)))
        .orElse(List.of());
  }

  private Map<Exercise, Path> sources() {
    Map<Exercise, Path> files = new EnumMap<>(Exercise.class);
    if (submission instanceof SourceSubmission sources) {
      session.grade().exercises().forEach(e -> files.put(e, sources.file(e)));
    }
    return files;
  }

  private Path base() {
    return Path.of(parameters.get("grade.base").orElse("")).toAbsolutePath().normalize();
  }

  private Optional<String> build() {
    return parameters.get("grade.build").filter(name -> !name.isBlank());
  }

  private Verdict verdict() {
    return new Verdict(
        session.grade(), parameters.getBoolean("grade.strict").orElse(false), build().isPresent());
  }

  /** Lets the build fail if a check does. */
  private void end(String build) {
    Grade grade = session.grade();
    boolean failed =
        grade.exercises().stream()
            .flatMap(exercise -> grade.checks(exercise).stream())
            .anyMatch(verdict()::fails);
    try {
      if (failed) {
        BuildResult.fail(gradeFolder, build);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The build cannot be told that it failed.", e);
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
    if (check.kind().needsTraining() && session.awaitsTraining(check.exercise())) {
      train();
    }
    verdict().tell(check);
  }

  /** Trains by all exercises side by side: the steps of one are too small to be worth dividing. */
  private void train() {
    List<Exercise> waiting =
        session.grade().exercises().stream().filter(session::awaitsTraining).toList();
    Parallel.map(
        waiting,
        exercise -> {
          long start = System.nanoTime();
          session.runTraining(exercise);
          lines.trained(exercise, Duration.ofNanos(System.nanoTime() - start));
          return exercise;
        });
  }
}
