package microlearning.fuzz;

import static microlearning.fuzz.Harmless.assertHarmless;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import microlearning.calls.SubmissionFailure;
import microlearning.reader.HandIn;
import microlearning.reader.ReadingLimits;
import microlearning.reader.Sources;
import microlearning.reader.SubmittedFiles;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Archives of all sorts are taken or refused, in words; reading one ends and throws nothing. */
class ArchiveFuzzTest {
  private static final String FOLDER = "exercises/src/main/java/microlearning/exercises/";
  private static final String SOURCE = "package microlearning.exercises; class A {}";

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("archives-");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static byte[] zip(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(SOURCE.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /** One file, by the ustar format: names of 100 bytes, octal sizes, blocks of 512. */
  private static byte[] tar(String name) {
    byte[] tar = new byte[512 * 4];
    byte[] bytes = SOURCE.getBytes(StandardCharsets.UTF_8);
    put(tar, 0, name);
    put(tar, 100, "0000644");
    put(tar, 124, String.format("%011o", bytes.length));
    put(tar, 136, "00000000000");
    put(tar, 148, "        ");
    put(tar, 156, "0");
    put(tar, 257, "ustar\00000");
    int sum = 0;
    for (int i = 0; i < 512; i++) {
      sum += tar[i];
    }
    put(tar, 148, String.format("%06o\0 ", sum));
    System.arraycopy(bytes, 0, tar, 512, bytes.length);
    return tar;
  }

  private static void put(byte[] tar, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, tar, at, bytes.length);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  @Provide
  static Arbitrary<byte[]> archives() {
    byte[] one = zip(FOLDER + "FeedbackAlignmentMLP.java");
    byte[] some = zip("a.txt", FOLDER + "KolenPollackMLP.java", FOLDER + "Größe.java");
    byte[] tar = tar("x/WeightPerturbMLP.java");
    return Arbitraries.oneOf(
        Mutations.of(Arbitraries.of(one, some, tar, gzip(tar), zip("y/a.zip", "b.java"))),
        Arbitraries.bytes().array(byte[].class).ofMaxSize(600));
  }

  @Property(seed = "4", edgeCases = EdgeCasesMode.NONE)
  void shouldBeTakenOrRefused(@ForAll("archives") byte[] bytes) throws IOException {
    assertTakenOrRefused(bytes, "archive.zip");
  }

  @Property(seed = "5")
  void shouldTakeOrRefuseNamesOfAllSorts(@ForAll String name, @ForAll boolean beside)
      throws IOException {
    String path = (beside ? FOLDER : "") + name.substring(0, Math.min(name.length(), 20_000));
    boolean fits = path.getBytes(StandardCharsets.UTF_8).length < 1 << 16;
    assertTakenOrRefused(
        fits ? zip(path + ".java", FOLDER + "FeedbackAlignmentMLP.java") : zip("a"), "names.zip");
  }

  private static void assertTakenOrRefused(byte[] bytes, String file) throws IOException {
    Path archive = Files.write(folder.resolve(file), bytes);
    HandIn handIn = SubmittedFiles.of(archive).read();
    try {
      Sources sources = handIn.sources();
      assertThat(sources.texts()).isNotEmpty().hasSizeLessThanOrEqualTo(ReadingLimits.MOST_FILES);
      assertThat(sources.texts().keySet())
          .allMatch(name -> name.endsWith(".java") && !name.startsWith("/"))
          .noneMatch(name -> ("/" + name).contains("/../") || name.contains("\\"));
    } catch (SubmissionFailure refusal) {
      assertThat(refusal.kind()).isEqualTo(SubmissionFailure.Kind.REFUSED);
      assertHarmless(refusal.getMessage());
      assertThat(refusal.getMessage()).isNotBlank().doesNotContain(folder.toString());
    }
  }
}
