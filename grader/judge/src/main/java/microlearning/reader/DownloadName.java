package microlearning.reader;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name that a system gives to a folder or a file when a class is downloaded from it. Systems
 * put what students named behind what they add themselves, so the first that fits counts.
 *
 * @param by who handed it in
 * @param key alike for all of one attempt of one person
 * @param file the name that the student gave; empty for a folder of the system
 */
record DownloadName(SubmittedBy by, String key, String file) {
  /** As in "Jane Doe_12345_assignsubmission_file_". */
  private static final Pattern MOODLE =
      Pattern.compile("(.+?)_([0-9]+)_assignsubmission_(?:file|onlinetext)(?:_(.*))?");

  /** As in "doejane_LATE_12345_67890_Name-1.java". */
  private static final Pattern CANVAS = Pattern.compile("([^_]+)_(LATE_)?([0-9]+)_([0-9]+)_(.+)");

  /** As in "LATE_anon_aB3xZ_67890_Name.java", where nobody is to know whose it is. */
  private static final Pattern CANVAS_ANONYMOUS =
      Pattern.compile("(LATE_)?(anon_[0-9A-Za-z]+)_([0-9]+)_(.+)");

  /** As in "Assignment_jdoe_attempt_2026-05-09-14-30-45_Name.java", and the .txt about these. */
  private static final Pattern BLACKBOARD =
      Pattern.compile("(?:.+?_)??([^_]+)_attempt_([0-9]{4}(?:-[0-9]{2}){5})(?:_(.+)|\\.txt)?");

  /** As in "submission_12345", in Gradescope's export. */
  private static final Pattern GRADESCOPE = Pattern.compile("submission_([0-9]+)");

  /** As in "hello-submissions", of GitHub Classroom, and "cs-hello_submissions_2026_...". */
  private static final Pattern REPOSITORIES =
      Pattern.compile("(.+?)(-submissions|_submissions_.*)");

  private static final DateTimeFormatter ATTEMPT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss");

  /**
   * Reads a name.
   *
   * @param parent of the folder that it is in, or empty
   * @return empty if no system makes such names
   */
  static Optional<DownloadName> of(String name, String parent) {
    return moodle(name)
        .or(() -> anonymous(name))
        .or(() -> canvas(name))
        .or(() -> blackboard(name))
        .or(() -> gradescope(name))
        .or(() -> repository(name, parent));
  }

  private static Optional<DownloadName> moodle(String name) {
    Matcher m = MOODLE.matcher(name);
    return m.matches()
        ? Optional.of(of("Moodle", m.group(1), "", m.group(2), false, null, m.group(3)))
        : Optional.empty();
  }

  private static Optional<DownloadName> canvas(String name) {
    Matcher m = CANVAS.matcher(name);
    return m.matches()
        ? Optional.of(
            of("Canvas", m.group(1), "", m.group(3), m.group(2) != null, null, m.group(5)))
        : Optional.empty();
  }

  private static Optional<DownloadName> anonymous(String name) {
    Matcher m = CANVAS_ANONYMOUS.matcher(name);
    return m.matches()
        ? Optional.of(of("Canvas", "", "", m.group(2), m.group(1) != null, null, m.group(4)))
        : Optional.empty();
  }

  private static Optional<DownloadName> blackboard(String name) {
    Matcher m = BLACKBOARD.matcher(name);
    if (!m.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime time = LocalDateTime.parse(m.group(2), ATTEMPT);
      return Optional.of(of("Blackboard", "", m.group(1), "", false, time, m.group(3)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<DownloadName> gradescope(String name) {
    Matcher m = GRADESCOPE.matcher(name);
    return m.matches()
        ? Optional.of(of("Gradescope", name, "", m.group(1), false, null, ""))
        : Optional.empty();
  }

  private static Optional<DownloadName> repository(String name, String parent) {
    Matcher m = REPOSITORIES.matcher(parent);
    if (!m.matches()
        || !name.startsWith(m.group(1) + "-")
        || name.length() == m.group(1).length() + 1) {
      return Optional.empty();
    }
    String system = m.group(2).startsWith("-") ? "GitHub Classroom" : "Classroom 50";
    String login = ArchiveKind.bare(name.substring(m.group(1).length() + 1));
    return Optional.of(of(system, "", login, "", false, null, ""));
  }

  private static DownloadName of(
      String system,
      String name,
      String login,
      String id,
      boolean late,
      LocalDateTime time,
      String file) {
    SubmittedBy by =
        new SubmittedBy(
            system, name, login, id, late, Optional.ofNullable(time).map(ClockTime::local));
    return new DownloadName(
        by,
        String.join("\n", system, name, login, id, String.valueOf(time)),
        file == null ? "" : file);
  }

  /** A name for the results, the same whichever others are graded beside it. */
  String title() {
    if (!by.login().isEmpty()) {
      return by.login();
    }
    if (by.name().isEmpty()) {
      return by.id();
    }
    return by.name().endsWith("_" + by.id()) ? by.name() : by.name() + "_" + by.id();
  }
}
