package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.calls.SubmissionFailure;
import microlearning.checks.Outcome.Status;
import microlearning.compilation.ClassInspection;
import microlearning.compilation.ExerciseClasses;
import microlearning.compilation.Javac;
import microlearning.grade.Grade;
import microlearning.grade.GradeFile;
import microlearning.reader.Sources;
import microlearning.report.ReportFile;
import microlearning.sandbox.Account;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Limits;
import microlearning.sandbox.Sandbox;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attack, on the allow-list, and then, as if that had let it by, on the worker. */
class AttackIT {
  /** What waits is ended by the clock, which has four times as long. */
  private static final Limits SHORT =
      new Limits(Duration.ofSeconds(10), Duration.ofMillis(800), Duration.ofSeconds(60), 48);

  @TempDir private static Path folder;
  private static Judge judge;
  private static Sandbox sandbox;
  private static Map<String, byte[]> compiled;

  @BeforeAll
  static void compileAll() throws IOException, SubmissionFailure {
    judge =
        new Judge(List.of(Account.OWN), TinyCourse.reference(), TinyCourse.data(), SHORT, false);
    sandbox = new Sandbox(Account.OWN);
    TreeMap<String, String> sources = new TreeMap<>();
    Attacks.all().forEach(c -> sources.put(c.attack().path(), c.attack().source()));
    compiled = new Javac(sandbox).compile(new Sources(sources), SHORT.whole()).classFiles();
    assertThat(sources).hasSameSizeAs(Attacks.all());
  }

  @AfterAll
  static void close() {
    judge.close();
    sandbox.close();
  }

  static Stream<Attacks.Case> all() {
    return Attacks.all().stream();
  }

  /** Processes whose parents have ended are found on Linux only. */
  static Stream<Attacks.Case> thoseThatEndHere() {
    boolean linux = Files.isDirectory(Path.of("/proc/self"));
    return all().filter(attack -> linux || !attack.attack().body().contains("setsid"));
  }

  private static Map<String, byte[]> classes(Attacks.Case attack) {
    String name = attack.attack().className();
    return compiled.entrySet().stream()
        .filter(e -> e.getKey().equals(name) || e.getKey().startsWith(name + "$"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldRefuseWhatNoExerciseNeeds(Attacks.Case attack) {
    Set<String> own =
        compiled.keySet().stream().map(n -> n.replace('.', '/')).collect(Collectors.toSet());
    String refusal = "";
    try {
      for (byte[] classFile : classes(attack).values()) {
        ClassInspection.of(classFile).requireAllowed(own);
      }
    } catch (SubmissionFailure failure) {
      refusal = failure.getMessage();
    }
    if (attack.refused().isEmpty()) {
      assertThat(refusal).isEmpty();
    } else {
      assertThat(refusal)
          .matches("FeedbackAlignmentMLP\\.java(:[0-9]+)? .*, which a graded .*")
          .contains(attack.refused());
    }
  }

  @ParameterizedTest
  @MethodSource("thoseThatEndHere")
  void shouldGainNothingAndEndWhereTheAllowListLetsItBy(Attacks.Case attack) throws IOException {
    Path results = Files.createDirectory(folder.resolve(attack.attack().path().split("/")[0]));
    CapturedOutput output = new CapturedOutput(Limits.OUTPUT);
    ExerciseClasses classes = new ExerciseClasses(attack.attack().className(), classes(attack));
    Grade grade;
    try (WorkerSubmission submission =
        new WorkerSubmission(
            exercise -> only(exercise, classes), sandbox, SHORT, output, SHORT.whole())) {
      grade = judge.grade(submission, new GradeFile(results), new ReportFile(results));
    }

    assertThat(results.resolve("grade.json")).content().contains("\"score\": " + grade.points());
    assertThat(output.text().length()).isLessThan(Limits.OUTPUT + 100);
    String facts =
        grade.checks(Exercise.FEEDBACK).stream()
            .map(check -> grade.outcome(check).text())
            .collect(Collectors.joining());
    if (attack.happened().isEmpty()) {
      assertThat(grade.points()).as(facts).isEqualTo(30);
    } else if (!attack.happened().equals(Attacks.ANYTHING)) {
      assertThat(facts).containsPattern(Pattern.compile(attack.happened()));
      assertThat(grade.points()).isLessThan(30);
    }
    assertThat(grade.checks(Exercise.FEEDBACK))
        .extracting(check -> grade.outcome(check).status())
        .doesNotContain(Status.GRADER_FAULT);
    assertThat(leftBehind()).isEmpty();
  }

  private static ExerciseClasses only(Exercise exercise, ExerciseClasses feedback)
      throws SubmissionFailure {
    if (exercise != Exercise.FEEDBACK) {
      throw new SubmissionFailure(SubmissionFailure.Kind.NO_CLASS, "Not this one.");
    }
    return feedback;
  }

  private static Stream<String> leftBehind() {
    return ProcessHandle.allProcesses()
        .filter(ProcessHandle::isAlive)
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains("sleep 1799"));
  }
}
