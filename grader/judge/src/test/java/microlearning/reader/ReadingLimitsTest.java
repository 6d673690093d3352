package microlearning.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import microlearning.calls.SubmissionFailure;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What meets a limit exactly is taken; what is one beyond it is refused, and told the limit. */
class ReadingLimitsTest {
  private static final long MUCH = 1 << 20;

  @TempDir private Path folder;

  /** Refused with why, or taken, which is empty. */
  private String read(String name, byte[] archive, ScanLimits limits) throws IOException {
    return read(Files.write(folder.resolve(name), archive), limits);
  }

  private static String read(Path path, ScanLimits limits) {
    String name = path.getFileName().toString();
    HandIn handIn =
        new SubmissionReader(() -> 0, limits)
            .read(
                name, SubmittedBy.named(name), List.of(new SubmittedFiles.Part(path, name, true)));
    SubmissionFailure refusal =
        catchThrowableOfType(SubmissionFailure.class, () -> handIn.sources());
    return refusal == null ? "" : refusal.getMessage();
  }

  private String read(Map<String, byte[]> files) throws IOException {
    Path one = Files.createTempDirectory(folder, "one");
    Submitted.write(one, files);
    return read(one, ScanLimits.OF_SUBMISSION);
  }

  private static Map<String, byte[]> three() {
    return Submitted.three("", "ada");
  }

  private static Map<String, byte[]> threeAnd(String name, byte[] content) {
    Map<String, byte[]> files = three();
    files.put(name, content);
    return files;
  }

  private static byte[] padded(byte[] archive, long length) {
    return Arrays.copyOf(archive, (int) length);
  }

  /** Limits of bytes, all alike but for one. */
  private static ScanLimits found(long bytes) {
    return new ScanLimits(50, bytes, MUCH, (int) MUCH, MUCH, MUCH, MUCH);
  }

  private static ScanLimits archive(long bytes) {
    return new ScanLimits(50, MUCH, bytes, (int) MUCH, MUCH, MUCH, MUCH);
  }

  private static ScanLimits inner(int bytes) {
    return new ScanLimits(50, MUCH, MUCH, bytes, MUCH, MUCH, MUCH);
  }

  private static ScanLimits directory(long bytes) {
    return new ScanLimits(50, MUCH, MUCH, (int) MUCH, bytes, MUCH, MUCH);
  }

  private static ScanLimits header(long bytes) {
    return new ScanLimits(50, MUCH, MUCH, (int) MUCH, MUCH, bytes, MUCH);
  }

  private static ScanLimits unpacked(long bytes) {
    return new ScanLimits(50, MUCH, MUCH, (int) MUCH, MUCH, MUCH, bytes);
  }

  @Test
  void shouldTakeSoManyFilesAndFoldersInAFolder() throws IOException {
    Path ada = folder.resolve("ada");
    Submitted.write(ada, threeAnd("d/x", new byte[0]));
    assertThat(read(ada, Submitted.limits(5))).isEmpty();

    Files.createDirectory(ada.resolve("e"));
    assertThat(read(ada, Submitted.limits(5))).isEqualTo("It holds more than 5 files and folders.");
  }

  @Test
  void shouldTakeSoManyFilesAndFoldersInAnArchiveAndThoseWithinIt() throws IOException {
    Map<String, byte[]> files = threeAnd("x.zip", Submitted.zip(Map.of("y", new byte[0])));
    assertThat(read("ada.zip", Submitted.zip(files), Submitted.limits(5))).isEmpty();

    files.put("z", new byte[0]);
    assertThat(read("ada.zip", Submitted.zip(files), Submitted.limits(5)))
        .isEqualTo("It holds more than 5 files and folders.");
  }

  @Test
  void shouldTakeFoldersSoDeepOnADisk() throws IOException {
    assertThat(read(threeAnd("d/".repeat(ReadingLimits.MOST_DEPTH - 1) + "x", new byte[0])))
        .isEmpty();
    assertThat(read(threeAnd("d/".repeat(ReadingLimits.MOST_DEPTH) + "x", new byte[0])))
        .isEqualTo("It has folders within folders, more than 64 deep.");
  }

  @Test
  void shouldTakeSoManySources() throws IOException {
    Map<String, byte[]> files = three();
    for (int i = files.size(); i < ReadingLimits.MOST_FILES; i++) {
      files.put("H" + i + ".java", new byte[0]);
    }
    assertThat(read(files)).isEmpty();

    files.put("H.java", new byte[0]);
    assertThat(read(files))
        .isEqualTo("There are more than 100 files of sources. Hand in the exercises alone.");
  }

  @Test
  void shouldTakeSoManyBytesOfASource() throws IOException {
    byte[] large = Submitted.bytes(" ".repeat(ReadingLimits.MOST_BYTES_OF_FILE));
    assertThat(read(threeAnd("Large.java", large))).isEmpty();
    assertThat(read(threeAnd("Large.java", padded(large, large.length + 1))))
        .isEqualTo("Large.java has more than 262144 bytes.");
  }

  @Test
  void shouldTakeSoManyBytesOfAllSources() throws IOException {
    Map<String, byte[]> files = three();
    int left = ReadingLimits.MOST_BYTES - files.values().stream().mapToInt(b -> b.length).sum();
    for (int i = 0; left > 0; i++) {
      int part = Math.min(left, ReadingLimits.MOST_BYTES_OF_FILE);
      files.put("H" + i + ".java", Submitted.bytes(" ".repeat(part)));
      left -= part;
    }
    assertThat(read(files)).isEmpty();

    files.put("One.java", Submitted.bytes(" "));
    assertThat(read(files))
        .isEqualTo("There are more than 1048576 bytes of sources. Hand in the exercises alone.");
  }

  @Test
  void shouldTakeSourcesWithSoLongNames() throws IOException {
    String hundred = "d".repeat(99) + "/";
    String longest = hundred + "x".repeat(ReadingLimits.LONGEST_NAME - 105) + ".java";
    Map<String, byte[]> files = Submitted.three("microlearning/exercises/", "ada");
    files.put("microlearning/exercises/" + longest, new byte[0]);
    assertThat(read(files)).isEmpty();

    files.put("microlearning/exercises/" + hundred + longest.substring(99), new byte[0]);
    files.put("microlearning/exercises/d" + longest, new byte[0]);
    assertThat(read(files))
        .endsWith(
            " has a name of more than 200 characters, or with control characters. Rename it.");
  }

  @Test
  void shouldReadSoManyBytesOfJavaFiles() throws IOException {
    Map<String, byte[]> files = threeAnd("elsewhere/Other.java", new byte[10]);
    int all = files.values().stream().mapToInt(bytes -> bytes.length).sum();
    byte[] zip = Submitted.zip(files);

    assertThat(read("ada.zip", zip, found(all))).isEmpty();
    assertThat(read("ada.zip", zip, found(all - 1)))
        .isEqualTo(
            "Its Java files hold more than " + (all - 1) + " bytes. Hand in the exercises alone.");
  }

  @Test
  void shouldReadSoManyBytesOfJavaFilesOfAClass() throws Exception {
    Map<String, byte[]> files = Submitted.three("ada/", "ada");
    files.putAll(Submitted.three("bob/", "bob"));
    long all = files.values().stream().mapToInt(bytes -> bytes.length).sum();
    Path zip = Files.write(folder.resolve("class.zip"), Submitted.zip(files));

    assertThat(readClass(zip, found(all))).hasSize(2);
    assertThatThrownBy(() -> readClass(zip, found(all - 1)))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The Java files of the class hold more than "
                + (all - 1)
                + " bytes. Unpack the archive, and name the folder.");
  }

  private static List<SubmittedFiles> readClass(Path zip, ScanLimits limits) throws Exception {
    ClassArchive archive = new ClassArchive(zip, limits, ScanLimits.OF_SUBMISSION);
    return archive.read(ClassLayout.of(archive.outline("class")).orElseThrow());
  }

  @Test
  void shouldReadAnArchiveOfSoManyBytes() throws IOException {
    byte[] tar = padded(Submitted.tar(three()), 20_000);
    assertThat(read("ada.tar", tar, archive(20_000))).isEmpty();
    assertThat(read("ada.tar", padded(tar, 20_001), archive(20_000)))
        .isEqualTo("The archive has more than 20000 bytes.");
  }

  @Test
  void shouldReadAnArchiveInAnotherOfSoManyBytes() throws IOException {
    for (int more = 0; more <= 1; more++) {
      byte[] inner = padded(Submitted.tar(three()), 20_000 + more);
      String said = read("ada.zip", Submitted.zip(Map.of("a.tar", inner)), inner(20_000));
      assertThat(said.isEmpty()).isEqualTo(more == 0);
      assertThat(said.endsWith("a.tar cannot be read: it has more than 20000 bytes."))
          .isEqualTo(more == 1);
    }
  }

  /** A tar archive ends with two blocks of zeros. */
  @Test
  void shouldUnpackSoManyBytes() throws IOException {
    byte[] tar = Submitted.gzip(padded(Submitted.tar(three()), 3 * 1024 + 1024));
    assertThat(read("ada.tar.gz", tar, unpacked(4096))).isEmpty();
    assertThat(read("ada.tar.gz", tar, unpacked(4095)))
        .isEqualTo("It cannot be read: it has more than 4095 bytes when unpacked.");
  }

  /** A file has a header of one block; those at the end of the archive count as one, too. */
  @Test
  void shouldReadSoManyBytesAboutAFileInATarArchive() throws IOException {
    Map<String, byte[]> blocks = three();
    blocks.replaceAll((name, content) -> Submitted.bytes(" ".repeat(512)));
    byte[] tar = padded(Submitted.tar(blocks), 3 * 1024 + 1024);
    assertThat(read("ada.tar", tar, header(1024))).isEmpty();
    assertThat(read("ada.tar", tar, header(1023)))
        .isEqualTo("It cannot be read: what it says of a file has more than 1023 bytes.");
  }

  @Test
  void shouldReadSoManyBytesOfAZipArchivesDirectory() throws IOException {
    BoundedChannel channel = new BoundedChannel(new SeekableInMemoryByteChannel(new byte[100]), 60);
    assertThat(channel.read(ByteBuffer.allocate(59))).isEqualTo(59);
    assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(1);
    assertThatThrownBy(() -> channel.read(ByteBuffer.allocate(1)))
        .isInstanceOf(UnreadableArchive.class)
        .hasMessage("its list of files has more than 60 bytes");

    byte[] zip = Submitted.zip(three());
    assertThat(read("ada.zip", zip, directory(zip.length))).isEmpty();
    assertThat(read("ada.zip", zip, directory(100)))
        .isEqualTo("It cannot be read: its list of files has more than 100 bytes.");
  }
}
