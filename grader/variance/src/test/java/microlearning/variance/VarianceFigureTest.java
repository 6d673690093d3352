package microlearning.variance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import microlearning.figures.Colour;
import microlearning.figures.Figure;
import microlearning.network.Rule;
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

  private final Figure figure = VarianceFigure.of(SETTINGS, OBSERVATIONS);

  private List<Element> elements(String name) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(figure.svg())))
            .getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
  }

  /** The x and y of each corner of the paths of a class, in turn. */
  private List<double[]> paths(String type) throws Exception {
    return elements("path").stream()
        .filter(path -> path.getAttribute("class").equals(type))
        .map(
            path ->
                Arrays.stream(path.getAttribute("d").substring(1).split("[ML ]"))
                    .mapToDouble(Double::parseDouble)
                    .toArray())
        .toList();
  }

  /** The lines through three sizes: against outputs, then against inputs. */
  private List<double[]> lines(Rule rule) throws Exception {
    return paths("s-" + Colour.of(rule).id()).stream().filter(path -> path.length == 6).toList();
  }

  @Test
  void shouldNameAxesRulesAndSizes() throws Exception {
    assertThat(elements("text"))
        .extracting(Element::getTextContent)
        .contains(
            "Weight perturbation",
            "Node perturbation",
            "formula",
            "measured ± std. error",
            "Variance of an update, η = 0.1 (no unit)",
            "Outputs M, with N = 30 inputs",
            "Inputs N, with M = 4 outputs",
            "300",
            "1000");
  }

  @Test
  void shouldDrawTheFormulasStraightOnLogarithmicAxes() throws Exception {
    List<double[]> weights = lines(Rule.WEIGHT_PERTURBATION);
    List<double[]> nodes = lines(Rule.NODE_PERTURBATION);
    assertThat(weights).hasSize(2);
    assertThat(nodes).hasSize(2);
    double doubled = weights.get(0)[1] - weights.get(0)[3];
    assertThat(doubled).isPositive();
    assertThat(weights.get(0)[3] - weights.get(0)[5]).isCloseTo(doubled, within(0.02));
    assertThat(nodes.get(0)[1] - nodes.get(0)[3]).isCloseTo(doubled, within(0.02));
    // Ten times the inputs: log(10)/log(2) of that for weights, nothing for nodes.
    assertThat(weights.get(1)[1] - weights.get(1)[3]).isCloseTo(3.3219 * doubled, within(0.1));
    assertThat(nodes.get(1)[1]).isEqualTo(nodes.get(1)[3]).isEqualTo(nodes.get(1)[5]);
    // The same size is equally high in both panels, which lie one below the other.
    double below = weights.get(1)[3] - weights.get(0)[3];
    assertThat(nodes.get(1)[3] - nodes.get(0)[3]).isCloseTo(below, within(0.02));
  }

  @Test
  void shouldDrawWhatWasMeasuredAsSignsAboveTheLineAtItsSize() throws Exception {
    double[] line = lines(Rule.NODE_PERTURBATION).get(0);
    double doubled = line[1] - line[3];
    List<double[]> squares = paths("f-" + Colour.of(Rule.NODE_PERTURBATION).id());
    assertThat(squares).hasSize(1 + 6); // one in the legend
    double[] first = squares.get(1);
    assertThat((first[0] + first[2]) / 2).isCloseTo(line[0], within(0.02));
    assertThat((first[1] + first[5]) / 2).isCloseTo(line[1] - doubled, within(0.05));
  }

  @Test
  void shouldSayTheSameInNumbers() {
    assertThat(figure.table().rows()).hasSize(6);
    assertThat(figure.table().header()).contains("Node perturbation, derived");
    assertThat(figure.table().rows().get(2))
        .containsExactly("M = 8, N = 30", "480.0 ± 240", "240.0", "16.00 ± 8.0", "8.000");
  }
}
