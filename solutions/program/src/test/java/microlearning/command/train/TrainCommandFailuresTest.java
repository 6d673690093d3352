package microlearning.command.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import microlearning.program.IdxFiles;
import microlearning.program.Invocation;
import microlearning.program.SmallImages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each failure: one line that says what is wrong, an exit code other than 0, and no files. */
class TrainCommandFailuresTest {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  @TempDir private static Path shared;
  private static Path images;

  @TempDir private Path folder;

  @BeforeAll
  static void writeImages() throws IOException {
    images = IdxFiles.write(shared.resolve("idx"), SmallImages.draw());
  }

  private void assertFailure(int exitCode, String[] arguments, String... parts) {
    Path out = folder.resolve("out").resolve("below");
    List<String> all = new ArrayList<>(List.of("train", "--out", out.toString()));
    all.addAll(Arrays.asList(arguments));

    Invocation invocation = Invocation.of(all.toArray(String[]::new));

    assertOneLine(invocation, exitCode, parts);
    assertThat(out.getParent()).doesNotExist();
  }

  private static void assertOneLine(Invocation invocation, int exitCode, String... parts) {
    assertThat(invocation.exitCode()).isEqualTo(exitCode);
    assertThat(invocation.err())
        .startsWith("microlearning train: ")
        .contains(parts)
        .doesNotContain("Exception")
        .satisfies(err -> assertThat(err.lines()).hasSize(1));
    assertThat(invocation.out().lines()).allMatch(line -> line.startsWith("Data: "));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "--rule=perturb,           --rule must be one of weight_perturbation,  not 'perturb'",
        "--rule=,                  --rule must be one of,                      all; not ''",
        "--dataset=cifar,          --dataset must be one of auto,              not 'cifar'",
        "--activation=tanh,        --activation must be one of sigmoid,        not 'tanh'",
        "--seed=-1,                seed must be 0 or more,                     not -1.",
        "--seed=abc,               --seed must be a whole number,              not 'abc'",
        "--seed=1.5,               --seed must be a whole number,              not '1.5'",
        "--seed=,                  --seed must be a whole number,              not ''",
        "--hidden=0,               Hidden units must be 1 to 100000,           not 0.",
        "--hidden=-3,              Hidden units must be 1 to 100000,           not -3.",
        "--hidden=100001,          Hidden units must be 1 to 100000,           not 100001.",
        "--hidden=99999999999,     --hidden must be a whole number of at most, not '99999999999'",
        "--train-images=0,         Training images must be 1 or more,          not 0.",
        "--test-images=-1,         Test images must be 1 or more,              not -1.",
        "--epochs=0,               Epochs must be 1 to 100000,                 not 0.",
        "--epochs=many,            --epochs must be a whole number,            not 'many'",
        "--batch-size=0,           batch size must be 1 or more,               not 0.",
        "--batch-size=50001,       at most the number of training images,      not 50001.",
        "--learning-rate=0,        learning rate must be a finite number,      not 0.0.",
        "--learning-rate=Infinity, learning rate must be a finite number,      not Infinity.",
        "--learning-rate=fast,     --learning-rate must be a number,           not 'fast'",
        "--noise=0,                noise must be a finite number above 0,      not 0.0.",
        "--noise=NaN,              noise must be a finite number above 0,      not NaN.",
        "--noise=-0.1,             noise must be a finite number above 0,      not -0.1.",
        "--init-sd=-1,             initial weights must be a finite number,    not -1.0.",
        "--epochs=3 --epochs=3,    '--epochs' (N) should be specified,         only once",
        "--size=3,                 Unknown option,                             '--size=3'",
        "fast,                     Unmatched argument,                         'fast'",
        "--seed,                   Missing required parameter,                 '--seed'"
      })
  void shouldRefuseWhatMakesNoSense(String argument, String demand, String actual) {
    List<String> parts =
        new ArrayList<>(List.of(demand.strip(), "See microlearning train --help."));
    parts.addAll(Arrays.asList(actual.split("; ")));
    for (String dataset : List.of("mnist", "auto")) {
      List<String> arguments = new ArrayList<>(Arrays.asList(argument.split(" ")));
      if (!argument.startsWith("--dataset")) {
        arguments.add(0, "--dataset=" + dataset);
      }
      assertFailure(MISUSED, arguments.toArray(String[]::new), parts.toArray(String[]::new));
    }
  }

  @Test
  void shouldRefuseMoreUpdatesThanItCanKeep() {
    assertFailure(
        MISUSED,
        new String[] {"--dataset=digits", "--batch-size=1", "--epochs=100000"},
        "Epochs times batches must be at most 10000000");
  }

  @Test
  void shouldRefuseAPlaceForDigits() {
    assertFailure(
        MISUSED, new String[] {"--dataset=digits", "--mnist", images.toString()}, "--mnist");
  }

  @Test
  void shouldRefuseAnOutputWithoutAName() {
    Invocation invocation = Invocation.of("train", "--out", "");

    assertOneLine(invocation, MISUSED, "--out must be the name of a file or folder, not ''.");
  }

  @Test
  void shouldTellAValueWithLineEndsOnOneLine() {
    assertFailure(MISUSED, new String[] {"--seed=1\n2"}, "not '1 2'");
  }

  @ParameterizedTest
  @CsvSource({
    "--train-images=261, --test-images=90,   mnist has 260 training images; 261 were asked for.",
    "--test-images=91,   --train-images=260, mnist has 90 test images; 91 were asked for."
  })
  void shouldSayHowManyImagesThereAre(String argument, String other, String message) {
    assertFailure(
        MISUSED,
        new String[] {
          "--mnist", images.toString(), "--allow-unpinned", "--batch-size=9", argument, other
        },
        message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--dataset=mnist", "--dataset=auto"})
  void shouldNotReplaceAPlaceThatWasNamed(String dataset) {
    Path missing = folder.resolve("missing");

    assertFailure(
        FAILED,
        new String[] {dataset, "--mnist", missing.toString()},
        missing + ": no such folder");
  }

  @Test
  void shouldNameFilesThatAreNotMnists() {
    assertFailure(
        FAILED,
        new String[] {"--mnist", images.toString()},
        IdxFiles.TRAINING_IMAGES,
        "SHA-256",
        "--allow-unpinned takes it");
  }

  @Test
  void shouldNameATruncatedGzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(Files.readAllBytes(images.resolve(IdxFiles.TEST_IMAGES)));
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

    assertBadFile(IdxFiles.TEST_IMAGES, half, "truncated gzip");
  }

  @Test
  void shouldNameAWrongMagicNumber() throws IOException {
    byte[] labels = Files.readAllBytes(images.resolve(IdxFiles.TEST_LABELS));

    assertBadFile(IdxFiles.TEST_IMAGES, labels, "magic number 0x00000801, expected 0x00000803");
  }

  @Test
  void shouldNameLabelsThatAreMoreThanTheImages() throws IOException {
    byte[] labels = Files.readAllBytes(images.resolve(IdxFiles.TRAINING_LABELS));

    assertBadFile(IdxFiles.TEST_LABELS, labels, "260 labels for the 90 images");
  }

  private void assertBadFile(String name, byte[] content, String fault) throws IOException {
    Path bad = IdxFiles.write(folder.resolve("bad"), SmallImages.draw());
    Files.write(bad.resolve(name), content);

    assertFailure(
        FAILED, new String[] {"--mnist", bad.toString(), "--allow-unpinned"}, name, fault);
  }

  @ParameterizedTest
  @CsvSource({
    "taken,       there is a file of that name",
    "taken/below, Results cannot be written",
  })
  void shouldRefuseAnOutputThatCannotBeAFolder(String name, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "mine");
    Path out = folder.resolve(name);

    Invocation invocation =
        Invocation.of(
            "train",
            "--mnist=" + images,
            "--allow-unpinned",
            "--train-images=10",
            "--test-images=5",
            "--batch-size=5",
            "--out=" + out);

    assertOneLine(invocation, FAILED, "Results cannot be written to " + out, reason);
    assertThat(file).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
  }
}
