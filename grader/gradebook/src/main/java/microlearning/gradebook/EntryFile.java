package microlearning.gradebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.results.WholeFile;
import microlearning.submission.Exercise;

/**
 * The file {@code entry.json} in a submission's folder. It is written last: where it stands, the
 * submission has been graded.
 */
final class EntryFile {
  static final String NAME = "entry.json";

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private static final Set<String> CHECKS =
      Stream.of(Exercise.values())
          .flatMap(exercise -> Check.of(exercise).stream())
          .map(Check::id)
          .collect(Collectors.toUnmodifiableSet());

  private EntryFile() {}

  /** Writes the row into a submission's folder. */
  static void write(Path folder, Entry entry) throws IOException {
    WholeFile.write(folder.resolve(NAME), GSON.toJson(entry) + "\n");
  }

  /** Takes an earlier row away: the submission is about to be graded again. */
  static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
  }

  /** Reads the row; empty if there is none that is whole, or it has other checks than there are. */
  static Optional<Entry> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(GSON.fromJson(Files.readString(file), Entry.class))
          .filter(EntryFile::isWhole);
    } catch (JsonParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(Entry entry) {
    return Stream.of(
                entry.name(),
                entry.status(),
                entry.firstHint(),
                entry.dataSet(),
                entry.sources(),
                entry.grader())
            .noneMatch(text -> text == null)
        && entry.checks() != null
        && entry.checks().keySet().equals(CHECKS)
        && entry.notCompiled() != null
        && entry.origin() != null
        && entry.origin().identities() != null
        && entry.likeness() != null
        && entry.adjustments() != null
        && entry.adjustments().stream().noneMatch(a -> a == null || a.kind() == null)
        && entry.maximum() > 0
        && entry.checks().values().stream()
            .noneMatch(r -> r == null || r.status() == null || r.hint() == null);
  }
}
