package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.reader.Sources;
import microlearning.reader.SubmittedFiles;
import microlearning.sandbox.Account;
import microlearning.sandbox.Limits;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-ins from the beginning to the end. */
class JudgeIT {
  /** None is met by what is right, on whatever machine. */
  private static final Limits LONG =
      new Limits(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(10), 48);

  private static final String USUAL = "exercises/src/main/java/microlearning/exercises/";

  @TempDir private Path folder;
  private Judge judge;

  @BeforeEach
  void open() throws IOException {
    judge = new Judge(List.of(Account.OWN), TinyCourse.reference(), TinyCourse.data(), LONG, true);
  }

  @AfterEach
  void close() {
    judge.close();
  }

  private Path file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void handIn(String name, Exercise exercise, String before, String members)
      throws IOException {
    String source = Submissions.source(exercise, before, members);
    file(name + "/" + Sources.file(exercise), source);
  }

  private void right(String name) throws IOException {
    for (Exercise exercise : Exercise.values()) {
      handIn(name, exercise, "", "");
    }
  }

  private Grade grade(String name) throws IOException {
    return judge.grade(
        SubmittedFiles.of(folder.resolve(name)).read(), folder.resolve("out").resolve(name));
  }

  private String result(String name, String file) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name).resolve(file));
  }

  private static String facts(Grade grade, Exercise exercise) {
    return grade.checks(exercise).stream()
        .map(check -> grade.outcome(check).text())
        .collect(Collectors.joining());
  }

  @Test
  void shouldGiveARightSubmissionAllPoints() throws IOException {
    right("ada");
    Grade grade = grade("ada");

    assertThat(grade.points()).isEqualTo(100);
    assertThat(result("ada", "grade.json"))
        .contains("\"name\": \"ada\"", "\"sources_sha256\": \"", "\"score\": 100");
    assertThat(result("ada", "report.html")).contains("Your rules, compared");
    assertThat(folder.resolve("out/ada/output.txt")).doesNotExist();
  }

  @Test
  void shouldUseNothingOfARepositoryButItsSources() throws IOException {
    for (Exercise exercise : Exercise.values()) {
      file("ada/" + USUAL + Sources.file(exercise), Submissions.right(exercise));
    }
    for (String planted :
        List.of(
            "pom.xml",
            ".mvn/extensions.xml",
            ".mvn/jvm.config",
            "mvnw",
            ".github/workflows/grade.yml",
            "exercises/pom.xml",
            "exercises/src/main/resources/META-INF/services/javax.annotation.processing.Processor",
            "exercises/src/main/resources/junit-platform.properties",
            "exercises/src/main/resources/microlearning/reference/datapackage.json",
            "exercises/src/test/java/microlearning/exercises/Exercise1WeightPerturbationTest.java",
            "exercises/src/main/java/microlearning/matrix/Matrix.java",
            "exercises/src/main/java/META-INF/services/javax.annotation.processing.Processor",
            "exercises/target/classes/microlearning/exercises/WeightPerturbMLP.class",
            USUAL + "WeightPerturbMLP.class",
            USUAL + "META-INF/services/javax.tools.JavaCompiler",
            "grade.json",
            "exercises/target/grade/grade.json")) {
      file("ada/" + planted, "planted");
    }

    assertThat(grade("ada").points()).isEqualTo(100);
  }

  @Test
  void shouldLetAnExerciseThatEndsTheWorkerCostNoOther() throws IOException {
    right("ada");
    handIn(
        "ada",
        Exercise.FEEDBACK,
        "if (inputs != null) for (java.util.List<long[]> all = new java.util.ArrayList<>(); ;)"
            + " all.add(new long[1 << 18]);",
        "");
    Grade grade = grade("ada");

    assertThat(grade.points(Exercise.PERTURB)).isEqualTo(30);
    assertThat(grade.points(Exercise.FEEDBACK)).isZero();
    assertThat(facts(grade, Exercise.FEEDBACK)).contains("feedback used up the memory");
    assertThat(grade.points(Exercise.KOLEPOLL)).isEqualTo(40);
  }

  @Test
  void shouldSayWhichTimeLimitWasMet() throws IOException {
    right("ada");
    handIn("ada", Exercise.FEEDBACK, "while (inputs != null) ;", "");
    handIn(
        "ada", Exercise.PERTURB, "", "static int x = spin(); static int spin() { while (true) ; }");
    Limits limits = new Limits(LONG.small(), Duration.ofSeconds(1), LONG.all(), LONG.heap());
    try (Judge strict =
        new Judge(List.of(Account.OWN), TinyCourse.reference(), TinyCourse.data(), limits, true)) {
      Grade grade =
          strict.grade(SubmittedFiles.of(folder.resolve("ada")).read(), folder.resolve("out"));

      for (Exercise exercise : List.of(Exercise.FEEDBACK, Exercise.PERTURB)) {
        assertThat(facts(grade, exercise))
            .containsPattern(
                exercise.method()
                    + " was still running after its time limit of (1 s of processor time|4 s by the"
                    + " clock) for one call\\. Is there a loop that does not end\\?");
      }
    }
  }

  @Test
  void shouldNameTheVariableThatIsNull() throws IOException {
    right("ada");
    handIn(
        "ada",
        Exercise.FEEDBACK,
        "Matrix delta = lost(); delta.copy();",
        "Matrix lost() { return null; }");

    assertThat(facts(grade("ada"), Exercise.FEEDBACK))
        .contains(
            "feedback threw NullPointerException",
            "because \"delta\" is null",
            "delta is null: is it");
  }

  @Test
  void shouldSayWhatDoesNotCompileAndGradeTheRest() throws IOException {
    right("ada");
    handIn("ada", Exercise.KOLEPOLL, "int i = \"one\";", "");
    Grade grade = grade("ada");

    assertThat(grade.points()).isEqualTo(60);
    assertThat(facts(grade, Exercise.KOLEPOLL))
        .contains(
            "KolenPollackMLP.java:9: incompatible types: java.lang.String cannot be converted to"
                + " int.");
    assertThat(result("ada", "grade.json")).contains("KolenPollackMLP.java:9");
  }

  @Test
  void shouldRefuseBeforeAnythingRuns() throws IOException {
    right("ada");
    Path trace = folder.resolve("trace");
    handIn(
        "ada",
        Exercise.PERTURB,
        "",
        "static { new java.io.File(\"" + trace.toString().replace('\\', '/') + "\").mkdir(); }");
    Grade grade = grade("ada");

    assertThat(grade.points()).isEqualTo(70);
    assertThat(facts(grade, Exercise.PERTURB))
        .contains("WeightPerturbMLP.java:6 uses java.io.File, which a graded exercise must not.");
    assertThat(trace).doesNotExist();
  }

  @Test
  void shouldTellWhatHasNotBeenStarted() throws IOException {
    right("ada");
    handIn(
        "ada",
        Exercise.FEEDBACK,
        "if (inputs != null) return microlearning.blank.Blank.fillIn(\"E\", 1, \"all\");",
        "");
    Grade grade = grade("ada");

    assertThat(grade.points()).isEqualTo(70);
    assertThat(grade.status(Exercise.FEEDBACK)).isEqualTo(Status.NOT_STARTED);
  }

  @Test
  void shouldGradeWhatIsRefusedWithNoPointsAndAReason() throws IOException {
    file("ada/README.md", "I was ill.");
    file("bob.zip", "not a zip");

    for (String name : List.of("ada", "bob.zip")) {
      Grade grade = grade(name);
      assertThat(grade.points()).isZero();
      assertThat(grade.exercises())
          .allSatisfy(e -> assertThat(grade.status(e)).isEqualTo(Status.FAILED));
      assertThat(result(name, "grade.json")).contains("\"score\": 0");
    }
    assertThat(result("ada", "grade.json")).contains("None of the files");
    assertThat(result("bob.zip", "grade.json")).contains("It cannot be read: it is not an archive");
  }

  @Test
  void shouldKeepWhatIsPrintedInAFileOfLimitedSize() throws IOException {
    right("ada");
    handIn(
        "ada",
        Exercise.FEEDBACK,
        "System.out.println(\"\\u001b[31mhello \" + calls++);",
        "int calls;");
    grade("ada");
    assertThat(result("ada", "output.txt")).startsWith("?[31mhello 0\n");

    handIn("ada", Exercise.FEEDBACK, "System.err.println(\"x\".repeat(10_000));", "");
    Grade grade = grade("ada");
    assertThat(grade.points()).isEqualTo(100);
    assertThat(result("ada", "output.txt"))
        .hasSizeLessThan(70_000)
        .endsWith("... and more, which is left out.\n");
  }

  @Test
  void shouldKeepNothingOfOneSubmissionForTheNext() throws IOException {
    right("eve");
    handIn(
        "eve",
        Exercise.FEEDBACK,
        "System.out.println(Sums.ALL.size()); Sums.ALL.add(\"eve was here\"); if (true) return"
            + " null;",
        "");
    file(
        "eve/Sums.java",
        "package microlearning.exercises; class Sums {"
            + " static final java.util.List<String> ALL = new java.util.ArrayList<>(); }");
    right("ada");

    assertThat(grade("ada").points()).isEqualTo(100);
    assertThat(grade("eve").points()).isEqualTo(70);
    assertThat(grade("ada").points()).isEqualTo(100);
  }

  @Test
  void shouldBlameItselfIfItCannotStartAWorker() throws IOException {
    right("ada");
    Limits tiny = new Limits(LONG.small(), LONG.call(), LONG.all(), 1);
    try (Judge weak =
        new Judge(List.of(Account.OWN), TinyCourse.reference(), TinyCourse.data(), tiny, true)) {
      Grade grade =
          weak.grade(SubmittedFiles.of(folder.resolve("ada")).read(), folder.resolve("out"));

      assertThat(grade.exercises())
          .allSatisfy(e -> assertThat(grade.status(e)).isEqualTo(Status.GRADER_FAULT));
      assertThat(facts(grade, Exercise.PERTURB))
          .contains("The grader cannot start a worker: it does not answer.");
    }
  }

  @Test
  void shouldGiveTheSameGradeTwice() throws IOException {
    right("ada");
    handIn(
        "ada", Exercise.FEEDBACK, "if (true) return new Update(Wh.times(-1), Wy.times(-1));", "");
    grade("ada");
    String first = result("ada", "grade.json");
    grade("ada");
    assertThat(result("ada", "grade.json")).isEqualTo(first);
    assertThat(first.getBytes(StandardCharsets.UTF_8)).doesNotContain((byte) '\r');
  }
}
