package microlearning.gradebook;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import microlearning.course.Person;
import microlearning.figures.ClassCurves;
import microlearning.grade.CurvesFile;
import microlearning.grade.Points;
import microlearning.reference.Band;
import microlearning.reference.Quantity;
import microlearning.reference.ReferenceData;
import microlearning.reference.ReferenceException;
import microlearning.submission.Exercise;

/**
 * Makes the files of a class of the folders of its submissions: {@code gradebook.csv}, {@code
 * class.md} and {@code index.html}. The folders are read one after the other, and none is kept.
 */
public final class ClassFiles {
  /** The rows of all, for programs. */
  public static final String GRADEBOOK = "gradebook.csv";

  /** How the class did, for people. */
  public static final String SUMMARY = "class.md";

  /** The same as a page. */
  public static final String PAGE = "index.html";

  private final ClassRules rules;
  private final ReferenceData reference;
  private final Path out;
  private final List<RowListener> listeners;
  private final Gradebook gradebook = new Gradebook();
  private final ClassStatistics statistics = new ClassStatistics();
  private final ClassPage page;
  private final Set<Person> found = new HashSet<>();

  /** Whom a list of points may name. */
  private final Set<String> known = new HashSet<>();

  /** As the last grade had them. */
  private Points points = Points.STANDARD;

  /** Hears of each row, to make another system's gradebook of them. */
  @FunctionalInterface
  public interface RowListener {
    /**
     * A row.
     *
     * @param folder of its files; empty if there are none
     */
    void row(Row row, Optional<Path> folder) throws IOException;
  }

  /**
   * Prepares the files.
   *
   * @param reference for the bands
   * @param out where they will be, from where the page names reports
   * @param listeners hear of every row
   */
  public ClassFiles(
      ClassRules rules, ReferenceData reference, Path out, List<RowListener> listeners) {
    this.rules = rules;
    this.reference = reference;
    this.out = out.toAbsolutePath().normalize();
    this.listeners = List.copyOf(listeners);
    page = new ClassPage(rules.roster().isPresent());
  }

  /**
   * Reads all rows and brings the submissions' files up to date.
   *
   * @param faults rows of submissions that could not be graded, and have no folder
   * @return how many rows there are
   */
  public int read(EntryFolders folders, Collection<Entry> faults) throws IOException {
    TreeMap<String, Entry> without = new TreeMap<>();
    faults.forEach(fault -> without.put(fault.name(), fault));
    folders.forEach(
        (entry, folder) -> {
          for (Map.Entry<String, Entry> before = without.firstEntry();
              before != null && before.getKey().compareTo(entry.name()) < 0;
              before = without.firstEntry()) {
            add(rules.row(without.remove(before.getKey())), Optional.empty());
          }
          if (!without.containsKey(entry.name())) {
            addFolder(entry, folder);
          }
        });
    for (String name : folders.broken()) {
      statistics.addBroken(name);
      handedIn(List.of(), name);
    }
    for (Entry fault : without.values()) {
      add(rules.row(fault), Optional.empty());
    }
    addMissing();
    return statistics.submissions();
  }

  /**
   * Knows of a submission that is graded elsewhere: who handed it in is not missing. To be told
   * before the rows are read.
   *
   * @param identities logins and ids that its system tells, best first
   */
  public void handedIn(List<String> identities, String name) {
    rules.person(identities, name).ifPresent(found::add);
  }

  private void addFolder(Entry entry, Path folder) throws IOException {
    points = entry.possible();
    Row row = rules.row(entry);
    AdjustedFiles.update(folder, row);
    add(row, Optional.of(folder));
    if (row.adjustments().isEmpty() && !entry.adjustments().isEmpty()) {
      statistics.addWithoutAdjustments(row, report(folder));
    }
    page.addCurves(CurvesFile.read(folder), ofReference(entry.dataSet()));
  }

  private void addMissing() throws IOException {
    if (rules.roster().isPresent()) {
      for (Person person : rules.roster().get().people()) {
        if (!found.contains(person)) {
          add(rules.notHandedIn(person, points), Optional.empty());
        }
      }
    }
  }

  private void add(Row row, Optional<Path> folder) throws IOException {
    row.person().ifPresent(found::add);
    row.person().ifPresent(person -> known.addAll(person.keys()));
    known.add(row.entry().name());
    String report = folder.map(this::report).orElse("");
    gradebook.add(row);
    statistics.add(row, report, rules.roster().isPresent());
    if (rules.isUndated(row)) {
      statistics.addUndated(row, report);
    }
    page.add(row, report);
    for (RowListener listener : listeners) {
      listener.row(row, folder);
    }
  }

  /** Where a report is, as a page names it; empty if there is none. */
  private String report(Path folder) {
    Path report = folder.toAbsolutePath().normalize().resolve("report.html");
    if (!Files.isRegularFile(report)) {
      return "";
    }
    try {
      String path = "./" + out.relativize(report).toString().replace('\\', '/');
      return new URI(null, null, path, null).getRawPath();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return report.toUri().toString(); // On another drive.
    }
  }

  private Map<Exercise, ClassCurves> ofReference(String dataSet) {
    Map<Exercise, ClassCurves> curves = new EnumMap<>(Exercise.class);
    for (Exercise exercise : Exercise.values()) {
      curves.put(
          exercise, new ClassCurves(exercise.method(), exercise.rule(), bands(exercise, dataSet)));
    }
    return curves;
  }

  private Map<Quantity, List<Band>> bands(Exercise exercise, String dataSet) {
    try {
      return reference.bands(dataSet, exercise.rule());
    } catch (ReferenceException | IllegalArgumentException e) {
      return Map.of(); // The curves are shown without.
    }
  }

  /** The texts of the files, by their names. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    String name = rules.course().name();
    files.put(GRADEBOOK, gradebook.text());
    files.put(SUMMARY, ClassSummary.markdown(statistics));
    files.put(PAGE, page.html(name.isEmpty() ? "Grades of a class" : name, statistics));
    return files;
  }

  /** What an instructor should know at once, a line each. */
  public List<String> remarks() {
    return ClassRemarks.of(statistics, rules.manual(), known);
  }
}
