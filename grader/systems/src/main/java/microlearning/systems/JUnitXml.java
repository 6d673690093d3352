package microlearning.systems;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import microlearning.checks.Check;
import microlearning.checks.Outcome;
import microlearning.checks.Outcome.Status;
import microlearning.grade.Grade;
import microlearning.submission.Exercise;

/**
 * A grade in the XML that JUnit's runners write and CI servers read: a suite for each exercise, a
 * case for each check. What gave no points is a failure, also if it was not started or not run;
 * only what could not be checked by a fault of the grader is an error. Points are properties of the
 * suites. A suite names its file, for which a case has no attribute in the schema.
 *
 * <p>Source: the schema {@code junit-10.xsd} of Jenkins' xUnit plugin.
 */
public final class JUnitXml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private JUnitXml() {}

  /** The XML text. */
  public static String of(GradedSubmission submission) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      line(xml, 0);
      xml.writeStartElement("testsuites");
      xml.writeAttribute("name", "Microlearning");
      xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", submission.seconds()));
      for (Exercise exercise : submission.grade().exercises()) {
        writeSuite(xml, submission, exercise);
      }
      line(xml, 0);
      xml.writeEndElement();
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A string cannot fail to be written.", e);
    }
    return text.append('\n').toString();
  }

  private static void writeSuite(
      XMLStreamWriter xml, GradedSubmission submission, Exercise exercise)
      throws XMLStreamException {
    Grade grade = submission.grade();
    List<Check> checks = grade.checks(exercise);
    List<Status> statuses = checks.stream().map(grade::outcome).map(Outcome::status).toList();
    long errors = statuses.stream().filter(Status.GRADER_FAULT::equals).count();
    long passed = statuses.stream().filter(Status.PASSED::equals).count();
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", exercise.title());
    xml.writeAttribute("tests", Integer.toString(checks.size()));
    xml.writeAttribute("failures", Long.toString(checks.size() - passed - errors));
    xml.writeAttribute("errors", Long.toString(errors));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", "0"); // The time of all is that of the submission.
    xml.writeAttribute("timestamp", TIME.format(submission.graded()));
    xml.writeAttribute("file", submission.path(exercise.className() + ".java"));
    line(xml, 2);
    xml.writeStartElement("properties");
    writeProperty(xml, "score", grade.points(exercise));
    writeProperty(xml, "max_score", grade.maximum(exercise));
    line(xml, 2);
    xml.writeEndElement();
    for (Check check : checks) {
      writeCase(xml, check, grade.outcome(check));
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void writeProperty(XMLStreamWriter xml, String name, int value)
      throws XMLStreamException {
    line(xml, 3);
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", Integer.toString(value));
  }

  private static void writeCase(XMLStreamWriter xml, Check check, Outcome outcome)
      throws XMLStreamException {
    line(xml, 2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", check.title());
    xml.writeAttribute("classname", "microlearning.exercises." + check.exercise().className());
    xml.writeAttribute("time", "0");
    if (outcome.status() != Status.PASSED) {
      line(xml, 3);
      xml.writeStartElement(outcome.status() == Status.GRADER_FAULT ? "error" : "failure");
      xml.writeAttribute("type", outcome.status().id());
      xml.writeAttribute("message", message(outcome));
      xml.writeCharacters(OutcomeText.of(outcome));
      xml.writeEndElement();
      line(xml, 2);
    }
    xml.writeEndElement();
  }

  /** The hint, or else the first fact. */
  private static String message(Outcome outcome) {
    if (!outcome.hint().isEmpty() || outcome.facts().isEmpty()) {
      return outcome.hint();
    }
    return outcome.facts().get(0).value();
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
