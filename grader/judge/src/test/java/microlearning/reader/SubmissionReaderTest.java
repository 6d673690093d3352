package microlearning.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import microlearning.calls.SubmissionFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of a hand-in, and what is refused. */
class SubmissionReaderTest {
  private static final String USUAL = "exercises/src/main/java/microlearning/exercises/";
  private static final List<String> THREE =
      List.of("FeedbackAlignmentMLP.java", "KolenPollackMLP.java", "WeightPerturbMLP.java");

  @TempDir private Path folder;

  private Path file(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void three(String prefix) throws IOException {
    for (String name : THREE) {
      file(prefix + name, "class of " + prefix);
    }
  }

  private Sources take(Path... paths) throws Exception {
    return SubmittedFiles.of(paths).read().sources();
  }

  private void assertRefused(Path path, String... parts) {
    SubmissionFailure failure =
        catchThrowableOfType(
            SubmissionFailure.class, () -> SubmittedFiles.of(path).read().sources());
    assertThat(failure.kind()).isEqualTo(SubmissionFailure.Kind.REFUSED);
    assertThat(failure.getMessage().lines()).hasSize(1);
    assertThat(failure.getMessage()).contains(parts).endsWith(".");
  }

  private Path zip(Map<String, byte[]> entries) throws IOException {
    Path zip = folder.resolve("student.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return zip;
  }

  private static Map<String, byte[]> threeZipped(String prefix) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    THREE.forEach(name -> entries.put(prefix + name, bytes("class of " + prefix)));
    return entries;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void shouldTakeTheSourcesOfARepositoryAndNothingElse() throws Exception {
    three(USUAL);
    file(USUAL + "help/Sums.java", "sums");
    file(USUAL + "package-info.java", "package");
    file(USUAL + "WeightPerturbMLP.class", "class file");
    file("exercises/src/main/java/microlearning/matrix/Matrix.java", "another matrix");
    file("exercises/src/main/resources/META-INF/services/Service", "service");
    file("exercises/src/test/java/microlearning/exercises/WeightPerturbMLP.java", "test");
    file("pom.xml", "pom");
    file(".mvn/extensions.xml", "extensions");

    assertThat(take(folder).texts())
        .containsOnlyKeys(
            THREE.get(0), THREE.get(1), THREE.get(2), "help/Sums.java", "package-info.java")
        .containsEntry("WeightPerturbMLP.java", "class of " + USUAL);
  }

  @Test
  void shouldFindTheExercisesWhereverTheyAreButFirstAtTheirPlace() throws Exception {
    three("old/");
    assertThat(take(folder).texts()).containsEntry(THREE.get(0), "class of old/");

    three("a-copy/" + USUAL);
    three("solutions/src/main/java/microlearning/exercises/");
    assertThat(take(folder).texts()).containsEntry(THREE.get(0), "class of a-copy/" + USUAL);
  }

  @Test
  void shouldTakeHelpersBesideTheThreeFilesOnly() throws Exception {
    three("");
    file("Helper.java", "help");
    file("other/Test.java", "a test that needs JUnit");

    assertThat(take(folder).texts())
        .containsOnlyKeys(THREE.get(0), "Helper.java", THREE.get(1), THREE.get(2));
  }

  /** Whoever hands in all files that were changed hands in the lab, too. */
  @ParameterizedTest
  @ValueSource(strings = {"exercises/src/main/java/lab/", USUAL, USUAL + "lab/", "flat/"})
  void shouldLeaveTheLabOutWhereverItIs(String place) throws Exception {
    three(place.equals("flat/") ? place : USUAL);
    file(
        place + "Lab.java",
        "// my own\r\n  package lab;\r\nimport java.nio.file.Path; // broken {");
    file(place + "Helper.java", "package microlearning.exercises;");

    assertThat(take(folder).texts()).doesNotContainKeys("Lab.java", "lab/Lab.java");
    assertThat(take(folder).texts()).containsKeys(THREE.get(0), THREE.get(1), THREE.get(2));
  }

  /** What is looked for in each source takes time that grows with its length, and no faster. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", "\t\f", "package ", "package\n", "package lab "})
  void shouldLookForTheLabInOnePassWhateverIsRepeated(String repeated) throws Exception {
    three(USUAL);
    String text = repeated.repeat(ReadingLimits.MOST_BYTES_OF_FILE / repeated.length());
    file(USUAL + "Helper.java", text);

    assertThat(take(folder).texts()).containsEntry("Helper.java", text);
  }

  @Test
  void shouldTakeFilesThatAreNamedOneByOne() throws Exception {
    three("ada/");
    Path first = folder.resolve("ada").resolve(THREE.get(0));
    Path second = folder.resolve("ada").resolve(THREE.get(1));

    assertThat(take(first, second).texts()).containsOnlyKeys(THREE.get(0), THREE.get(1));
    assertThat(SubmittedFiles.of(first, second).name()).isEqualTo("ada");
  }

  @Test
  void shouldTakeTheSameFromAnArchiveAsFromAFolder() throws Exception {
    for (String name : THREE) {
      file("ada/" + USUAL + name, "class of " + USUAL);
    }
    Path zip = zip(threeZipped(USUAL));

    assertThat(take(zip)).isEqualTo(take(folder.resolve("ada")));
    assertThat(SubmittedFiles.of(zip).name()).isEqualTo("student");
  }

  @Test
  void shouldDigestNamesAndTexts() throws Exception {
    three("");
    String digest = take(folder).digest();

    assertThat(take(folder).digest()).isEqualTo(digest).matches("[0-9a-f]{64}");
    file("Helper.java", "");
    assertThat(take(folder).digest()).isNotEqualTo(digest);
  }

  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @ValueSource(strings = {"..zip", "...zip", ".zip", "...."})
  void shouldNotTakeTheNameOfAnotherFolder(String name) {
    assertThat(SubmittedFiles.of(folder.resolve(name)).name()).isEqualTo("submission");
  }

  @Test
  void shouldSayThatThereAreNoExercises() throws Exception {
    file("README.md", "hello");
    assertRefused(folder, "None of the files WeightPerturbMLP.java, ");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldNotFollowLinks() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    three("work/");
    Files.createSymbolicLink(folder.resolve("work/Helper.java"), secret);
    assertRefused(folder.resolve("work"), "Helper.java is a link, or not a regular file.");

    Files.createSymbolicLink(folder.resolve("linked"), folder.resolve("work"));
    Path around = Files.createDirectory(folder.resolve("around"));
    Files.createSymbolicLink(around.resolve("exercises"), folder.resolve("work"));
    assertRefused(around, "None of the files");
  }

  @Test
  void shouldRefuseWhatIsNotUtf8() throws Exception {
    three("");
    Files.write(folder.resolve(THREE.get(1)), new byte[] {'/', '/', (byte) 0xe4});
    assertRefused(folder, "KolenPollackMLP.java is not UTF-8.");
  }

  @Test
  void shouldRefuseAModule() throws Exception {
    three("");
    file("module-info.java", "");
    assertRefused(folder, "The exercises are not a module. Remove module-info.java.");
  }

  /** What the compiler takes in a student's repository. */
  @ParameterizedTest
  @DisabledOnOs(OS.WINDOWS)
  @ValueSource(
      strings = {
        "package-info.java",
        "Häuser.java",
        "構造.java",
        "WeightPerturbMLP (1).java",
        "@options.java",
        "-d.java",
        "..\\..\\neighbour\\WeightPerturbMLP.java",
        "::set-output name=result::.java"
      })
  void shouldTakeAFileByTheHandleItWasListedWithWhateverItsName(String name) throws Exception {
    three("");
    file(name, "text of " + name);
    file("neighbour/WeightPerturbMLP.java", "the neighbour's");

    assertThat(take(folder).texts()).hasSize(4).containsEntry(name, "text of " + name);
  }

  @Test
  void shouldKeepTextsAsTheyAre() throws Exception {
    three("");
    file(THREE.get(0), "\uFEFFclass A {\r\n\t// ä\r\n}");

    assertThat(take(folder).texts()).containsEntry(THREE.get(0), "\uFEFFclass A {\r\n\t// ä\r\n}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../WeightPerturbMLP.java",
        "a/../../x",
        "/etc/passwd",
        "C:\\x.java",
        "..\\x.java",
        "a/.."
      })
  void shouldRefuseArchivesThatReachOutOfThemselves(String name) throws Exception {
    Map<String, byte[]> entries = threeZipped("");
    entries.put(name, bytes("x"));
    assertRefused(zip(entries), "The archive has an entry that leads out of it, ");
  }

  @Test
  void shouldNotUnpackWhatWeighsMuch() throws Exception {
    Map<String, byte[]> entries = threeZipped("");
    entries.put("Bomb.java", new byte[64 << 20]);
    entries.put("elsewhere/Bomb.java", new byte[64 << 20]);
    Path zip = zip(entries);
    assertThat(zip).satisfies(z -> assertThat(Files.size(z)).isLessThan(200_000));

    assertRefused(zip, "Bomb.java has more than 262144 bytes.");
  }

  @Test
  void shouldNotBelieveTheSizesThatAnArchiveTells() throws Exception {
    Map<String, byte[]> entries = threeZipped("");
    entries.put("Bomb.java", new byte[1 << 20]);
    Path zip = zip(entries);
    byte[] archive = Files.readAllBytes(zip);
    replace(archive, new byte[] {0, 0, 0x10, 0}, new byte[] {8, 0, 0, 0});
    Files.write(zip, archive);

    SubmissionFailure failure =
        catchThrowableOfType(
            SubmissionFailure.class, () -> SubmittedFiles.of(zip).read().sources());
    assertThat(failure.kind()).isEqualTo(SubmissionFailure.Kind.REFUSED);
  }

  private static void replace(byte[] bytes, byte[] from, byte[] to) {
    for (int i = 0; i + from.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + from.length, from, 0, from.length)) {
        System.arraycopy(to, 0, bytes, i, to.length);
      }
    }
  }

  @Test
  void shouldRefuseWhatIsNoArchive() throws Exception {
    assertRefused(
        file("student.zip", "Dear professor,"),
        "It cannot be read: it is not an archive; make a zip, tar or tar.gz.");
  }
}
