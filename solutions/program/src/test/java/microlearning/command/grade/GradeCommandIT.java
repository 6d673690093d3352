package microlearning.command.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import microlearning.program.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class GradeCommandIT {
  private static final Path SOLUTIONS = Path.of("../solved/src/main/java/microlearning/exercises");
  private static final List<String> FILES =
      List.of("WeightPerturbMLP.java", "FeedbackAlignmentMLP.java", "KolenPollackMLP.java");

  @TempDir private Path folder;

  private Path handIn(String name) throws IOException {
    Path handIn = Files.createDirectories(folder.resolve(name));
    for (String file : FILES) {
      Files.copy(SOLUTIONS.resolve(file), handIn.resolve(file));
    }
    return handIn;
  }

  private Invocation grade(Object... arguments) {
    String[] all = new String[arguments.length + 5];
    all[0] = "grade";
    for (int i = 0; i < arguments.length; i++) {
      all[i + 1] = arguments[i].toString();
    }
    all[arguments.length + 1] = "--dataset=digits";
    all[arguments.length + 2] = "--jobs=1";
    all[arguments.length + 3] = "--out";
    all[arguments.length + 4] = folder.resolve("out").toString();
    return Invocation.of(all);
  }

  private String result(String file) throws IOException {
    return Files.readString(folder.resolve("out").resolve(file));
  }

  @Test
  void shouldGradeTheSolutionsFromASeedThatItDrawsAndKeeps() throws IOException {
    Path ada = handIn("ada");
    Invocation graded = grade(ada);

    assertThat(graded.err()).isEmpty();
    assertThat(graded.exitCode()).isZero();
    assertThat(graded.out()).contains("Total", "100/100");
    String seed = result("secret-seed.txt");
    assertThat(seed).matches("[0-9]+\n");
    assertThat(result("ada/grade.json"))
        .contains("\"score\": 100", "\"seed\": null")
        .doesNotContain(seed.strip());
    assertThat(result("ada/report.html"))
        .contains("Your rules, compared", "Backpropagation, reference")
        .doesNotContain("Without the reference");

    Path bob = handIn("bob");
    Files.delete(bob.resolve(FILES.get(0)));
    Files.delete(bob.resolve(FILES.get(2)));
    Invocation both = grade(ada, bob);

    assertThat(result("secret-seed.txt")).isEqualTo(seed);
    assertThat(both.exitCode()).isZero();
    assertThat(both.out())
        .containsPattern("(?m)^ada +100/100.*kept")
        .containsPattern("(?m)^bob +30/100.*There is no file WeightPerturbMLP.java");
  }

  @Test
  void shouldTakeThreeFilesForOneSubmissionAndPublishedSeeds() throws IOException {
    Path ada = handIn("ada");
    Files.writeString(ada.resolve(FILES.get(0)), "nonsense");
    Invocation graded =
        grade(
            ada.resolve(FILES.get(0)),
            ada.resolve(FILES.get(1)),
            ada.resolve(FILES.get(2)),
            "--secret-seed=none");

    assertThat(graded.exitCode()).isZero();
    assertThat(graded.out()).contains("70/100", "WeightPerturbMLP.java:1: ");
    assertThat(folder.resolve("out/secret-seed.txt")).doesNotExist();
    assertThat(result("ada/grade.json")).contains("\"seed\": 12345");
  }

  @Test
  void shouldRefuseWhatMakesNoSense() throws IOException {
    Path ada = handIn("ada");

    assertFailure(grade(folder.resolve("eve")), 2, "There is no submission ");
    assertFailure(grade(ada, "--secret-seed=-1"), 2, "not '-1'.");
    assertFailure(grade(ada, "--secret-seed=some"), 2, "or none, not 'some'.");
    assertFailure(grade(ada, "--as-user=no such user"), 1, " ");
    assertThat(folder.resolve("out/ada")).doesNotExist();
  }

  private static void assertFailure(Invocation failed, int exitCode, String part) {
    assertThat(failed.exitCode()).as(failed.err()).isEqualTo(exitCode);
    assertThat(failed.err()).contains(part);
    assertThat(failed.err().lines()).hasSize(1);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldGiveARowToEverySubmissionOfAClassAndPassOverTheRest() throws IOException {
    handIn("class/Jürgen_1_assignsubmission_file_");
    Files.createDirectories(folder.resolve("class/gradebook.csv"));
    Files.writeString(folder.resolve("class/work.zip"), "PK\3\4 and no more");
    Files.createSymbolicLink(folder.resolve("class/latest"), folder.resolve("lost"));
    Files.writeString(folder.resolve("class/Thumbs.db"), "");
    Invocation graded = grade(folder.resolve("class"), "--secret-seed=none");

    assertThat(graded.err()).isEmpty();
    assertThat(graded.exitCode()).isZero();
    assertThat(graded.out())
        .contains("Understood class as a class of 4 submissions, with names from Moodle.")
        .contains("Passed over: Thumbs.db (not a submission).")
        .containsPattern("(?m)^Jürgen_1 +100/100")
        .containsPattern("(?m)^gradebook.csv-2 +0/100 +None of the files")
        .containsPattern("(?m)^work +0/100 +It cannot be read: the zip archive is damaged.")
        .containsPattern("(?m)^latest +0/100 +It is a link to .*, which is not there.");
    assertThat(result("gradebook.csv"))
        .contains("Jürgen_1,graded,100", "gradebook.csv-2,refused", "latest,refused");
    assertThat(folder.resolve("out/gradebook.csv-2/grade.json")).exists();
  }

  /** Each file of a submission's folder, where a folder that is not empty has its name. */
  @Test
  void shouldSayWhichFileItCannotWriteAndEndWithOne() throws IOException {
    List<String> files =
        List.of("grade.json", "report.html", "curves.json", "junit.xml", "entry.json");
    List<Object> arguments = new ArrayList<>(List.of("--secret-seed=none", "--format=junit"));
    for (String file : files) {
      arguments.add(Files.createDirectories(folder.resolve("class").resolve("of " + file)));
      Files.createDirectories(folder.resolve("out").resolve("of " + file).resolve(file + "/full"));
    }

    Invocation graded = grade(arguments.toArray());

    assertThat(graded.exitCode()).as(graded.out()).isEqualTo(1);
    for (String file : files) {
      assertThat(graded.out())
          .containsPattern("(?m)^of " + file + " +no grade .*" + file + "[^/]* there is a folder");
    }
    assertThat(result("gradebook.csv")).contains("of report.html,grader_fault");
  }

  @Test
  void shouldSayWhichFileOfTheClassItCannotWrite() throws IOException {
    Path ada = Files.createDirectory(folder.resolve("ada"));
    Files.createDirectories(folder.resolve("out/index.html/full"));

    assertFailure(grade(ada, "--secret-seed=none"), 1, "there is a folder of the name index.html");
  }

  @Test
  void shouldDocumentItsExitCodes() {
    assertThat(Invocation.of("grade", "--help").out())
        .contains("Exit codes:", "whatever its points");
  }

  @Test
  void shouldSayThatTheSeedItKeptIsNone() throws IOException {
    Path ada = handIn("ada");
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(folder.resolve("out/secret-seed.txt"), "forty-two");

    assertFailure(grade(ada), 1, "secret-seed.txt holds no seed; delete it, and one is drawn.");
  }
}
