package microlearning.gradebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import microlearning.checks.Fact;
import microlearning.checks.Outcome;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {
  private static final String ROSTER =
      """
      id,login,name,section,extension
      1,ada,Ada Öz,A,
      2,bob,Bob <b>,A,
      3,cho,Cho,B,2026-12-03
      4,dan,Dan,B,
      """;

  private static final String COURSE =
      """
      name: Learning rules
      time-zone: UTC
      due: 2026-11-30
      late: {percent: 10, grace-minutes: 5}
      """;

  @TempDir private Path folder;
  private ClassFolder graded;
  private Path out;

  @BeforeEach
  void grade() throws IOException {
    out = Files.createDirectory(folder.resolve("grades"));
    graded =
        new ClassFolder(out)
            .add("ada", Entries::allRight, "2026-12-01T00:03:00Z", 1)
            .add("bob", Entries::wrongSign, "2026-12-01T10:00:00Z", 1.2)
            .add("cho", Entries::wrongSign, "2026-12-02T10:00:00Z", 1);
  }

  private ClassFiles read(ClassRules rules, Entry... faults) throws IOException {
    ClassFiles files = new ClassFiles(rules, ClassFolder.REFERENCE, out, List.of());
    files.read(new EntryFolders(List.of(out)), List.of(faults));
    return files;
  }

  private static List<CSVRecord> rows(ClassFiles files) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    String text = files.files().get(ClassFiles.GRADEBOOK);
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.getRecords();
    }
  }

  @Test
  void shouldTellWhoIsLateByHowMuchAndWhoHandedInNothing() throws IOException {
    ClassFiles files = read(graded.rules(COURSE, ROSTER, ""));

    assertThat(rows(files))
        .extracting(r -> r.get("name"), r -> r.get("status"), r -> r.get("late"))
        .containsExactly(
            tuple("Ada Öz", "graded", "4 min"),
            tuple("Bob <b>", "graded", "10 h 1 min"),
            tuple("Cho", "graded", ""),
            tuple("Dan", "not_handed_in", ""));
    assertThat(files.remarks())
        .contains("Not handed in (1): Dan.", "Late (2): Ada Öz (4 min); Bob <b> (10 h 1 min).");
    assertThat(files.files().get(ClassFiles.SUMMARY)).contains("Not handed in (1): `Dan`.");
  }

  @Test
  void shouldTakePointsOffOnlyByTheCoursesRule() throws IOException {
    assertThat(rows(read(graded.rules(COURSE, ROSTER, ""))))
        .extracting(r -> r.get("score"), r -> r.get("late_points"), r -> r.get("total"))
        .containsExactly(
            tuple("100", "0", "100"),
            tuple("72", "-10", "62"),
            tuple("72", "0", "72"),
            tuple("0", "0", "0"));
    assertThat(rows(read(graded.rules("time-zone: UTC\ndue: 2026-11-30\n", ROSTER, ""))))
        .extracting(r -> r.get("late_points"))
        .containsOnly("0");
  }

  @Test
  void shouldAddPointsAndCommentsByHandToGradeAndReportAndTakeThemAwayAgain() throws IOException {
    String json = Files.readString(out.resolve("bob/grade.json"));
    String html = Files.readString(out.resolve("bob/report.html"));
    String manual = "student,points,comment\n2,2.5,Good <i>words</i>.\nzoe,1,\n";

    ClassFiles files = read(graded.rules(COURSE, ROSTER, manual));

    JsonObject grade =
        JsonParser.parseString(Files.readString(out.resolve("bob/grade.json"))).getAsJsonObject();
    assertThat(grade.get("score").getAsString()).isEqualTo("64.5");
    assertThat(grade.getAsJsonArray("adjustments").toString())
        .isEqualTo(
            "[{\"kind\":\"late\",\"points\":-10,\"comment\":\"Handed in 10 h 1 min late.\"},"
                + "{\"kind\":\"manual\",\"points\":2.5,\"comment\":\"Good <i>words</i>.\"}]");
    assertThat(Files.readString(out.resolve("bob/report.html")))
        .contains("<h1>Your grade: 64.5 of 100 points</h1>", "By hand: Good &lt;i&gt;words")
        .contains("<td>+2.5</td>", "<td>&minus;10</td>", "64.5&nbsp;/&nbsp;100");
    assertThat(rows(files).get(1).get("comment")).isEqualTo("Good <i>words</i>.");
    assertThat(files.remarks())
        .contains("Points by hand for students who are not in this class (1): zoe.");

    assertThat(read(ClassRules.NONE).remarks())
        .containsExactly(
            "Points by hand and for lateness no longer count, since no course file or list gives"
                + " them (1): bob.");
    assertThat(read(ClassRules.NONE).remarks()).isEmpty();

    assertThat(out.resolve("bob/grade.json")).content().isEqualTo(json);
    assertThat(out.resolve("bob/report.html")).content().isEqualTo(html);
  }

  @Test
  void shouldKeepPointsByHandWhenASubmissionIsGradedAgain() throws IOException {
    ClassRules rules = graded.rules("", "", "student,points\nbob,3\n");
    read(rules);
    graded.add("bob", Entries::allRight, "", 1);

    assertThat(rows(read(rules)).get(1).get("total")).isEqualTo("103");
    assertThat(out.resolve("bob/grade.json")).content().contains("\"score\": 103");
  }

  @Test
  void shouldNotReadReportsThatAreUpToDateAgain() throws IOException {
    ClassRules rules = graded.rules("", "", "student,points\nbob,3\n");
    read(rules);
    Files.writeString(out.resolve("bob/grade.json"), "would not be read");

    assertThat(rows(read(rules)).get(1).get("total")).isEqualTo("75");
  }

  @Test
  void shouldSayOfWhomItIsNotKnownWhetherTheyAreLate() throws IOException {
    graded
        .add("dan", Entries::allRight, "", 1)
        .add("bob", Entries::allRight, "2026-12-01T10:00", 1);
    String due = "due: 2026-11-30T12:00Z\n";

    ClassFiles files = read(graded.rules(due, ROSTER.replace("2026-12-03", ""), ""));

    assertThat(files.remarks())
        .contains("Not known when they were handed in (2): Bob <b>; Dan.")
        .contains(
            "Some of these have a time without a time zone. Put time-zone into the course file.");
    assertThat(files.files().get(ClassFiles.SUMMARY))
        .contains("Not known when handed in (2): `Bob <b>`, `Dan`.");
    assertThat(read(graded.rules(due + "time-zone: UTC\n", "", "")).remarks())
        .contains("Not known when they were handed in (1): dan.")
        .noneMatch(line -> line.contains("time zone"));
    assertThat(read(graded.rules("", "", "")).remarks()).isEmpty();
  }

  @Test
  void shouldSayOfARowThatCannotBeRead() throws IOException {
    Files.writeString(out.resolve("bob/entry.json"), "{\"name\": \"bob\"}");

    assertThat(read(graded.rules("time-zone: UTC\n", ROSTER, "")).remarks())
        .containsExactly(
            "Left out, since entry.json is damaged; grade them again (1): bob.",
            "Not handed in (1): Dan.");
  }

  /** By lateness or by hand, points need not be whole. */
  @Test
  void shouldCountThePointsAsTheyAre() throws IOException {
    ClassRules rules = graded.rules("", "", "student,points\nada,0.5\nbob,0.25\ncho,-1\n");

    assertThat(read(rules).files().get(ClassFiles.SUMMARY))
        .contains("mean 81.3, median 72.3, lowest 71, highest 100.5.");
  }

  @Test
  void shouldPutFaultsInTheirPlaces() throws IOException {
    Entry fault = Entry.fault("b", "The disk is full.", "digits", 0);

    assertThat(rows(read(ClassRules.NONE, fault)))
        .extracting(r -> r.get("submission"))
        .containsExactly("ada", "b", "bob", "cho");
  }

  @Test
  void shouldTellOfStrangersAndOfTwoSubmissionsOfOnePerson() throws IOException {
    graded.add("rules-ada", Entries::allRight, "", 1).add("stranger", Entries::allRight, "", 1);

    ClassFiles files = read(graded.rules("", ROSTER.replace("2026-12-03", ""), ""));

    assertThat(files.remarks())
        .contains(
            "Not in the roster, by login, id or e-mail (1): stranger.",
            "More than one submission of Ada Öz (2): ada; rules-ada.");
  }

  @Test
  void shouldShowAllOnAPageWithLinksToTheReports() throws IOException {
    Entry fault = Entry.fault("eve", "The <disk> is full.", "digits", 0);
    graded
        .add("fay#1 ü", Entries::nothingDone, "", 0)
        .add(
            "gus",
            check ->
                Outcome.failed(
                    List.of(
                        new Fact(Outcome.COMPILER, "It does not compile: X.java:1: ';' expected.")),
                    "A semicolon is missing."),
            "",
            0);

    String page = read(graded.rules(COURSE, ROSTER, ""), fault).files().get(ClassFiles.PAGE);

    assertThat(page)
        .contains("<title>Learning rules</title>", "<h1>Learning rules</h1>")
        .contains("<a href=\"./ada/report.html\">Ada Öz</a>")
        .contains("<a href=\"./fay%231%20ü/report.html\">fay#1 ü</a>")
        .contains("Bob &lt;b&gt;", "The &lt;disk&gt; is full.")
        .contains("<dt>Not handed in <small>1</small></dt>", "<dt>Late <small>2</small></dt>")
        .contains("<dt>Does not compile <small>1</small></dt><dd><ul class=\"names\"><li><a")
        .contains("<dt>Not started <small>1</small></dt>")
        .contains("<dt>No grade, by a fault of the grader <small>1</small></dt>")
        .contains("<h2>Mistakes</h2>", Entries.SIGN)
        .contains("id=\"perturb-class-loss-title\"", "id=\"kolepoll-class-accuracy-title\"")
        .contains("3 submissions were trained.")
        .doesNotContain("<b>", "src=", "http:", "https:");
  }

  /** Links lead from where the page is, not from where the folders are. */
  @Test
  void shouldFindReportsInOtherFolders() throws IOException {
    ClassFiles files =
        new ClassFiles(ClassRules.NONE, ClassFolder.REFERENCE, folder.resolve("class"), List.of());
    files.read(new EntryFolders(List.of(out)), List.of());

    assertThat(files.files().get(ClassFiles.PAGE)).contains("\"./../grades/ada/report.html\"");
  }

  @Test
  void shouldRefuseTwoFoldersWithOneSubmission() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    new ClassFolder(other).add("ada", Entries::allRight, "", 0);

    assertThatThrownBy(() -> new EntryFolders(List.of(out, other)))
        .hasMessage(
            "ada is graded in two of the folders. Delete it in one of them, or leave that folder"
                + " out.");
  }

  @Test
  void shouldSayWhatIsMissingOfShards() throws IOException {
    List<String> all = new ArrayList<>(List.of("ada", "bob", "cho", "dan", "eve"));
    Path two = Files.createDirectory(folder.resolve("two"));
    new ShardFile(1, 2, all).write(out);
    new ShardFile(2, 2, all).write(two);

    assertThat(ShardFile.missing(List.of(out, two), Set.of("ada", "bob", "cho")))
        .extracting(ShardFile.Missing::line)
        .containsExactly(
            "Missing from shard 1/2 (1): eve. Run grade --shard 1/2 again.",
            "Missing from shard 2/2 (1): dan. Run grade --shard 2/2 again.");
    ClassFiles files = new ClassFiles(graded.rules(COURSE, ROSTER, ""), null, out, List.of());
    files.handedIn(List.of(), "dan");
    files.read(new EntryFolders(List.of(two)), List.of());
    assertThat(files.remarks()).contains("Not handed in (3): Ada Öz; Bob <b>; Cho.");
    assertThat(ShardFile.missing(List.of(folder), Set.of())).isEmpty();
    assertThat(ShardFile.missing(List.of(out), Set.copyOf(all))).isEmpty();
  }
}
