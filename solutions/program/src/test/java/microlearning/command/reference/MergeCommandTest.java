package microlearning.command.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import microlearning.program.Invocation;
import microlearning.program.SmallReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeCommandTest {
  @TempDir private static Path shared;
  private static String first;
  private static String second;

  @TempDir private Path folder;

  @BeforeAll
  static void makeShards() {
    first = shard("1/2");
    second = shard("2/2");
  }

  private static String shard(String shard) {
    String out = shared.resolve(shard.replace('/', '-')).toString();
    Invocation run = SmallReference.run("regenerate", "--seeds=3", "--shard", shard, "--out", out);
    assertThat(run.exitCode()).isZero();
    return out;
  }

  private Invocation merge(int seeds, String... shards) {
    List<String> arguments = new ArrayList<>(List.of("merge", "--seeds=" + seeds));
    arguments.addAll(List.of("--out", folder.resolve("merged").toString()));
    arguments.addAll(List.of(shards));
    return SmallReference.run(arguments.toArray(String[]::new));
  }

  private void assertOneLine(Invocation run, String... parts) {
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("microlearning merge: ").contains(parts);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(folder.resolve("merged")).doesNotExist();
  }

  @Test
  void shouldGiveTheSameBytesAsOneRun() throws IOException {
    Path whole = folder.resolve("whole");
    SmallReference.run("regenerate", "--seeds=3", "--out", whole.toString());

    assertThat(merge(3, second, first).exitCode()).isZero();

    assertThat(SmallReference.texts(folder.resolve("merged")))
        .isEqualTo(SmallReference.texts(whole));
  }

  @Test
  void shouldWriteNothingButTheSeedsOfAShard() throws IOException {
    Map<String, String> texts = SmallReference.texts(Path.of(second));

    assertThat(texts).containsOnlyKeys("mnist/seeds.csv", "digits/seeds.csv");
    assertThat(texts.get("mnist/seeds.csv").lines().filter(line -> line.matches("[0-9].*")))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("2,"));
  }

  @Test
  void shouldSayWhichRunsAreMissing() {
    assertOneLine(
        merge(3, first),
        "The shards lack 5 runs on mnist, the first from seed 2 by weight_perturbation.",
        "Name all shards of --seeds 3.");
  }

  @Test
  void shouldRefuseAShardThatIsNamedTwice() {
    assertOneLine(merge(3, first, first), first + " holds seed 1, and so does another.");
  }

  @Test
  void shouldRefuseSeedsBeyondThoseThatAreAskedFor() {
    assertOneLine(merge(2, first, second), first + " holds seed 3.", "--seeds");
  }

  @Test
  void shouldNameAFolderThatIsNoShard() {
    assertOneLine(
        merge(3, first, folder.toString()),
        "There is no file " + folder.resolve("mnist").resolve("seeds.csv") + ".");
  }

  @Test
  void shouldNameADamagedShard() throws IOException {
    Path seeds = Files.createDirectories(folder.resolve("cut/mnist")).resolve("seeds.csv");
    String text = Files.readString(Path.of(second).resolve("mnist/seeds.csv"));
    Files.writeString(seeds, text.substring(0, text.lastIndexOf("2,")));

    assertOneLine(
        merge(3, first, folder.resolve("cut").toString()),
        seeds + ": seed 2 by backpropagation has 0 values of snr; expected 1.",
        "Restore the file, or delete it and regenerate it.");
  }
}
