package microlearning.command.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import microlearning.program.Invocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresCommandIT {
  private static final List<String> FIGURES =
      List.of(
          "accuracy",
          "cosine-similarity",
          "digits",
          "loss-1",
          "loss-2",
          "loss-3",
          "loss-4",
          "loss-5");

  @TempDir private Path folder;

  private Invocation draw(String... arguments) {
    List<String> all = new ArrayList<>(List.of("figures", "--out", out().toString()));
    all.addAll(List.of(arguments));
    return Invocation.of(all.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("figures");
  }

  /** A folder as train --out writes it, of two rules. */
  private Path run() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Files.writeString(run.resolve("run.json"), "{\"data\": {\"name\": \"digits\"}}");
    String header = "kolen_pollack,backpropagation\n";
    Files.writeString(run.resolve("losses.csv"), header + "3.5,3.25\n1.5,0.75\n");
    Files.writeString(run.resolve("accuracy.csv"), header + "80.5,90.5\n");
    Files.writeString(run.resolve("cosine_similarity.csv"), header + "0.5,1.0\n");
    Files.writeString(run.resolve("snr.csv"), header + "0.125,0.25\n");
    return run;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void shouldWriteAllFiguresOfTheReferenceAndAPageOfThem() throws IOException {
    Invocation drawn = draw("--dataset", "digits");

    assertThat(drawn.err()).isEmpty();
    assertThat(drawn.exitCode()).isZero();
    assertThat(drawn.out().strip()).isEqualTo("Wrote 17 files to " + out() + ".");
    List<String> expected = new ArrayList<>(List.of("report.html"));
    FIGURES.forEach(name -> expected.addAll(List.of(name + ".svg", name + ".png")));
    assertThat(names(out())).containsExactlyInAnyOrderElementsOf(expected);
    String page = Files.readString(out().resolve("report.html"));
    for (String name : FIGURES) {
      assertThat(page).contains("id=\"" + name + "-title\"");
      assertThat(ImageIO.read(out().resolve(name + ".png").toFile()).getWidth()).isEqualTo(1260);
    }
  }

  @Test
  void shouldDrawARunOverTheReference() throws IOException {
    assertThat(draw("--from", run().toString(), "--from", "reference").exitCode()).isZero();

    assertThat(Files.readString(out().resolve("accuracy.svg")))
        .contains(">reference</text>", "range over seeds", "Kolen-Pollack, reference: ")
        .containsPattern("Kolen-Pollack, \\S+run: 80.5");
  }

  @Test
  void shouldDrawARunAlone() throws IOException {
    assertThat(draw("--from", run().toString()).exitCode()).isZero();

    assertThat(names(out())).contains("loss.svg", "digits.svg").doesNotContain("loss-1.svg");
    assertThat(Files.readString(out().resolve("report.html"))).doesNotContain("seeds");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "losses.csv   | 'a,b\n1,2'                         | there is no rule 'a'",
        "losses.csv   | 'kolen_pollack\n"
            + "1\n"
            + "oops'          | row 2, column kolen_pollack: 'oops' cannot",
        "accuracy.csv | ''                                | it has no rows",
        "snr.csv      | 'backpropagation\n1'              | its rules are not those of losses.csv",
        "run.json     | {                                 | it does not name the data set",
        "run.json     | '{\"data\": {\"name\": \"letters\"}}' | there is no data set 'letters'",
      })
  void shouldTellInOneLineWhichFileIsDamaged(String file, String content, String reason)
      throws IOException {
    Path run = run();
    Files.writeString(run.resolve(file), content.translateEscapes());

    shouldFail(1, run.resolve(file) + " cannot be drawn: " + reason, "--from", run.toString());
  }

  @Test
  void shouldTellInOneLineWhatIsMissing() throws IOException {
    shouldFail(1, "no such folder", "--from", folder.resolve("none").toString());
    Path run = run();
    Files.delete(run.resolve("snr.csv"));
    shouldFail(1, "snr.csv cannot be drawn: it is not there", "--from", run.toString());
    shouldFail(
        1,
        "no such folder",
        "--dataset",
        "mnist",
        "--mnist",
        folder.resolve("no-mnist").toString());
  }

  @Test
  void shouldTellInOneLineWhatMakesNoSense() throws IOException {
    String run = run().toString();
    shouldFail(2, "--dataset must be one of mnist, digits, not 'letters'", "--dataset", "letters");
    shouldFail(1, "holds a run on digits, not on mnist", "--from", run, "--dataset", "mnist");
    shouldFail(
        2,
        "At most 3 runs can be drawn over each other, not 4.",
        "--from",
        run,
        "--from",
        run,
        "--from",
        run,
        "--from",
        run);
  }

  private void shouldFail(int exitCode, String reason, String... arguments) {
    Invocation drawn = draw(arguments);
    assertThat(drawn.err().lines()).hasSize(1);
    assertThat(drawn.err()).startsWith("microlearning figures: ").contains(reason);
    assertThat(drawn.exitCode()).isEqualTo(exitCode);
    assertThat(drawn.out()).isEmpty();
    assertThat(out()).doesNotExist();
  }

  @Test
  void shouldTellInOneLineThatNothingCanBeWritten() throws IOException {
    Files.writeString(out(), "mine");

    Invocation drawn = draw("--from", run().toString());

    assertThat(drawn.exitCode()).isEqualTo(1);
    assertThat(drawn.err().lines()).hasSize(1);
    assertThat(drawn.err()).contains("there is a file of that name");
    assertThat(out()).hasContent("mine");
  }

  @Test
  void shouldLeaveEarlierFilesWholeWhenOneOfThemCannotBeReplaced() throws IOException {
    Files.createDirectories(out().resolve("report.html/note"));
    Files.writeString(out().resolve("loss.svg"), "earlier");

    Invocation drawn = draw("--from", run().toString());

    assertThat(drawn.exitCode()).isEqualTo(1);
    assertThat(drawn.err().lines()).hasSize(1);
    assertThat(out().resolve("loss.svg")).hasContent("earlier");
    assertThat(names(out())).containsExactly("loss.svg", "report.html");
  }

  @Test
  void shouldWriteTheSameSvgAndPageAgain() throws IOException {
    draw("--from", run().toString());
    String page = Files.readString(out().resolve("report.html"));
    String svg = Files.readString(out().resolve("loss.svg"));
    draw("--from", run().toString());
    assertThat(out().resolve("report.html")).hasContent(page);
    assertThat(out().resolve("loss.svg")).hasContent(svg);
  }
}
