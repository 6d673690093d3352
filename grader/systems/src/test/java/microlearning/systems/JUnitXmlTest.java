package microlearning.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitXmlTest {
  private static Element read(GradedSubmission submission) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(JUnitXml.of(submission))))
        .getDocumentElement();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void shouldCountWhatItHolds() throws Exception {
    for (GradedSubmission submission :
        List.of(Graded.right(), Graded.mixed(), Graded.faulty(), Graded.ungraded())) {
      Element root = read(submission);
      assertThat(root.getTagName()).isEqualTo("testsuites");
      assertThat(elements(root, "testsuite")).hasSize(3);
      for (Element suite : elements(root, "testsuite")) {
        assertThat(suite.getAttribute("name")).startsWith("Exercise ");
        assertCount(suite, "tests", "testcase");
        assertCount(suite, "failures", "failure");
        assertCount(suite, "errors", "error");
        assertCount(suite, "skipped", "skipped");
      }
    }
  }

  private static void assertCount(Element suite, String attribute, String element) {
    assertThat(suite.getAttribute(attribute))
        .isEqualTo(Integer.toString(elements(suite, element).size()));
  }

  @Test
  void shouldCallAFailureWhateverGaveNoPoints() throws Exception {
    Element root = read(Graded.mixed());
    assertThat(elements(root, "failure"))
        .extracting(failure -> failure.getAttribute("type"))
        .containsOnly("failed", "not_started")
        .hasSize(13);
    Element first = elements(root, "failure").get(0);
    assertThat(first.getAttribute("message")).isEqualTo("Mind the sign.");
    assertThat(first.getTextContent()).isEqualTo("expected: 1.5\nhint: Mind the sign.");
    assertThat(((Element) first.getParentNode()).getAttribute("classname"))
        .isEqualTo("microlearning.exercises.FeedbackAlignmentMLP");
    assertThat(elements(read(Graded.right()), "failure")).isEmpty();
  }

  @Test
  void shouldCallAFaultOfTheGraderAnError() throws Exception {
    assertThat(elements(read(Graded.faulty()), "error"))
        .singleElement()
        .satisfies(error -> assertThat(error.getTextContent()).contains("no reference"));
  }

  @Test
  void shouldTellPointsAsProperties() throws Exception {
    Element feedback = elements(read(Graded.mixed()), "testsuite").get(1);
    assertThat(elements(feedback, "property"))
        .extracting(property -> property.getAttribute("value"))
        .containsExactly("20", "30");
  }

  /** What the schema junit-10.xsd of Jenkins' xUnit plugin allows. */
  @Test
  void shouldKeepTheRulesOfTheSchema() throws Exception {
    Map<String, Set<String>> attributes =
        Map.of(
            "testsuites", Set.of("name", "time", "tests", "failures", "errors"),
            "testsuite",
                Set.of(
                    "name", "tests", "failures", "errors", "skipped", "time", "timestamp", "file"),
            "properties", Set.of(),
            "property", Set.of("name", "value"),
            "testcase", Set.of("name", "classname", "time"),
            "failure", Set.of("type", "message"),
            "error", Set.of("type", "message"));
    for (GradedSubmission submission : List.of(Graded.mixed(), Graded.faulty())) {
      Element root = read(submission);
      assertThat(root.getAttribute("time")).matches("[0-9]{0,3}(\\.[0-9]*)?");
      for (Element element : elements(root, "*")) {
        Set<String> allowed = attributes.get(element.getTagName());
        assertThat(allowed).as(element.getTagName()).isNotNull();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
          assertThat(allowed).contains(element.getAttributes().item(i).getNodeName());
        }
      }
    }
  }

  @Test
  void shouldStayXmlWhateverASubmissionSays() throws Exception {
    Element root = read(Graded.hostile(Graded.HOSTILE));
    assertThat(elements(root, "failure")).hasSize(29);
    assertThat(elements(root, "failure").get(0).getTextContent()).contains("</failure>]]> ```");
  }
}
