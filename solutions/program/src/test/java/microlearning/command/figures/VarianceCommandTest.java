package microlearning.command.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import microlearning.program.Microlearning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class VarianceCommandTest {
  private static final String[] SMALL = {"--draws", "1000", "--outputs", "2,4", "--inputs", "3,6"};

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Path to, String... arguments) {
    CommandLine command = Microlearning.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return command.execute(
        Stream.concat(Stream.of("variance", "--out", to.toString()), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void shouldWriteTheTableAndTheFigure() throws IOException {
    assertThat(run(folder.resolve("new/folder"), SMALL)).isZero();

    Path made = folder.resolve("new/folder");
    assertThat(names(made)).containsExactly("variance.csv", "variance.png", "variance.svg");
    assertThat(Files.readString(made.resolve("variance.csv")))
        .startsWith("# Made by: microlearning variance --seed 12345 --draws 1000 --noise 0.0001")
        .contains("\nnode_perturbation,4,6,1000,");
    assertThat(ImageIO.read(made.resolve("variance.png").toFile()).getWidth()).isEqualTo(3 * 420);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldWriteTheSameBytesAgainAndOthersFromAnotherSeed() throws IOException {
    run(folder.resolve("a"), SMALL);
    run(folder.resolve("b"), SMALL);
    run(
        folder.resolve("c"),
        Stream.concat(Stream.of(SMALL), Stream.of("--seed", "99999999999999999999"))
            .toArray(String[]::new));
    for (String name : names(folder.resolve("a"))) {
      assertThat(folder.resolve("b").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
    }
    assertThat(Files.readString(folder.resolve("c/variance.csv")))
        .contains("--seed 99999999999999999999 ")
        .isNotEqualTo(Files.readString(folder.resolve("a/variance.csv")));
  }

  @Test
  void shouldShowExponentsMeasuredAndDerived() {
    run(folder, SMALL);

    assertThat(out.toString().lines()).first().asString().startsWith("Variance  ");
    List<String> lines = out.toString().lines().skip(1).toList();
    assertThat(lines).hasSize(10);
    assertThat(lines.get(0)).startsWith("Rule ").contains("c M^a N^b").endsWith("c / eta^2");
    assertThat(lines.get(1))
        .matches("Weight perturbation +variance +measured( +\\S+ \\+- \\S+){3}");
    assertThat(lines.get(3)).matches(" +less own term +measured( +\\S+ \\+- \\S+){3}");
    assertThat(lines.get(4)).matches(" +derived +1.000 +1.000 +1.000");
    assertThat(lines.get(5)).startsWith("Node perturbation ");
    assertThat(lines.get(8)).matches(" +derived +1.000 +0.000 +1.000");
    assertThat(lines.get(9)).startsWith("Of 8 variances ").endsWith(" standard errors away.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--draws   | 999   | Draws must be 1000 to 10000000, not 999.",
        "--draws   | many  | --draws must be a whole number, not 'many'.",
        "--seed    | -1    | The seed must be 0 or more, not -1.",
        "--noise   | 0     | The noise must be 1e-8 to 1, not 0.0.",
        "--noise   | small | --noise must be a number, not 'small'.",
        "--outputs | 4     | Two different numbers of outputs are needed, not [4].",
        "--outputs | 2,,4  | --outputs must be a whole number, not ''.",
        "--inputs  | 2,0   | Numbers of inputs must be 1 to 1000, not 0.",
        "--inputs  | 2;4   | --inputs must be a whole number, not '2;4'.",
      })
  void shouldTellWhatIsWrongInOneLineAndWriteNothing(String option, String value, String message)
      throws IOException {
    assertThat(run(folder.resolve("none"), option, value)).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "microlearning variance: " + message + " See microlearning variance --help.");
    assertThat(out.toString()).isEmpty();
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void shouldAskForAFolder() {
    CommandLine command = Microlearning.commandLine().setErr(new PrintWriter(err, true));
    assertThat(command.execute("variance")).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("--out");
  }

  @Test
  void shouldTellBeforeItMeasuresWhenNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    assertThat(run(file)).isEqualTo(1);

    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("there is a file of that name");
    assertThat(file).hasContent("mine");
    assertThat(names(folder)).containsExactly("file");
  }

  @Test
  void shouldLeaveEarlierFilesWholeWhenOneOfThemCannotBeReplaced() throws IOException {
    Files.writeString(folder.resolve("variance.csv"), "earlier");
    Path inTheWay = Files.createDirectory(folder.resolve("variance.svg"));
    Files.writeString(inTheWay.resolve("note"), "mine");

    assertThat(run(folder, SMALL)).isEqualTo(1);

    assertThat(err.toString().lines()).hasSize(1);
    assertThat(folder.resolve("variance.csv")).hasContent("earlier");
    assertThat(names(folder)).containsExactly("variance.csv", "variance.svg");
  }
}
