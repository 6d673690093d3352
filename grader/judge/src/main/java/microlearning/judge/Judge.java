package microlearning.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import microlearning.calls.SubmissionFailure;
import microlearning.compilation.CompiledSubmission;
import microlearning.compilation.Javac;
import microlearning.grade.CurvesFile;
import microlearning.grade.Grade;
import microlearning.grade.GradeFile;
import microlearning.grade.GradeSession;
import microlearning.grade.GradingData;
import microlearning.grade.Points;
import microlearning.reader.HandIn;
import microlearning.reader.Sources;
import microlearning.reference.ReferenceData;
import microlearning.report.ReportFile;
import microlearning.report.StudentFiles;
import microlearning.results.WholeFile;
import microlearning.sandbox.Account;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Limits;
import microlearning.sandbox.Sandbox;
import microlearning.sandbox.TimeLimit;
import microlearning.submission.Exercise;
import microlearning.submission.GraderFault;
import microlearning.submission.Submission;
import microlearning.text.PlainText;

/** Grades hand-ins by the same checks as {@code mvn test}, with their code in another process. */
public final class Judge implements AutoCloseable {
  /** The file beside the grade with what a submission printed. */
  public static final String OUTPUT_FILE = "output.txt";

  private final BlockingQueue<Sandbox> sandboxes = new LinkedBlockingQueue<>();
  private final ReferenceData reference;
  private final GradingData data;
  private final Points points;
  private final Limits limits;
  private final boolean allowListed;

  /**
   * Sets up a judge.
   *
   * @param accounts as whom submissions run, one for each that is graded at the same time
   * @param reference what they are compared with
   * @param data what they are trained on, with the settings that the reference was made with
   * @param points of the checks
   * @throws IOException if there is no room for temporary files
   */
  public Judge(List<Account> accounts, ReferenceData reference, GradingData data, Points points)
      throws IOException {
    this(accounts, reference, data, points, Limits.of(data.limit()), true);
  }

  Judge(
      List<Account> accounts,
      ReferenceData reference,
      GradingData data,
      Limits limits,
      boolean allowListed)
      throws IOException {
    this(accounts, reference, data, Points.STANDARD, limits, allowListed);
  }

  /**
   * @param allowListed whether classes are held to the allow-list before they run
   */
  Judge(
      List<Account> accounts,
      ReferenceData reference,
      GradingData data,
      Points points,
      Limits limits,
      boolean allowListed)
      throws IOException {
    this.reference = reference;
    this.data = data;
    this.points = points;
    this.limits = limits;
    this.allowListed = allowListed;
    try {
      for (Account account : accounts) {
        sandboxes.add(new Sandbox(account));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * Grades a hand-in, when an account is free. Whatever it holds and does, this ends with a grade
   * that says what happened.
   *
   * @param folder for the files of the result, which is made if it is not there
   */
  public Grade grade(HandIn handIn, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(OUTPUT_FILE));
    Map<String, String> about = new LinkedHashMap<>();
    about.put("name", handIn.name());
    if (!handIn.understood().isEmpty()) {
      about.put("understood", handIn.understood());
    }
    CapturedOutput output = new CapturedOutput(Limits.OUTPUT);
    Sandbox sandbox = freeSandbox();
    Javac javac = new Javac(sandbox);
    Submission submission = prepare(handIn, about, sandbox, javac, output);
    try {
      ReportFile page = new ReportFile(folder, new StudentFiles(name -> lines(handIn, name), ""));
      return grade(submission, new GradeFile(folder, about), page);
    } finally {
      if (submission instanceof WorkerSubmission running) {
        running.close();
      }
      sandboxes.add(sandbox);
      if (!output.text().isEmpty()) {
        WholeFile.write(folder.resolve(OUTPUT_FILE), PlainText.lines(output.text()));
      }
    }
  }

  private static List<String> lines(HandIn handIn, String name) {
    try {
      return handIn.sources().texts().getOrDefault(name, "").lines().toList();
    } catch (SubmissionFailure refusal) {
      return List.of();
    }
  }

  private Sandbox freeSandbox() {
    try {
      return sandboxes.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The grading was interrupted.", e);
    }
  }

  /** Takes the sources and compiles them; if that cannot be done, every exercise fails with why. */
  private Submission prepare(
      HandIn handIn,
      Map<String, String> about,
      Sandbox sandbox,
      Javac javac,
      CapturedOutput output) {
    try {
      Sources sources = handIn.sources();
      about.put("sources_sha256", sources.digest());
      TimeLimit whole = limits.whole();
      CompiledSubmission compiled = CompiledSubmission.of(sources, javac, allowListed, whole);
      WorkerSubmission submission =
          new WorkerSubmission(compiled::classes, sandbox, limits, output, whole);
      if (compiled.hasClasses()) {
        submission.start();
      }
      return submission;
    } catch (SubmissionFailure refusal) {
      return exercise -> {
        throw refusal;
      };
    } catch (GraderFault fault) {
      return exercise -> {
        throw fault;
      };
    } catch (RuntimeException | StackOverflowError e) {
      return exercise -> {
        javac.requireSound();
        throw new SubmissionFailure(
            SubmissionFailure.Kind.REFUSED, "It cannot be graded; it broke the grader by a " + e);
      };
    }
  }

  /** Grades a submission that is there. */
  Grade grade(Submission submission, GradeFile file, ReportFile page) throws IOException {
    Map<Exercise, Submission> submissions = new EnumMap<>(Exercise.class);
    for (Exercise exercise : Exercise.values()) {
      submissions.put(exercise, submission);
    }
    GradeSession session =
        new GradeSession(submissions, () -> reference, () -> data, file, limits.small(), points);
    for (Exercise exercise : Exercise.values()) {
      session.runSmall(exercise);
    }
    for (Exercise exercise : Exercise.values()) {
      session.runTraining(exercise);
    }
    session.end();
    page.write(session);
    CurvesFile.write(file.path().getParent(), session.curves());
    for (String fault : List.of(file.fault(), page.fault())) {
      if (!fault.isEmpty()) {
        throw new IOException(fault);
      }
    }
    return session.grade();
  }

  /** Ends all that still runs, and deletes the temporary files. */
  @Override
  public void close() {
    sandboxes.forEach(Sandbox::close);
  }
}
