package microlearning.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which of the folders and files of a class are of one person, by their names alone.
 *
 * @param by the person
 * @param title a name for the results
 * @param members one or more
 */
record Grouping(SubmittedBy by, String title, List<Member> members) {
  /**
   * A folder or a file.
   *
   * @param index in the list of all
   * @param file the name that the student gave it, or its own
   */
  record Member(int index, String file) {}

  /** Whether a system may have put numbers into the names of files. */
  boolean isRenamed() {
    return !by.system().isEmpty();
  }

  /**
   * Groups names.
   *
   * @param names of folders and files
   * @param parents names of the folders that these are in
   * @return in the order of each one's first
   */
  static List<Grouping> of(List<String> names, List<String> parents) {
    boolean together = areOneSubmission(names);
    Map<String, Grouping> groups = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Optional<DownloadName> system = DownloadName.of(name, parents.get(i));
      if (system.isPresent()) {
        add(groups, system.get().key(), system.get(), i, name);
      } else if (name.endsWith(FoundSource.ENDING)) {
        String parent = parents.get(i).isEmpty() ? "submission" : parents.get(i);
        add(groups, "files" + (together ? "" : "\n" + parent), own(parent), i, name);
      } else {
        add(groups, "own\n" + i, own(ArchiveKind.bare(name)), i, name);
      }
    }
    return lastAttempts(groups);
  }

  /**
   * Whether Java files that are named one by one are one submission: no exercise is there twice.
   */
  private static boolean areOneSubmission(List<String> names) {
    List<String> works = names.stream().filter(Sources.exerciseFiles()::contains).toList();
    return works.stream().distinct().count() == works.size();
  }

  /** Of several attempts of a person, the last. */
  private static List<Grouping> lastAttempts(Map<String, Grouping> groups) {
    Map<SubmittedBy, Grouping> last = new LinkedHashMap<>();
    List<Grouping> all = new ArrayList<>();
    for (Grouping group : groups.values()) {
      Optional<ClockTime> time = group.by.time();
      if (time.isEmpty()) {
        all.add(group);
        continue;
      }
      SubmittedBy person = group.by.withoutTime();
      Grouping other = last.get(person);
      if (other == null || other.by.time().get().compareTo(time.get()) < 0) {
        last.put(person, group);
      }
    }
    all.addAll(last.values());
    return all;
  }

  private static DownloadName own(String name) {
    return new DownloadName(SubmittedBy.named(name), name, "");
  }

  private static void add(
      Map<String, Grouping> groups, String key, DownloadName name, int index, String own) {
    String title = name.by().system().isEmpty() ? name.by().name() : name.title();
    Grouping group =
        groups.computeIfAbsent(key, k -> new Grouping(name.by(), title, new ArrayList<>()));
    group.members.add(new Member(index, name.file().isEmpty() ? own : name.file()));
  }
}
