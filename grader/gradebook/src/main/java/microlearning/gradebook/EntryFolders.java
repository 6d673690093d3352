package microlearning.gradebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The folders of graded submissions, by name. A row is read when it is asked for, and not kept. */
public final class EntryFolders {
  private final TreeMap<String, Path> folders = new TreeMap<>();
  private final TreeSet<String> broken = new TreeSet<>();

  /** Hears of a row. */
  @FunctionalInterface
  public interface Listener {
    /** A row, and the folder of its files. */
    void row(Entry entry, Path folder) throws IOException;
  }

  /**
   * Finds the submissions.
   *
   * @param classes folders that a grading has written
   * @throws IOException if one is not there, or two hold a submission of the same name
   */
  public EntryFolders(List<Path> classes) throws IOException {
    for (Path folder : classes) {
      if (!Files.isDirectory(folder)) {
        throw new IOException(folder + ": no such folder; name one that grade --out has written.");
      }
      try (Stream<Path> submissions = Files.list(folder)) {
        for (Path submission : (Iterable<Path>) submissions::iterator) {
          if (Files.isRegularFile(submission.resolve(EntryFile.NAME))) {
            add(submission);
          }
        }
      }
    }
  }

  private void add(Path submission) throws IOException {
    String name = submission.getFileName().toString();
    if (folders.put(name, submission) != null) {
      throw new IOException(
          name
              + " is graded in two of the folders. Delete it in one of them, or leave that folder"
              + " out.");
    }
  }

  /** Reads the rows one after the other, in the order of their names; passes over broken ones. */
  public void forEach(Listener listener) throws IOException {
    for (Map.Entry<String, Path> folder : folders.entrySet()) {
      Entry entry = EntryFile.read(folder.getValue()).orElse(null);
      if (entry == null) {
        broken.add(folder.getKey());
      } else {
        listener.row(entry, folder.getValue());
      }
    }
  }

  /** The names of those whose rows could not be read. */
  Set<String> broken() {
    return broken;
  }

  /** The names of the submissions. */
  public Set<String> names() {
    return folders.keySet();
  }
}
