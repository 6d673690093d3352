package microlearning.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import microlearning.calls.SubmissionFailure;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of all makers, damaged ones, and those that lie. */
class ArchivesTest {
  @TempDir private Path folder;

  private HandIn read(String name, byte[] archive) throws IOException {
    return SubmittedFiles.of(Files.write(folder.resolve(name), archive)).read();
  }

  private void assertTaken(HandIn handIn, String... files) throws SubmissionFailure {
    assertThat(handIn.sources().texts()).containsOnlyKeys(files);
  }

  private static String refusal(HandIn handIn) {
    SubmissionFailure failure =
        catchThrowableOfType(SubmissionFailure.class, () -> handIn.sources());
    assertThat(failure).isNotNull();
    assertThat(failure.kind()).isEqualTo(SubmissionFailure.Kind.REFUSED);
    assertThat(failure.getMessage().lines()).hasSize(1);
    return failure.getMessage();
  }

  private static Map<String, byte[]> withUmlauts() {
    Map<String, byte[]> files = Submitted.three("Übung/", "ada");
    files.put("Übung/Häuser.java", Submitted.bytes("class Häuser {}"));
    files.put("Übung/Lösung.pdf", Submitted.bytes("PDF"));
    return files;
  }

  /** Windows Explorer, 7-Zip and Finder each have their own way to write a name. */
  @ParameterizedTest
  @CsvSource({
    "IBM437, false, NEVER",
    "UTF-8, true, NEVER",
    "UTF-8, false, NEVER",
    "IBM437, false, ALWAYS"
  })
  void shouldReadNamesOfZipArchivesAsTheyWereMeant(String charset, boolean flag, String extra)
      throws Exception {
    byte[] zip =
        Submitted.zip(
            withUmlauts(),
            out -> {
              out.setEncoding(charset);
              out.setUseLanguageEncodingFlag(flag);
              out.setCreateUnicodeExtraFields(
                  extra.equals("ALWAYS")
                      ? ZipArchiveOutputStream.UnicodeExtraFieldPolicy.ALWAYS
                      : ZipArchiveOutputStream.UnicodeExtraFieldPolicy.NEVER);
            });
    HandIn handIn = read("ada.zip", zip);

    assertTaken(
        handIn,
        "FeedbackAlignmentMLP.java",
        "Häuser.java",
        "KolenPollackMLP.java",
        "WeightPerturbMLP.java");
    assertThat(handIn.understood()).isEqualTo("Taken: 4 Java files in Übung.");
  }

  @Test
  void shouldReadBackslashesInAZipArchiveAsSlashes() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Submitted.three(Submitted.USUAL, "ada")
        .forEach((name, bytes) -> files.put(name.replace('/', '\\'), bytes));

    assertTaken(read("ada.zip", Submitted.zip(files)), Submitted.THREE.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
  void shouldReadTarArchivesZippedOrNot(String charset) throws Exception {
    byte[] tar = Submitted.tar(withUmlauts(), charset);
    String[] files = {
      "FeedbackAlignmentMLP.java", "Häuser.java", "KolenPollackMLP.java", "WeightPerturbMLP.java"
    };

    assertTaken(read("ada.tar", tar), files);
    assertTaken(read("bob.tar.gz", Submitted.gzip(tar)), files);
    assertTaken(read("eve.tgz", Submitted.gzip(tar)), files);
    assertTaken(read("named as nothing", Submitted.gzip(tar)), files);
  }

  @Test
  void shouldReadLongNamesOfTarArchives() throws Exception {
    Map<String, byte[]> files = Submitted.three("x".repeat(90) + "/" + Submitted.USUAL, "ada");

    assertTaken(read("ada.tar", Submitted.tar(files)), Submitted.THREE.toArray(String[]::new));
  }

  @Test
  void shouldTakeTheArchiveInAFolderAndInAnArchive() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] work = Submitted.zip(Submitted.three(Submitted.USUAL, "ada"));
    files.put("hand-in/work.zip", work);
    files.put("hand-in/notes.txt", Submitted.bytes("notes"));
    Submitted.write(folder.resolve("ada"), files);

    assertThat(SubmittedFiles.of(folder.resolve("ada")).read().understood())
        .isEqualTo(
            "Taken: 3 Java files in"
                + " hand-in/work.zip/exercises/src/main/java/microlearning/exercises.");
    assertTaken(
        read("ada.tar.gz", Submitted.gzip(Submitted.tar(files))),
        Submitted.THREE.toArray(String[]::new));
  }

  @Test
  void shouldNotGoIntoArchivesForever() throws Exception {
    byte[] inner = Submitted.zip(Submitted.three("", "ada"));
    for (int i = 1; i <= ReadingLimits.MOST_ARCHIVES_DEEP; i++) {
      inner = Submitted.zip(Map.of("a.zip", inner));
    }
    assertTaken(read("deep.zip", inner), Submitted.THREE.toArray(String[]::new));
    assertThat(refusal(read("deeper.zip", Submitted.zip(Map.of("a.zip", inner)))))
        .endsWith("a.zip/a.zip/a.zip/a.zip is an archive in too many others.");
  }

  /** Of kinds that take a library of their own, it is said which one it is. */
  @ParameterizedTest
  @CsvSource({
    "37 7A BC AF 27 1C 00 04, 7z",
    "52 61 72 21 1A 07 01 00, RAR",
    "FD 37 7A 58 5A 00 00 00, xz",
    "42 5A 68 39 31 41 59 26, bzip2"
  })
  void shouldSayWhichKindIsNotRead(String beginning, String kind) throws Exception {
    byte[] archive = new byte[1000];
    String[] bytes = beginning.split(" ");
    for (int i = 0; i < bytes.length; i++) {
      archive[i] = (byte) Integer.parseInt(bytes[i], 16);
    }
    assertThat(refusal(read("ada.zip", archive)))
        .isEqualTo("It cannot be read: it is a " + kind + " archive; make a zip, tar or tar.gz.");
    Submitted.write(folder.resolve("bob"), Map.of("work.rar", archive));
    assertThat(refusal(SubmittedFiles.of(folder.resolve("bob")).read()))
        .contains("There are: work.rar. work.rar cannot be read: it is a " + kind + " archive;");
  }

  @Test
  void shouldSayWhatIsThereAndWhatWasLookedFor() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 7; i++) {
      files.put("page" + i + ".txt", Submitted.bytes(""));
    }
    assertThat(refusal(read("ada.zip", Submitted.zip(files))))
        .isEqualTo(
            "None of the files WeightPerturbMLP.java, FeedbackAlignmentMLP.java,"
                + " KolenPollackMLP.java was found. There are: page0.txt, page1.txt, page2.txt,"
                + " page3.txt, page4.txt, and 2 more.");
    assertThat(refusal(read("report.pdf", Submitted.bytes("PDF"))))
        .endsWith("There are: report.pdf.");
    assertThat(refusal(SubmittedFiles.of(Files.createDirectory(folder.resolve("empty"))).read()))
        .endsWith("There are no files at all.");
  }

  @Test
  void shouldRefuseAnArchiveThatIsCutAnywhere() throws Exception {
    byte[] zip = Submitted.zip(Submitted.three(Submitted.USUAL, "ada"));
    byte[] tar = Submitted.gzip(Submitted.tar(Submitted.three(Submitted.USUAL, "ada")));
    for (int part = 1; part < 20; part++) {
      assertThat(refusal(read("ada.zip", Arrays.copyOf(zip, zip.length * part / 20))))
          .startsWith("It cannot be read: ");
      assertThat(refusal(read("ada.tgz", Arrays.copyOf(tar, tar.length * part / 20))))
          .startsWith("It cannot be read: ");
    }
  }

  @Test
  void shouldRefuseADirectoryPastTheEndOfItsArchive() throws Exception {
    byte[] zip = Submitted.zip(Submitted.three("", "ada"));
    int end = zip.length - 22;
    ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(end + 16, 0x7fff_fff0);

    assertThat(refusal(read("ada.zip", zip)))
        .isEqualTo("It cannot be read: the zip archive is damaged.");
  }

  /** Of the first file: its check sum or its size in the archive's directory. */
  @ParameterizedTest
  @ValueSource(ints = {16, 24})
  void shouldRefuseAFileThatIsNotWhatTheArchiveSays(int place) throws Exception {
    byte[] zip = Submitted.zip(Submitted.three("", "ada"));
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int directory = bytes.getInt(zip.length - 22 + 16);
    bytes.putInt(directory + place, bytes.getInt(directory + place) + 1);

    assertThat(refusal(read("ada.zip", zip)))
        .matches("FeedbackAlignmentMLP.java cannot be read: .*|It cannot be read: .*");
  }

  @Test
  void shouldSayThatAFileIsLocked() throws Exception {
    byte[] zip = Submitted.zip(Submitted.three("", "ada"));
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int directory = bytes.getInt(zip.length - 22 + 16);
    bytes.putShort(directory + 8, (short) (bytes.getShort(directory + 8) | 1));

    assertThat(refusal(read("ada.zip", zip)))
        .isEqualTo("FeedbackAlignmentMLP.java cannot be read: it is locked by a password.");
  }

  /** Whatever stands in an archive, it is the submission's result and nothing worse. */
  @Test
  void shouldMakeAResultOfAnyDamage() throws Exception {
    Random random = new Random(1);
    byte[] zip = Submitted.zip(withUmlauts());
    byte[] tar = Submitted.tar(withUmlauts());
    for (int i = 0; i < 300; i++) {
      byte[] archive = (i % 2 == 0 ? zip : tar).clone();
      for (int j = 0; j <= i % 8; j++) {
        archive[random.nextInt(archive.length)] = (byte) random.nextInt(256);
      }
      HandIn handIn = read("ada", archive);
      if (handIn.digest().isEmpty()) {
        assertThat(refusal(handIn)).doesNotContain(folder.toString(), "Exception");
      }
    }
  }

  @Test
  void shouldHoldTheNamesInAnArchiveToTheirLimits() throws Exception {
    Map<String, byte[]> files = Submitted.three("", "ada");
    files.put("x".repeat(ReadingLimits.LONGEST_PATH), new byte[0]);
    files.put("d/".repeat(ReadingLimits.MOST_DEPTH - 1) + "x", new byte[0]);
    assertTaken(read("ada.zip", Submitted.zip(files)), Submitted.THREE.toArray(String[]::new));

    Map<String, byte[]> longer = Submitted.three("", "ada");
    longer.put("x".repeat(ReadingLimits.LONGEST_PATH + 1), new byte[0]);
    assertThat(refusal(read("ada.zip", Submitted.zip(longer))))
        .isEqualTo("The archive has a path of more than 4096 characters.");

    Map<String, byte[]> deeper = Submitted.three("", "ada");
    deeper.put("d/".repeat(ReadingLimits.MOST_DEPTH) + "x", new byte[0]);
    assertThat(refusal(read("ada.zip", Submitted.zip(deeper))))
        .isEqualTo("It has folders within folders, more than 64 deep.");
  }

  /** A tar archive may call a gigabyte a name. */
  @Test
  void shouldNotReadAnEndlessNameIntoMemory() throws Exception {
    byte[] name = "x".repeat(2 << 20).getBytes(StandardCharsets.US_ASCII);
    byte[] tar = Submitted.tar(Map.of("././@LongLink", name));
    tar[156] = 'L';
    Arrays.fill(tar, 148, 156, (byte) ' ');
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += tar[i] & 0xff;
    }
    byte[] octal =
        String.format(java.util.Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(octal, 0, tar, 148, 8);

    assertThat(refusal(read("ada.tar", tar)))
        .isEqualTo("It cannot be read: what it says of a file has more than 1048576 bytes.");
  }

  @Test
  void shouldHoldReadingToItsTime() throws Exception {
    Path zip = Files.write(folder.resolve("ada.zip"), Submitted.zip(Submitted.three("", "ada")));
    SubmittedFiles.Part part = new SubmittedFiles.Part(zip, "ada.zip", true);
    for (int late = 0; late <= 1; late++) {
      long[] now = {0, ReadingLimits.MOST_SECONDS * 1_000_000_000L + late};
      int[] calls = {0};
      HandIn handIn =
          new SubmissionReader(() -> now[Math.min(1, calls[0]++)])
              .read("ada", SubmittedBy.named("ada"), java.util.List.of(part));
      assertThat(handIn.digest().isEmpty()).isEqualTo(late == 1);
      if (late == 1) {
        assertThat(refusal(handIn))
            .isEqualTo(
                "It could not be read within 60 s of processor time, or 240 s by the clock. Hand in"
                    + " less.");
      }
    }
  }
}
