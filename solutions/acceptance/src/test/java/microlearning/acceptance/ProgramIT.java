package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import microlearning.program.IdxFiles;
import microlearning.program.Invocation;
import microlearning.program.SmallImages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program as its users start it. */
class ProgramIT {
  private static final List<String> CSV_FILES =
      List.of("losses.csv", "accuracy.csv", "cosine_similarity.csv", "snr.csv");

  /** Large enough for every loop that shares its work among threads to do so. */
  private static final String LARGE =
      "--hidden=120 --train-images=200 --test-images=90 --batch-size=60 --epochs=1";

  private static final String SMALL =
      "--hidden=4 --train-images=40 --test-images=5 --batch-size=20 --epochs=2";

  @TempDir private static Path shared;
  private static Path images;
  private static Path large;
  private static Path small;

  @TempDir private Path folder;
  private Program program;

  @BeforeAll
  static void runInThisJvm() throws IOException {
    images = IdxFiles.write(shared.resolve("idx"), SmallImages.draw());
    large = shared.resolve("large");
    small = shared.resolve("small");
    assertThat(Invocation.of(train(LARGE, large).toArray(String[]::new)).exitCode()).isZero();
    assertThat(Invocation.of(train(SMALL, small).toArray(String[]::new)).exitCode()).isZero();
  }

  @BeforeEach
  void makeProgram() throws IOException {
    program = new Program(Files.createDirectory(folder.resolve("logs")));
  }

  private static List<String> train(String settings, Path out) {
    List<String> arguments = new ArrayList<>(List.of("train", "--mnist", images.toString()));
    arguments.addAll(List.of("--allow-unpinned", "--out", out.toString()));
    arguments.addAll(Arrays.asList(settings.split(" ")));
    return arguments;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xshare:auto",
        "-XX:UseAVX=0",
        "-XX:ActiveProcessorCount=1",
        "-XX:ActiveProcessorCount=7",
        "-XX:TieredStopAtLevel=1",
        "-Xmx32m"
      })
  void shouldWriteTheSameBytesHoweverItIsCompiledAndThreaded(String jvmOption)
      throws IOException, InterruptedException {
    assertSameBytes(jvmOption, LARGE, large);
  }

  @Test
  void shouldWriteTheSameBytesInterpreted() throws IOException, InterruptedException {
    assertSameBytes("-Xint", SMALL, small);
  }

  private void assertSameBytes(String jvmOption, String settings, Path expected)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    // UseAVX is known to x86 alone.
    List<String> options = List.of("-XX:+IgnoreUnrecognizedVMOptions", jvmOption);

    Invocation run = program.run(options, Map.of(), train(settings, out));

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    for (String file : CSV_FILES) {
      assertThat(out.resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
    }
    assertThat(Files.readString(out.resolve("run.json")))
        .contains("\"microlearning\": \"" + System.getProperty("microlearning.version") + "\"");
  }

  @Test
  void shouldTellThatItsMemoryIsTooSmall() throws IOException, InterruptedException {
    Path out = folder.resolve("out");

    Invocation run =
        program.run(List.of("-Xmx24m"), Map.of(), train(LARGE.replace("=120", "=100000"), out));

    assertFailure(run, 1, "Out of memory");
    assertThat(out).doesNotExist();
  }

  @Test
  void shouldRefuseWhatMakesNoSense() throws IOException, InterruptedException {
    Path out = folder.resolve("out");

    assertFailure(program.run(List.of(), Map.of(), train("--seed=-1", out)), 2, "not -1");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "mnist"})
  void shouldTakeMnistFromThePlaceInTheEnvironment(String dataset)
      throws IOException, InterruptedException {
    Invocation run = runOffline(dataset, images.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Data: mnist, from " + images);
  }

  @Test
  void shouldSayThatDigitsReplaceMnistFromABrokenPlace() throws IOException, InterruptedException {
    Path missing = folder.resolve("missing");

    Invocation run = runOffline("auto", missing.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .first()
        .asString()
        .startsWith(
            "Data: digits, because MNIST is not available: " + missing + ": no such folder");
  }

  @Test
  void shouldSayThatDigitsReplaceMnistWithoutANetwork() throws IOException, InterruptedException {
    Invocation run = runOffline("auto", "");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines())
        .first()
        .asString()
        .startsWith("Data: digits, because MNIST is not available: MNIST is not in DJL's cache");
  }

  @Test
  void shouldNotReplaceMnistThatWasAskedFor() throws IOException, InterruptedException {
    assertFailure(runOffline("mnist", ""), 1, "MNIST is not in DJL's cache");
    assertFailure(runOffline("mnist", folder.resolve("missing").toString()), 1, "no such folder");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  /** With an empty cache and no network; an empty place is no place. */
  private Invocation runOffline(String dataset, String place)
      throws IOException, InterruptedException {
    return program.run(
        List.of("-Dai.djl.offline=true"),
        Map.of("MICROLEARNING_MNIST", place, "DJL_CACHE_DIR", folder.resolve("cache").toString()),
        List.of(
            "train",
            "--dataset=" + dataset,
            "--allow-unpinned",
            "--rule=backpropagation",
            "--hidden=2",
            "--train-images=60",
            "--test-images=2",
            "--batch-size=30",
            "--epochs=1",
            "--out=" + folder.resolve("out")));
  }

  private static void assertFailure(Invocation run, int exitCode, String part) {
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.err()).startsWith("microlearning train: ").contains(part);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void shouldLeaveOldFilesAloneWhenInterrupted() throws IOException, InterruptedException {
    Path old = Files.writeString(folder.resolve("losses.csv"), "old");
    Process process =
        program.start(
            List.of(), Map.of(), train(SMALL.replace("epochs=2", "epochs=100000"), folder));
    waitForTraining(process);

    process.destroy();

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(old).hasContent("old");
    try (var files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile)).containsExactly(old);
    }
  }

  @Test
  void shouldTrainInASecondJvmThatEndsWithTheFirst() throws IOException, InterruptedException {
    Process first =
        program.start(
            List.of(), Map.of(), train(SMALL.replace("epochs=2", "epochs=100000"), folder));
    waitForTraining(first);
    ProcessHandle second = first.children().findAny().orElseThrow();

    first.destroyForcibly();

    assertThat(second.onExit()).succeedsWithin(Duration.ofMinutes(1));
  }

  @Test
  void shouldTakeAJvmWithOptionsAsItIs() throws IOException, InterruptedException {
    Process process =
        program.start(
            List.of("-Xmx100m"),
            Map.of(),
            train(SMALL.replace("epochs=2", "epochs=100000"), folder));
    waitForTraining(process);

    assertThat(process.children()).isEmpty();
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  /** The data is told of at last before the training. */
  private void waitForTraining(Process process) throws IOException, InterruptedException {
    while (!Files.readString(program.out()).contains("Data: ")) {
      assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  /** As cron and bare containers start it; without bash, it cannot start itself again. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldSayThatItIsTheLocaleWhereNamesWouldBeLost() throws IOException, InterruptedException {
    Map<String, String> bare = Map.of("LC_ALL", "C", "PATH", "/none");

    Invocation run = program.run(List.of(), bare, List.of("grade", "Jürgen", "--out=out"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("Set LC_ALL=C.UTF-8 and start").hasLineCount(1);
  }

  @Test
  void shouldContainNoNativeCode() throws IOException {
    try (JarFile jar = new JarFile(Program.JAR.toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .noneMatch(name -> name.matches(".*\\.(so|dll|dylib|jnilib|a)"));
    }
  }
}
