package microlearning.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import microlearning.data.Digits;
import microlearning.network.Activation;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.training.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTrainingTest {
  private static final Settings SMALL =
      new Settings(BigInteger.ONE, 5, 40, 10, 2, 20, 0.01, 0.1, 0.1, Activation.SIGMOID);
  private static final List<Integer> SEEDS = List.of(1, 2, 3);

  private final SeedTraining training = new SeedTraining(Digits.draw(40, 10), SMALL);
  private final String whole = text(training.runs(SEEDS, List.of(), soFar -> {}));

  @TempDir private Path folder;

  @Test
  void shouldShareSeedsAmongShards() {
    assertThat(SeedTraining.seeds(7, 1, 3)).containsExactly(1, 4, 7);
    assertThat(SeedTraining.seeds(7, 3, 3)).containsExactly(3, 6);
    assertThat(SeedTraining.seeds(2, 3, 3)).isEmpty();
    assertThat(SeedTraining.seeds(3, 1, 1)).isEqualTo(SEEDS);
  }

  @Test
  void shouldGiveTheSameBytesFromShardsAsFromOneRun() {
    List<SeedRun> joined = new ArrayList<>();
    for (int shard = 2; shard >= 1; shard--) {
      joined.addAll(training.runs(SeedTraining.seeds(3, shard, 2), List.of(), soFar -> {}));
    }
    assertThat(SeedTraining.missing(SEEDS, joined)).isEmpty();
    assertThat(text(training.runs(SEEDS, joined, soFar -> {}))).isEqualTo(whole);
  }

  @Test
  void shouldGoOnWhereItWasStoppedAndGiveTheSameBytes() throws IOException {
    training.runs(
        SEEDS.subList(0, 1),
        List.of(),
        soFar -> write(SeedFiles.workingPath(training), SeedFiles.workingText(training, soFar)));

    List<SeedRun> earlier = SeedFiles.readWorking(folder, training);
    AtomicInteger made = new AtomicInteger();
    List<SeedRun> resumed = training.runs(SEEDS, earlier, soFar -> made.incrementAndGet());

    assertThat(earlier).hasSize(5);
    assertThat(made).hasValue(10);
    assertThat(text(resumed)).isEqualTo(whole);
    SeedFiles.deleteWorking(folder, training);
    assertThat(SeedFiles.readWorking(folder, training)).isEmpty();
    assertThat(folder.resolve("digits")).isEmptyDirectory();
  }

  @Test
  void shouldNotGoOnFromTrainingsWithOtherSettings() throws IOException {
    List<SeedRun> runs = training.runs(List.of(1), List.of(), soFar -> {});
    write(SeedFiles.workingPath(training), SeedFiles.workingText(training, runs));
    SeedTraining other = new SeedTraining(Digits.draw(40, 10), SMALL.withSeed(BigInteger.TWO));
    assertThat(SeedFiles.readWorking(folder, other)).isEmpty();
  }

  @Test
  void shouldSayWhichRunsAreMissing() {
    List<SeedRun> runs = training.runs(List.of(1, 3), List.of(), soFar -> {});
    assertThat(SeedTraining.missing(SEEDS, runs)).hasSize(5).allMatch(run -> run.seed() == 2);
  }

  @Test
  void shouldReadTheSeedsThatWereWritten() throws IOException {
    assertThat(SeedFiles.read(folder, training)).isEmpty();
    write(SeedFiles.path(training), whole);
    assertThat(text(SeedFiles.read(folder, training))).isEqualTo(whole);
  }

  private void write(String path, String text) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.writeString(folder.resolve(path), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(List<SeedRun> runs) {
    return SeedFiles.text(training, 3, runs);
  }
}
