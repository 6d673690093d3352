package microlearning.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import microlearning.data.Digits;
import microlearning.network.Rule;
import microlearning.random.Generator;
import microlearning.reference.Curves;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FiguresTest {
  private final Run reference = SampleRuns.referenceRun();

  @Test
  void shouldDrawAllFiguresOfTheTutorial() {
    assertThat(Figures.tutorial(List.of(reference)))
        .extracting(Figure::id)
        .containsExactly(
            "loss-1", "loss-2", "loss-3", "loss-4", "loss-5", "cosine-similarity", "accuracy");
  }

  @Test
  void shouldLeaveOutFiguresWhoseRulesWereNotTrained() {
    Run run = run(Rule.WEIGHT_PERTURBATION, Rule.NODE_PERTURBATION);
    assertThat(Figures.tutorial(List.of(run)))
        .extracting(Figure::id)
        .containsExactly("loss-1", "loss-2", "cosine-similarity", "accuracy");
    assertThat(Figures.tutorial(List.of(run(Rule.BACKPROPAGATION))))
        .extracting(Figure::id)
        .containsExactly("loss", "cosine-similarity", "accuracy");
    assertThat(Figures.tutorial(List.of(run(Rule.WEIGHT_PERTURBATION, Rule.KOLEN_POLLACK))))
        .extracting(Figure::id)
        .containsExactly("loss", "loss-1", "cosine-similarity", "accuracy");
  }

  @Test
  void shouldSayInNumbersWhatItDraws() {
    Table table = figure("accuracy", reference).table();
    Curves curves = reference.curves().get(Rule.BACKPROPAGATION);
    assertThat(table.header()).endsWith("Kolen-Pollack", "Backpropagation");
    assertThat(table.rows()).hasSize(3);
    assertThat(table.rows().get(2).get(0)).isEqualTo("Epoch 3");
    assertThat(table.rows().get(2).get(5))
        .startsWith(Decimal.of(curves.accuracy()[2], 4) + " (")
        .contains(" to ");
    assertThat(figure("loss-3", reference).table().rows().get(10).get(0))
        .isEqualTo("Signal-to-noise ratio");
  }

  @Test
  void shouldSayInWordsWhatItDraws() {
    assertThat(figure("cosine-similarity", reference).details())
        .contains("Backpropagation: 1.00 after the first epoch, 1.00 after the last.");
    assertThat(figure("accuracy", reference).caption()).contains("range", "seeds");
    assertThat(figure("accuracy", run(Rule.BACKPROPAGATION)).caption()).doesNotContain("range");
  }

  @Test
  void shouldBeWellFormedWithTitleAndDescription() throws Exception {
    for (Figure figure : Figures.tutorial(List.of(reference, run(Rule.values())))) {
      Element svg = parse(figure.svg());
      assertThat(svg.getTagName()).isEqualTo("svg");
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(figure.title());
      assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
          .contains(figure.caption(), figure.details());
    }
  }

  @Test
  void shouldDrawWithoutNumbersThatNoRendererKnows() {
    Curves curves =
        new Curves(
            new double[] {1, Double.NaN, 1e300, Double.POSITIVE_INFINITY},
            new double[] {Double.NaN},
            new double[] {Double.NEGATIVE_INFINITY},
            Double.NaN);
    Run run = Run.of("yours", Map.of(Rule.KOLEN_POLLACK, curves));
    for (Figure figure : Figures.ofRule("kolepoll", Rule.KOLEN_POLLACK, List.of(reference, run))) {
      assertThat(figure.svg()).doesNotContain("NaN", "Infinity");
      assertThat(figure.height()).isPositive();
    }
    for (Figure figure : Figures.ofRule("kolepoll", Rule.KOLEN_POLLACK, List.of(run))) {
      assertThat(figure.svg()).doesNotContain("NaN", "Infinity");
    }
  }

  @Test
  void shouldNotPressTheReferenceFlatUnderALossThatExplodes() {
    Run run = Run.of("yours", Map.of(Rule.WEIGHT_PERTURBATION, SampleRuns.curves(375, 1e6, 10)));
    Figure figure =
        Figures.ofRule("perturb", Rule.WEIGHT_PERTURBATION, List.of(reference, run)).get(0);
    LinePanel panel = (LinePanel) figure.panels().get(0);
    assertThat(panel.ys().most()).isBetween(100.0, 500.0);
    assertThat(figure.caption())
        .endsWith("A line ends where the loss is not a number or far beyond the axis.");
  }

  @Test
  void shouldLayTheReferenceBehindOtherRuns() {
    Run run = run(Rule.FEEDBACK_ALIGNMENT);
    Figure figure =
        Figures.ofRule("feedback", Rule.FEEDBACK_ALIGNMENT, List.of(reference, run, run)).get(1);
    assertThat(((LinePanel) figure.panels().get(0)).lines())
        .extracting(LinePanel.Line::look)
        .containsExactly(Appearance.BEHIND, Appearance.SOLID, Appearance.DASHED);
  }

  @Test
  void shouldNotTakeARunForTheReferenceByItsName() {
    Run run = run(Rule.FEEDBACK_ALIGNMENT);
    Run named = Run.of("reference", run.curves());
    Figure figure = Figures.ofRule("feedback", Rule.FEEDBACK_ALIGNMENT, List.of(named, run)).get(1);
    assertThat(((LinePanel) figure.panels().get(0)).lines())
        .extracting(LinePanel.Line::look)
        .containsExactly(Appearance.SOLID, Appearance.DASHED);
  }

  /** They are shuffled before the training, as the tutorial does it. */
  @Test
  void shouldDrawTheFirstTenImagesInTheOrderOfTraining() throws Exception {
    Figure figure = Figures.digits(Digits.draw(20, 1), 12);
    String labels =
        IntStream.of(Generator.defaultRng(42).permutation(12))
            .limit(10)
            .mapToObj(image -> "" + image % 10)
            .collect(Collectors.joining(", "));
    assertThat(figure.details()).isEqualTo("The labels are " + labels + ".");
    assertThat(figure.table().rows()).hasSize(10);
    assertThat(parse(figure.svg()).getElementsByTagName("text").getLength()).isEqualTo(11);
  }

  @Test
  void shouldBeThreeTimesAsWideInPixels() throws IOException {
    Figure figure = figure("loss-3", reference);
    var image = ImageIO.read(new ByteArrayInputStream(figure.png()));
    assertThat(image.getWidth()).isEqualTo(3 * Figure.WIDTH);
    assertThat(image.getHeight()).isEqualTo(3 * figure.height());
    assertThat(image.getRGB(0, 0)).isEqualTo(0xffffffff);
    int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, 1260);
    assertThat(pixels).contains(0xff000000 | Colour.of(Rule.WEIGHT_PERTURBATION).light());
  }

  private static Run run(Rule... rules) {
    Map<Rule, Curves> curves = new EnumMap<>(Rule.class);
    for (Rule rule : rules) {
      curves.put(rule, SampleRuns.curves(20, 1, 10, 20, 30));
    }
    return Run.of("another", curves);
  }

  private static Figure figure(String id, Run run) {
    return Figures.tutorial(List.of(run)).stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Element parse(String svg) throws Exception {
    DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    return builder.parse(new InputSource(new StringReader(svg))).getDocumentElement();
  }
}
