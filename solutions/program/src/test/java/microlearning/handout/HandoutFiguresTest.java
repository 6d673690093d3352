package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.figures.Figure;
import microlearning.figures.Figures;
import microlearning.figures.FlowFigures;
import microlearning.figures.Run;
import microlearning.network.Rule;
import microlearning.reference.ReferenceData;
import microlearning.training.Progress;
import microlearning.training.Settings;
import microlearning.variance.Observation;
import microlearning.variance.PowerLaw;
import microlearning.variance.VarianceExperiment;
import microlearning.variance.VarianceFigure;
import microlearning.variance.VarianceSettings;
import org.junit.jupiter.api.Test;

/** The handout's figures are those that the commands draw which it names. */
class HandoutFiguresTest {
  private static final Path FOLDER = Pages.HANDOUT.resolve("figures");
  private static final Path MADE = Path.of("target/handout-figures");
  private static final List<Integer> SIZES = List.of(2, 4, 8, 16, 32);
  private static final VarianceSettings VARIANCE =
      new VarianceSettings(BigInteger.valueOf(12345), 5000, 0.1, 1e-4, SIZES, SIZES);

  @Test
  void shouldBeDrawnFromTodaysReferenceDataAndDigits() throws IOException {
    ReferenceData reference = ReferenceData.stored();
    List<Figure> figures = new ArrayList<>();
    figures.addAll(Figures.tutorial(List.of(Run.reference(reference, Mnist.NAME))));
    figures.add(Figures.digits(Digits.draw(), Settings.DIGITS.trainImages()));

    figures.addAll(FlowFigures.all());

    for (Figure figure : figures) {
      make(figure);
    }
    figures.forEach(HandoutFiguresTest::assertStored);

    List<String> names = new ArrayList<>(List.of("README.md", "variance.svg", "questions"));
    figures.forEach(figure -> names.add(figure.id() + ".svg"));
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void shouldShowTheVarianceThatTheExperimentMeasures() throws IOException {
    List<Observation> observations = new VarianceExperiment(VARIANCE).run(Progress.NONE);
    Figure figure = VarianceFigure.of(VARIANCE, observations);
    make(figure);
    assertStored(figure);
    for (Rule rule : List.of(Rule.WEIGHT_PERTURBATION, Rule.NODE_PERTURBATION)) {
      assertThat(Pages.read("3-variance.md")).contains(exponents(rule, observations));
    }

    String sizes = SIZES.stream().map(String::valueOf).collect(Collectors.joining(","));
    assertThat(Pages.read("figures/README.md"))
        .contains(
            " variance --draws %d --outputs %s --inputs %2$s --out "
                .formatted(VARIANCE.draws(), sizes));
  }

  /** The row of a rule in the table of exponents: of the variance less the weight's own term. */
  private static String exponents(Rule rule, List<Observation> observations) {
    PowerLaw law =
        PowerLaw.fit(
            observations.stream().filter(o -> o.rule() == rule).toList(),
            o -> o.measured().mean() - o.own(),
            o -> o.measured().standardError());
    return String.format(
            Locale.ROOT,
            "| %s | %.3f ± %.3f | %.3f ± %.3f |",
            rule.title().toLowerCase(Locale.ROOT),
            law.outputs().value(),
            law.outputs().standardError(),
            law.inputs().value(),
            law.inputs().standardError())
        .replace('-', '−');
  }

  /** Writes the file, for whoever has changed a figure. */
  private static void make(Figure figure) throws IOException {
    Files.createDirectories(MADE);
    Files.writeString(MADE.resolve(figure.id() + ".svg"), figure.svg());
  }

  private static void assertStored(Figure figure) {
    String name = figure.id() + ".svg";
    assertThat(FOLDER.resolve(name))
        .as("It is not what is drawn now. Copy %s there.", MADE.resolve(name).toAbsolutePath())
        .hasBinaryContent(figure.svg().getBytes(StandardCharsets.UTF_8));
  }
}
