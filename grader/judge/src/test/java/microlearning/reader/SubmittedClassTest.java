package microlearning.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A class as systems let download it, and as instructors keep it. */
class SubmittedClassTest {
  private static final String GRADESCOPE =
      """
      ---
      submission_1:
        :submitters:
        - :name: Zoë Groß
          :sid: '007'
          :email: zoe@example.org
        :created_at: 2026-05-09 14:30:45.213926000 Z
        :score: 5.0
        :results: !ruby/hash:Results {tests: [{score: 1}]}
        :history: []
      submission_2:
        :submitters:
        - :name: Ada L
          :sid: '1'
          :email: ada@example.org
        - :name: Bob M
          :sid: '2'
        :created_at: 2026-05-09 14:30:45 -07:00
      submission_3:
        :submitters: []
      """;

  @TempDir private Path folder;

  private SubmittedClass of(Path... paths) throws IOException {
    return SubmittedClass.of(List.of(paths), name -> false);
  }

  /** What the file of the first exercise holds, by the names of the submissions. */
  private static Map<String, String> works(SubmittedClass submitted) {
    Map<String, String> works = new TreeMap<>();
    for (SubmittedFiles files : submitted.submissions()) {
      HandIn handIn = files.read();
      String work = "refused";
      try {
        work = handIn.sources().texts().get("WeightPerturbMLP.java");
      } catch (microlearning.calls.SubmissionFailure refusal) {
        work = refusal.getMessage();
      }
      works.put(handIn.name(), work);
    }
    return works;
  }

  private static SubmittedBy by(SubmittedClass submitted, String name) {
    return submitted.submissions().stream()
        .filter(files -> files.name().equals(name))
        .findFirst()
        .orElseThrow()
        .by();
  }

  /** The same class as a folder, as a zip and as a tar.gz archive. */
  private Stream<Path> ways(String name, Map<String, byte[]> files) throws IOException {
    Path disk = folder.resolve(name);
    Submitted.write(disk, files);
    Path zip = Files.write(folder.resolve(name + ".zip"), Submitted.zip(files));
    Path tar = Files.write(folder.resolve(name + ".tar.gz"), Submitted.gzip(Submitted.tar(files)));
    return Stream.of(disk, zip, tar);
  }

  private void assertUnderstood(Stream<Path> ways, Map<String, String> works, String line)
      throws IOException {
    for (Path way : ways.toList()) {
      SubmittedClass submitted = of(way);
      assertThat(works(submitted)).as(way.toString()).isEqualTo(works);
      assertThat(submitted.lines()).as(way.toString()).first().asString().contains(line);
    }
  }

  @Test
  void shouldTakeMoodlesDownload() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.putAll(
        Submitted.three("Jürgen Groß_12_assignsubmission_file_/" + Submitted.USUAL, "Jürgen"));
    files.put(
        "Ada_L_13_assignsubmission_file_/work.zip",
        Submitted.zip(Submitted.three("project/", "Ada")));
    files.put("Ada_L_13_assignsubmission_onlinetext_/onlinetext.html", Submitted.bytes("<p>"));
    files.put("Eve Doe_14_assignsubmission_file_/report.pdf", Submitted.bytes("PDF"));

    assertUnderstood(
        ways("Moodle", files),
        Map.of(
            "Jürgen Groß_12",
            "// Jürgen",
            "Ada_L_13",
            "// Ada",
            "Eve Doe_14",
            "None of the files WeightPerturbMLP.java, FeedbackAlignmentMLP.java,"
                + " KolenPollackMLP.java was found. There are: report.pdf."),
        "as a class of 3 submissions, with names from Moodle.");
    assertThat(by(of(folder.resolve("Moodle")), "Ada_L_13"))
        .isEqualTo(new SubmittedBy("Moodle", "Ada_L", "", "13", false, Optional.empty()));
  }

  @Test
  void shouldTakeCanvasFilesOfAllInOneFolder() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("doejane_12345_67890_WeightPerturbMLP-1.java", Submitted.bytes("// Jane"));
    files.put("doejane_12345_67891_KolenPollackMLP.java", Submitted.bytes(""));
    files.put("doejane_12345_67892_Sums.java", Submitted.bytes(""));
    files.put("roeray_LATE_12346_67893_WeightPerturbMLP.java", Submitted.bytes("// old"));
    files.put("roeray_LATE_12346_67894_WeightPerturbMLP-2.java", Submitted.bytes("// Ray"));
    files.put("doejane_99_67895_work.zip", Submitted.zip(Submitted.three("", "the other Jane")));

    assertUnderstood(
        ways("Canvas", files),
        Map.of(
            "doejane_12345",
            "// Jane",
            "roeray_12346",
            "// Ray",
            "doejane_99",
            "// the other Jane"),
        "as a class of 3 submissions, with names from Canvas.");
    SubmittedClass submitted = of(folder.resolve("Canvas"));
    assertThat(by(submitted, "roeray_12346").late()).isTrue();
    assertThat(by(submitted, "doejane_12345").late()).isFalse();
    assertThat(submitted.submissions().get(0).read().understood())
        .isEqualTo("Taken: 3 Java files, from WeightPerturbMLP-1.java.");
  }

  @Test
  void shouldTakeTheLastAttemptOfBlackboardsFiles() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String old = "Local_rules_jdoe_attempt_2026-05-09-14-30-45";
    String last = "Local_rules_jdoe_attempt_2026-05-10-09-00-00";
    files.put(old + "_WeightPerturbMLP.java", Submitted.bytes("// old"));
    files.put(last + "_WeightPerturbMLP.java", Submitted.bytes("// last"));
    files.put(last + ".txt", Submitted.bytes("Name: Jane Doe (jdoe)"));
    files.put(
        "Local_rules_eve_attempt_2026-05-10-09-00-01_x_bob_attempt_2026-05-11-09-00-01_a.zip",
        Submitted.zip(Submitted.three("", "Eve")));

    assertUnderstood(
        ways("Blackboard", files),
        Map.of("jdoe", "// last", "eve", "// Eve"),
        "as a class of 2 submissions, with names from Blackboard.");
    assertThat(by(of(folder.resolve("Blackboard")), "jdoe").time())
        .contains(ClockTime.local(LocalDateTime.of(2026, 5, 10, 9, 0, 0)));
  }

  @Test
  void shouldTakeGradescopesExport() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String export = "assignment_9_export/";
    files.put(export + "submission_metadata.yml", Submitted.bytes(GRADESCOPE));
    files.putAll(Submitted.three(export + "submission_1/" + Submitted.USUAL, "one"));
    files.putAll(Submitted.three(export + "submission_2/", "two"));

    assertUnderstood(
        ways("Gradescope", files),
        Map.of("submission_1", "// one", "submission_2", "// two"),
        "as a class of 2 submissions, with names from Gradescope.");
    SubmittedClass submitted = of(folder.resolve("Gradescope"));
    assertThat(submitted.lines().get(1))
        .isEqualTo("submission_metadata.yml tells who handed in 2 of them, and when.");
    assertThat(of(folder.resolve("Gradescope.tar.gz")).submissions())
        .extracting(SubmittedFiles::by)
        .containsExactlyElementsOf(
            submitted.submissions().stream().map(SubmittedFiles::by).toList())
        .containsExactly(
            new SubmittedBy(
                "Gradescope",
                "Zoë Groß",
                "zoe@example.org",
                "007",
                false,
                Optional.of(ClockTime.of(Instant.parse("2026-05-09T14:30:45.213926Z")))),
            new SubmittedBy(
                "Gradescope",
                "Ada L, Bob M",
                "",
                "",
                false,
                Optional.of(ClockTime.of(Instant.parse("2026-05-09T21:30:45Z")))));
  }

  @Test
  void shouldGradeGradescopesExportAlsoWithoutItsFile() throws IOException {
    Map<String, byte[]> files = Submitted.three("submission_1/", "one");
    files.put("submission_metadata.yml", Submitted.bytes("submission_1: [\n"));
    assertUnderstood(
        ways("broken", files), Map.of("submission_1", "// one"), "with names from Gradescope.");
    assertThat(of(folder.resolve("broken")).lines())
        .contains(
            "Passed over: submission_metadata.yml (not a submission).",
            "submission_metadata.yml cannot be read: it is not YAML.");

    Files.writeString(folder.resolve("broken/submission_metadata.yml"), "other: 1");
    assertThat(works(of(folder.resolve("broken")))).isEqualTo(Map.of("submission_1", "// one"));
  }

  @Test
  void shouldTakeCanvasFilesOfAnonymousStudents() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("anon_aB3xZ_67890_WeightPerturbMLP-1.java", Submitted.bytes("// one"));
    files.put("anon_aB3xZ_67891_KolenPollackMLP.java", Submitted.bytes(""));
    files.put("LATE_anon_9kLmN_67892_WeightPerturbMLP.java", Submitted.bytes("// two"));

    assertUnderstood(
        ways("anonymous", files),
        Map.of("anon_aB3xZ", "// one", "anon_9kLmN", "// two"),
        "as a class of 2 submissions, with names from Canvas.");
    assertThat(by(of(folder.resolve("anonymous")), "anon_9kLmN"))
        .isEqualTo(new SubmittedBy("Canvas", "", "", "anon_9kLmN", true, Optional.empty()));
  }

  @Test
  void shouldTakeTheFoldersOfClassroom50AndOfGitHubClassroom() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("scores.csv", Submitted.bytes("username,score\n"));
    files.putAll(Submitted.three("cs-rules-ada-l/" + Submitted.USUAL, "ada"));
    files.putAll(Submitted.three("cs-rules-bob/" + Submitted.USUAL, "bob"));

    assertUnderstood(
        ways("cs-rules_submissions_2026_05_09_T_14_30_45", files),
        Map.of("ada-l", "// ada", "bob", "// bob"),
        "as a class of 2 submissions, with names from Classroom 50.");

    Map<String, byte[]> others = Submitted.three("rules-ada/" + Submitted.USUAL, "ada");
    assertUnderstood(
        ways("rules-submissions", others),
        Map.of("ada", "// ada"),
        "as a class of 1 submission, with names from GitHub Classroom.");
  }

  @Test
  void shouldTakeAFolderOrAnArchiveForEachStudent() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.putAll(Submitted.three("week 3/ada/" + Submitted.USUAL, "ada"));
    files.put("week 3/bob.zip", Submitted.zip(Submitted.three("", "bob")));
    files.put("week 3/eve/report.pdf", Submitted.bytes("PDF"));
    files.put("week 3/.DS_Store", Submitted.bytes(""));
    files.put("week 3/Thumbs.db", Submitted.bytes(""));
    files.put("__MACOSX/week 3/._ada", Submitted.bytes(""));

    for (Path way : ways("class", files).toList()) {
      SubmittedClass submitted = of(way);
      assertThat(works(submitted)).containsKeys("ada", "bob", "eve").containsEntry("bob", "// bob");
      assertThat(submitted.lines())
          .element(0)
          .asString()
          .endsWith("as a class of 3 submissions, each in a folder or an archive.");
      assertThat(submitted.lines())
          .contains("Passed over: .DS_Store, Thumbs.db (not submissions).");
    }
  }

  @Test
  void shouldTakeARepositoryForOneSubmissionWhateverItHolds() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.putAll(Submitted.three(Submitted.USUAL, "ada"));
    files.putAll(Submitted.three("old/", "old"));
    files.putAll(Submitted.three("older/", "older"));
    files.put("pom.xml", Submitted.bytes("<project/>"));

    for (Path way : ways("ada", files).toList()) {
      assertThat(works(of(way))).isEqualTo(Map.of("ada", "// ada"));
    }
  }

  /** Nobody becomes two students, or another one, by the names in a submission. */
  @Test
  void shouldNotLookForAClassInASubmission() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.putAll(Submitted.three("Bob_1_assignsubmission_file_/", "eve"));
    files.putAll(Submitted.three("Ada_2_assignsubmission_file_/", "eve"));
    Path eve = ways("eve", files).findFirst().orElseThrow();
    Submitted.write(folder.resolve("ada"), Submitted.three("", "ada"));

    assertThat(works(of(eve, folder.resolve("ada")))).containsOnlyKeys("ada", "eve");
    assertThat(works(SubmittedClass.of(List.of(eve), "eve"::equals))).containsOnlyKeys("eve");
  }

  @Test
  void shouldPassOverWhatSystemsAndPeopleLeaveBesideSubmissions() throws IOException {
    Submitted.write(folder.resolve("ada"), Submitted.three("", "ada"));
    List<String> others = List.of("readme.txt", "Thumbs.db", ".DS_Store", "desktop.ini");
    for (String other : others) {
      Files.createFile(folder.resolve(other));
    }
    Files.createDirectory(folder.resolve("__MACOSX"));
    SubmittedClass submitted =
        of(
            folder.resolve("ada"),
            folder.resolve("readme.txt"),
            folder.resolve("Thumbs.db"),
            folder.resolve(".DS_Store"),
            folder.resolve("desktop.ini"),
            folder.resolve("__MACOSX"));

    assertThat(works(submitted)).containsOnlyKeys("ada");
    assertThat(submitted.lines())
        .containsExactly(
            "Passed over: readme.txt, Thumbs.db, .DS_Store, desktop.ini, __MACOSX"
                + " (not submissions).");
  }

  /** A folder may be called as it likes, and so may an archive. */
  @Test
  void shouldPassOverFilesThatCanHoldNoExercise() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.putAll(Submitted.three("ada/", "ada"));
    files.putAll(Submitted.three("class.md/", "folder"));
    files.put("bob.zip", Submitted.zip(Submitted.three("", "bob")));
    files.put("cho.7z", Submitted.bytes("7z"));
    files.put("grades.xlsx", Submitted.bytes("table"));
    files.put("Notes", Submitted.bytes("notes"));
    files.put("Eve_5_assignsubmission_file_essay.pdf", Submitted.bytes("PDF"));
    String[] names = {"ada", "bob", "class.md", "cho", "Eve_5"};
    String line = "Passed over: Notes, grades.xlsx (not submissions).";

    for (Path way : ways("term", files).toList()) {
      assertThat(works(of(way))).as(way.toString()).containsOnlyKeys(names);
      assertThat(of(way).lines()).last().isEqualTo(line);
    }
    Files.write(folder.resolve("term/dan.handin"), Submitted.zip(Submitted.three("", "dan")));
    try (Stream<Path> all = Files.list(folder.resolve("term"))) {
      SubmittedClass named = of(all.sorted().toArray(Path[]::new));
      assertThat(works(named)).containsKeys(names).containsEntry("dan.handin", "// dan");
      assertThat(named.lines()).last().isEqualTo(line);
    }
  }

  @Test
  void shouldTakeJavaFilesTogetherUnlessAnExerciseIsThereTwice() throws IOException {
    Submitted.write(folder, Submitted.three("ada/", "ada"));
    Submitted.write(folder, Submitted.three("bob/", "bob"));

    assertThat(
            works(
                of(
                    folder.resolve("ada/WeightPerturbMLP.java"),
                    folder.resolve("bob/KolenPollackMLP.java"))))
        .isEqualTo(Map.of("ada", "// ada"));
    assertThat(
            works(
                of(
                    folder.resolve("ada/WeightPerturbMLP.java"),
                    folder.resolve("bob/WeightPerturbMLP.java"))))
        .isEqualTo(Map.of("ada", "// ada", "bob", "// bob"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldFollowALinkThatIsNamedAndNoOther() throws IOException {
    Submitted.write(folder.resolve("attempts/3"), Submitted.three("", "third"));
    Files.createSymbolicLink(folder.resolve("attempts/latest"), Path.of("3"));
    Files.createSymbolicLink(folder.resolve("attempts/lost"), Path.of("4"));

    assertThat(works(of(folder.resolve("attempts/latest"), folder.resolve("attempts/lost"))))
        .containsEntry("latest", "// third")
        .containsEntry("lost", "It is a link to 4, which is not there.");

    Submitted.write(folder.resolve("attempts/2"), Submitted.three("", "second"));
    assertThat(works(of(folder.resolve("attempts"))))
        .containsEntry("2", "// second")
        .containsEntry("latest", "It is a link to 3. To have it followed, name the link itself.");
  }

  /** What one of a class does costs the others nothing. */
  @Test
  void shouldHoldEachSubmissionOfAnArchiveToItsOwnLimits() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.putAll(Submitted.three("ada/", "ada"));
    files.putAll(Submitted.three("bob/", "bob"));
    files.putAll(Submitted.three("eve/", "eve"));
    files.put("bob/" + "d/".repeat(ReadingLimits.MOST_DEPTH + 1) + "x", Submitted.bytes(""));
    for (int i = 0; i < 5; i++) {
      files.put("eve/" + i, new byte[0]);
    }
    Path zip = Files.write(folder.resolve("class.zip"), Submitted.zip(files));

    ClassArchive archive = new ClassArchive(zip, ScanLimits.OF_CLASS, Submitted.limits(7));
    ClassLayout layout = ClassLayout.of(archive.outline("class")).orElseThrow();

    assertThat(works(new SubmittedClass(archive.read(layout), List.of())))
        .containsEntry("ada", "// ada")
        .containsEntry("bob", "It has folders within folders, more than 64 deep.")
        .containsEntry("eve", "It holds more than 7 files and folders.");
  }
}
