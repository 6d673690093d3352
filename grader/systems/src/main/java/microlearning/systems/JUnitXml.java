package microlearning.systems;

import java.io.StringWriter;
import java.time.Duration;
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
import microlearning.grade.SourceLine;
import microlearning.submission.Exercise;

/**
 * A grade in the XML that JUnit's runners write and CI servers read: one suite, and a case for each
 * check, which has its exercise as its group. What gave no points is a failure, also if it was not
 * started or not run; only what could not be checked by a fault of the grader is an error. Points
 * are properties of the suite.
 *
 * <p>Two schemas are kept at once, and both allow only what is here. They know no attribute for a
 * case's file or its own time of day. So each case prints the file and the line to look at, as
 * {@code path:line}, and the suite has the time of day. The checks of an exercise on small networks
 * look at the same calls, and those on its training at the same training: the first one of each has
 * the time of all.
 *
 * <p>Sources: the schemas {@code surefire-test-report.xsd} of Maven Surefire and {@code
 * junit-10.xsd} of Jenkins' xUnit plugin.
 */
public final class JUnitXml {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Of Surefire's schema. */
  private static final String VERSION = "3.0.2";

  private JUnitXml() {}

  /** The XML text. */
  public static String of(GradedSubmission submission) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      writeSuite(xml, submission);
      xml.writeEndDocument();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("A string cannot fail to be written.", e);
    }
    return text.append('\n').toString();
  }

  private static void writeSuite(XMLStreamWriter xml, GradedSubmission submission)
      throws XMLStreamException {
    Grade grade = submission.grade();
    List<Check> checks =
        grade.exercises().stream().flatMap(exercise -> grade.checks(exercise).stream()).toList();
    List<Status> statuses = checks.stream().map(grade::outcome).map(Outcome::status).toList();
    long errors = statuses.stream().filter(Status.GRADER_FAULT::equals).count();
    long passed = statuses.stream().filter(Status.PASSED::equals).count();
    line(xml, 0);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("version", VERSION);
    xml.writeAttribute("name", "Microlearning");
    xml.writeAttribute("tests", Integer.toString(checks.size()));
    xml.writeAttribute("failures", Long.toString(checks.size() - passed - errors));
    xml.writeAttribute("errors", Long.toString(errors));
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", seconds(submission.seconds()));
    xml.writeAttribute("timestamp", TIME.format(submission.graded()));
    writeProperties(xml, grade);
    for (Check check : checks) {
      writeCase(xml, submission, check);
    }
    line(xml, 0);
    xml.writeEndElement();
  }

  private static void writeProperties(XMLStreamWriter xml, Grade grade) throws XMLStreamException {
    line(xml, 1);
    xml.writeStartElement("properties");
    writeProperty(xml, "score", grade.points());
    writeProperty(xml, "max_score", grade.maximum());
    for (Exercise exercise : grade.exercises()) {
      writeProperty(xml, "exercise_" + exercise.number() + ".score", grade.points(exercise));
      writeProperty(xml, "exercise_" + exercise.number() + ".max_score", grade.maximum(exercise));
    }
    line(xml, 1);
    xml.writeEndElement();
  }

  private static void writeProperty(XMLStreamWriter xml, String name, int value)
      throws XMLStreamException {
    line(xml, 2);
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", Integer.toString(value));
  }

  private static void writeCase(XMLStreamWriter xml, GradedSubmission submission, Check check)
      throws XMLStreamException {
    Outcome outcome = submission.grade().outcome(check);
    Duration time = submission.grade().time(check);
    line(xml, 1);
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", check.title());
    xml.writeAttribute("classname", "microlearning.exercises." + check.exercise().className());
    xml.writeAttribute("group", check.exercise().title());
    xml.writeAttribute("time", seconds(time.toNanos() / 1e9));
    if (outcome.status() != Status.PASSED) {
      line(xml, 2);
      xml.writeStartElement(outcome.status() == Status.GRADER_FAULT ? "error" : "failure");
      xml.writeAttribute("message", message(outcome));
      xml.writeAttribute("type", outcome.status().id());
      xml.writeCharacters(OutcomeText.of(outcome));
      xml.writeEndElement();
    }
    line(xml, 2);
    xml.writeStartElement("system-out");
    xml.writeCharacters(place(submission, check));
    xml.writeEndElement();
    line(xml, 1);
    xml.writeEndElement();
  }

  private static String place(GradedSubmission submission, Check check) {
    SourceLine place = submission.place(check);
    String path = submission.path(place.file());
    return place.line() > 0 ? path + ":" + place.line() : path;
  }

  /** The hint, or else the first fact. */
  private static String message(Outcome outcome) {
    if (!outcome.hint().isEmpty() || outcome.facts().isEmpty()) {
      return outcome.hint();
    }
    return outcome.facts().get(0).value();
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
