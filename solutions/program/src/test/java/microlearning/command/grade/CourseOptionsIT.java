package microlearning.command.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import microlearning.course.CourseFile;
import microlearning.program.Invocation;
import microlearning.program.Microlearning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A course's file, roster and points by hand, as {@code grade} takes them. */
class CourseOptionsIT {
  private static final Path EXERCISES =
      Path.of("../../exercises/src/main/java/microlearning/exercises");

  /** Options that say how a run is made, or whose one submission is: no course's. */
  private static final Set<String> OF_A_RUN =
      Set.of(
          "--course",
          "--out",
          "--jobs",
          "--again",
          "--shard",
          "--owner",
          "--submission-tag",
          "--commit",
          "--release",
          "--review",
          "--help",
          "--version");

  @TempDir private Path folder;

  /** Exercises as they are handed out: graded in no time. */
  private Path handIn(String name) throws IOException {
    Path handIn = Files.createDirectories(folder.resolve("class").resolve(name));
    for (String file :
        List.of("WeightPerturbMLP.java", "FeedbackAlignmentMLP.java", "KolenPollackMLP.java")) {
      Files.copy(EXERCISES.resolve(file), handIn.resolve(file));
    }
    return handIn;
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Invocation grade(Path course, Object... arguments) {
    List<String> all = new ArrayList<>(List.of("grade", "--out=" + folder.resolve("out")));
    all.add("--course=" + course);
    for (Object argument : arguments) {
      all.add(argument.toString());
    }
    return Invocation.of(all.toArray(String[]::new));
  }

  private String result(String name) throws IOException {
    return Files.readString(folder.resolve("out").resolve(name));
  }

  @Test
  void shouldTakeAllThatACourseSaysFromItsFile() throws IOException {
    file("students.csv", "login,name\nada,Ada\nbob,Bob\ncho,Cho\n");
    file("extra.csv", "student,points,comment\nada,2.5,Well said.\n");
    Path course =
        file(
            "course.yaml",
            """
            dataset: digits
            secret-seed: none
            points: {perturb.loss: 10}
            roster: students.csv
            manual: extra.csv
            """);

    Invocation run = grade(course, handIn("ada"), handIn("bob"), "--format=junit");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("Data: digits", "Not handed in (1): Cho.");
    assertThat(result("ada/grade.json"))
        .contains("\"score\": 2.5", "\"max_score\": 106", "Well said.");
    assertThat(result("ada/report.html")).contains("2.5 of 106 points", "By hand: Well said.");
    assertThat(result("index.html")).contains("./bob/report.html");
    assertThat(folder.resolve("out/secret-seed.txt")).doesNotExist();
  }

  @Test
  void shouldReplaceTheRowOfOneAndKeepTheOthers() throws IOException {
    Path course = file("course.yaml", "dataset: digits\nsecret-seed: none\n");
    Path bob = handIn("bob");
    grade(course, handIn("ada"), bob);
    Files.delete(bob.resolve("KolenPollackMLP.java"));

    Invocation run = grade(course, bob);

    assertThat(run.exitCode()).isZero();
    assertThat(result("gradebook.csv").lines())
        .extracting(line -> String.join(",", List.of(line.split(",")).subList(0, 2)))
        .containsExactly("submission,status", "ada,not_started", "bob,graded");
  }

  @Test
  void shouldPreferWhatIsTyped() throws IOException {
    Path course = file("course.yaml", "dataset: no such set\npoints: {loss: 1}\n");

    Invocation run =
        grade(course, handIn("ada"), "--dataset=digits", "--secret-seed=none", "--points=loss=3");

    assertThat(run.err()).isEmpty();
    assertThat(result("ada/grade.json")).contains("\"max_score\": 97");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dataset: digits~datset: x     | line 2: There is no key 'datset'. The keys are name,
          ~~dataset: imagenet           | line 3: dataset must be one of auto, mnist, digits, not
          visibility: {loss: never}     | line 1: visibility must be one of visible, after_due_date
          visibility: {lost: hidden}    | line 1: visibility takes a check such as perturb.loss
          points: {loss: many}          | line 1: points of a check are a whole number, 0 to 1000
          points: {loss: 1001}          | line 1: points of a check are a whole number, 0 to 1000
          points: {lost: 1}             | line 1: points takes a check such as perturb.loss
          points: {all: 0}              | --points: Exercise 1: weight perturbation must keep one
          secret-seed: x                | line 1: secret-seed must be a whole number, 0 or more
          format: [junit, moodle]       | line 1: format must be one of github, classroom50
          due: soon                     | line 1: due must be a time such as
          """)
  void shouldTellWhatIsWrongInOneLineWithItsNumber(String text, String part) throws IOException {
    Path course = file("course.yaml", text.replace('~', '\n'));

    Invocation run = grade(course, handIn("ada"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("microlearning grade: ").contains(part).hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void shouldTellOfARosterThatIsWrongBeforeItGrades() throws IOException {
    Path course = file("course.yaml", "roster: students.csv\n");
    file("students.csv", "name\nAda\n");

    Invocation run = grade(course, handIn("ada"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("students.csv, line 1: A roster needs").hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** Every option of grade is one of the course's file or has a reason not to be. */
  @Test
  void shouldHaveEveryOptionOfACourseInItsFile() {
    Set<String> options = new LinkedHashSet<>();
    Microlearning.commandLine().getSubcommands().get("grade").getCommandSpec().options().stream()
        .map(option -> option.longestName())
        .filter(name -> !OF_A_RUN.contains(name))
        .forEach(options::add);

    assertThat(options)
        .containsExactlyInAnyOrderElementsOf(
            CourseFile.OPTIONS.stream().map(name -> "--" + name).toList());
  }
}
