package microlearning.variance.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import microlearning.network.Rule;
import microlearning.variance.MeasuredVariance;
import microlearning.variance.Observation;
import microlearning.variance.VarianceSettings;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class VarianceFigureTest {
  private static final VarianceSettings SETTINGS =
      new VarianceSettings(BigInteger.ONE, 1000, 0.1, 1e-4, List.of(2, 4, 8), List.of(3, 30, 300));

  /** Measured twice what is derived, so that points and lines cannot be taken for each other. */
  private static final List<Observation> OBSERVATIONS =
      List.of(Rule.WEIGHT_PERTURBATION, Rule.NODE_PERTURBATION).stream()
          .flatMap(
              rule ->
                  SETTINGS.outputs().stream()
                      .flatMap(m -> SETTINGS.inputs().stream().map(n -> observation(rule, m, n))))
          .toList();

  private static Observation observation(Rule rule, int m, int n) {
    double derived = rule == Rule.WEIGHT_PERTURBATION ? m * n : m;
    return new Observation(rule, m, n, new MeasuredVariance(2 * derived, derived), 0, derived);
  }

  private final VarianceFigure figure = new VarianceFigure(SETTINGS, OBSERVATIONS);

  private List<Element> elements(String name) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(figure.svg())))
            .getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  private static double[] points(Element element) {
    return Arrays.stream(element.getAttribute("points").split(" "))
        .mapToDouble(Double::parseDouble)
        .toArray();
  }

  /** The lines of a rule through three sizes: against outputs, then against inputs. */
  private List<double[]> lines(String colour) throws Exception {
    return elements("polyline").stream()
        .filter(line -> line.getAttribute("stroke").equals(colour))
        .map(VarianceFigureTest::points)
        .filter(points -> points.length == 6)
        .toList();
  }

  @Test
  void shouldNameAxesAndRules() throws Exception {
    assertThat(elements("text"))
        .extracting(Element::getTextContent)
        .contains(
            "Weight perturbation",
            "Node perturbation",
            "Lines: formula. Points: measured, ± 1 standard error.",
            "Variance of an update (mean over weights, η = 0.1)",
            "Outputs M, with N = 30 inputs",
            "Inputs N, with M = 4 outputs",
            "300",
            "1000");
    assertThat(elements("title")).hasSize(1);
    assertThat(elements("desc")).hasSize(1);
  }

  @Test
  void shouldDrawTheFormulasStraightOnLogarithmicAxes() throws Exception {
    List<double[]> weights = lines("#d55e00");
    List<double[]> nodes = lines("#0072b2");
    assertThat(weights).hasSize(2);
    assertThat(nodes).hasSize(2);
    double doubled = weights.get(0)[1] - weights.get(0)[3];
    assertThat(doubled).isPositive();
    assertThat(weights.get(0)[3] - weights.get(0)[5]).isCloseTo(doubled, within(0.02));
    assertThat(nodes.get(0)[1] - nodes.get(0)[3]).isCloseTo(doubled, within(0.02));
    // Ten times the inputs: log(10)/log(2) of that for weights, nothing for nodes.
    assertThat(weights.get(1)[1] - weights.get(1)[3]).isCloseTo(3.3219 * doubled, within(0.1));
    assertThat(nodes.get(1)[1]).isEqualTo(nodes.get(1)[3]).isEqualTo(nodes.get(1)[5]);
    // The same size is at the same height in both halves.
    assertThat(weights.get(0)[3]).isEqualTo(weights.get(1)[3]);
  }

  @Test
  void shouldDrawWhatWasMeasuredAsSignsAboveTheLineAtItsSize() throws Exception {
    double[] line = lines("#0072b2").get(0);
    double doubled = line[1] - line[3];
    List<double[]> squares =
        elements("polygon").stream()
            .filter(sign -> sign.getAttribute("fill").equals("#0072b2"))
            .map(VarianceFigureTest::points)
            .toList();
    assertThat(squares).hasSize(1 + 6); // one in the legend
    double[] first = squares.get(1);
    assertThat((first[0] + first[2]) / 2).isCloseTo(line[0], within(0.02));
    assertThat((first[1] + first[5]) / 2).isCloseTo(line[1] - doubled, within(0.05));
  }

  @Test
  void shouldHaveABackgroundOfItsOwn() throws Exception {
    assertThat(elements("polygon").get(0).getAttribute("fill")).isEqualTo("#ffffff");
    assertThat(points(elements("polygon").get(0))).containsExactly(0, 0, 960, 0, 960, 460, 0, 460);
  }

  @Test
  void shouldDrawTheSameAsPng() throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));

    assertThat(image.getWidth()).isEqualTo(2 * 960);
    assertThat(image.getHeight()).isEqualTo(2 * 460);
    assertThat(image.getRGB(1, 1)).isEqualTo(0xffffffff);
    int[] pixels = image.getRGB(0, 0, 1920, 920, null, 0, 1920);
    assertThat(Arrays.stream(pixels).filter(p -> p == 0xffd55e00).count()).isGreaterThan(1000);
    assertThat(Arrays.stream(pixels).filter(p -> p == 0xff0072b2).count()).isGreaterThan(1000);
  }
}
