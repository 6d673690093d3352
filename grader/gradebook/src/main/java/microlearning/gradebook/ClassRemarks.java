package microlearning.gradebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import microlearning.course.ManualPoints;
import microlearning.course.Person;

/** What an instructor should know at once of a class, a line each. */
final class ClassRemarks {
  private static final int MOST_NAMES = 10;

  private ClassRemarks() {}

  static List<String> of(ClassStatistics statistics, ManualPoints manual, Set<String> known) {
    List<String> remarks = new ArrayList<>();
    add(remarks, "Left out, since entry.json is damaged; grade them again", statistics.broken());
    add(remarks, "Not handed in", statistics.of(Entry.NOT_HANDED_IN));
    add(remarks, "Late", statistics.late());
    add(remarks, "Not known when they were handed in", statistics.undated());
    if (statistics.isZoneWanted()) {
      remarks.add(
          "Some of these have a time without a time zone. Put time-zone into the course file.");
    }
    add(
        remarks,
        "Points by hand and for lateness no longer count, since no course file or list gives them",
        statistics.withoutAdjustments());
    add(remarks, "Not in the roster, by login, id or e-mail", statistics.strangers());
    for (Map.Entry<Person, Names> person : statistics.twice().entrySet()) {
      add(remarks, "More than one submission of " + person.getKey().shown(), person.getValue());
    }
    int groups = statistics.equal().size() + statistics.alike().size();
    if (groups > 0) {
      remarks.add(
          "Equal or alike: "
              + (groups == 1 ? "1 group. Look at it in " : groups + " groups. Look at them in ")
              + ClassFiles.SUMMARY
              + ".");
    }
    Names unknown = new Names();
    unknownStudents(manual, known).forEach(name -> unknown.add(new Names.Name(name, "")));
    add(remarks, "Points by hand for students who are not in this class", unknown);
    return remarks;
  }

  private static void add(List<String> remarks, String title, Names names) {
    if (names.count() > 0) {
      String listed =
          names.first().stream()
              .limit(MOST_NAMES)
              .map(Names.Name::shown)
              .collect(Collectors.joining("; "));
      int more = names.count() - Math.min(MOST_NAMES, names.count());
      remarks.add(
          title
              + " ("
              + names.count()
              + "): "
              + listed
              + (more == 0 ? "" : "; and " + more + " more")
              + ".");
    }
  }

  /** Students of the list of points who are neither a submission nor in the roster. */
  private static List<String> unknownStudents(ManualPoints manual, Set<String> known) {
    Set<String> lower = new HashSet<>();
    known.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    return manual.all().stream()
        .map(ManualPoints.Line::student)
        .filter(student -> !lower.contains(student.toLowerCase(Locale.ROOT)))
        .distinct()
        .toList();
  }
}
