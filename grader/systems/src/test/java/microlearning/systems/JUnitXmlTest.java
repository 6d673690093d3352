package microlearning.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import microlearning.checks.Check.Kind;
import microlearning.checks.Outcome;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
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
      Element suite = read(submission);
      assertThat(suite.getTagName()).isEqualTo("testsuite");
      assertCount(suite, "tests", "testcase");
      assertCount(suite, "failures", "failure");
      assertCount(suite, "errors", "error");
      assertCount(suite, "skipped", "skipped");
      assertThat(elements(suite, "testcase"))
          .extracting(each -> each.getAttribute("group"))
          .containsSubsequence(titles())
          .allMatch(group -> List.of(titles()).contains(group));
    }
  }

  private static String[] titles() {
    return Arrays.stream(Exercise.values()).map(Exercise::title).toArray(String[]::new);
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
    assertThat(elements(read(Graded.mixed()), "property"))
        .extracting(p -> p.getAttribute("name") + "=" + p.getAttribute("value"))
        .containsExactly(
            "score=50",
            "max_score=100",
            "exercise_1.score=30",
            "exercise_1.max_score=30",
            "exercise_2.score=20",
            "exercise_2.max_score=30",
            "exercise_3.score=0",
            "exercise_3.max_score=40");
  }

  @Test
  void shouldGiveTheFirstOfTheChecksThatRunTogetherTheirTime() throws Exception {
    Grade grade = new Grade(EnumSet.of(Exercise.PERTURB));
    Outcome passed = Outcome.passed();
    grade.put(
        Exercise.PERTURB,
        Map.of(Kind.HIDDEN_UPDATE, passed, Kind.OUTPUT_UPDATE, passed),
        Duration.ofMillis(1234));
    grade.put(
        Exercise.PERTURB, Map.of(Kind.LOSS, passed, Kind.SNR, passed), Duration.ofMillis(5678));
    Element suite = read(new GradedSubmission(grade, "", 7));

    assertThat(suite.getAttribute("time")).isEqualTo("7.000");
    assertThat(elements(suite, "testcase"))
        .filteredOn(each -> !each.getAttribute("time").equals("0.000"))
        .extracting(each -> each.getAttribute("name") + " " + each.getAttribute("time"))
        .containsExactly(
            title(grade, Kind.HIDDEN_UPDATE) + " 1.234", title(grade, Kind.LOSS) + " 5.678");
  }

  private static String title(Grade grade, Kind kind) {
    return grade.checks(Exercise.PERTURB).stream()
        .filter(check -> check.kind() == kind)
        .findFirst()
        .orElseThrow()
        .title();
  }

  /** What the schemas of Maven Surefire and of Jenkins' xUnit plugin both allow, and require. */
  @Test
  void shouldKeepTheRulesOfBothSchemas() throws Exception {
    List<String> message = List.of("message", "type");
    Map<String, List<String>> attributes =
        Map.of(
            "testsuite",
                List.of(
                    "errors",
                    "failures",
                    "name",
                    "skipped",
                    "tests",
                    "time",
                    "timestamp",
                    "version"),
            "properties", List.of(),
            "property", List.of("name", "value"),
            "testcase", List.of("classname", "group", "name", "time"),
            "failure", message,
            "error", message,
            "system-out", List.of());
    Map<String, String> children =
        Map.of(
            "testsuite", "properties (testcase )+",
            "properties", "(property )+",
            "testcase", "((failure |error )?)system-out ");
    for (GradedSubmission submission :
        List.of(Graded.right(), Graded.mixed(), Graded.faulty(), Graded.hostile(Graded.HOSTILE))) {
      Element root = read(submission);
      assertThat(root.getAttribute("timestamp"))
          .matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}");
      List<Element> all = elements(root, "*");
      all.add(root);
      for (Element element : all) {
        assertThat(names(element)).isEqualTo(attributes.get(element.getTagName()));
        assertThat(tags(element)).matches(children.getOrDefault(element.getTagName(), ""));
        assertThat(element.getAttribute("time")).matches("([0-9]+\\.[0-9]{3})?");
      }
    }
  }

  private static List<String> names(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return IntStream.range(0, attributes.getLength())
        .mapToObj(i -> attributes.item(i).getNodeName())
        .sorted()
        .toList();
  }

  private static String tags(Element element) {
    StringBuilder tags = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      tags.append(child instanceof Element tag ? tag.getTagName() + " " : "");
    }
    return tags.toString();
  }

  @Test
  void shouldStayXmlWhateverASubmissionSays() throws Exception {
    Element root = read(Graded.hostile(Graded.HOSTILE));
    assertThat(elements(root, "failure")).hasSize(29);
    assertThat(elements(root, "failure").get(0).getTextContent()).contains("</failure>]]> ```");
  }
}
