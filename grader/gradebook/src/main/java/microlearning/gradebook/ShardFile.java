package microlearning.gradebook;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import microlearning.results.WholeFile;

/**
 * The file {@code shard.json}: which part of a class a machine grades, and of what class. It is
 * written before anything is graded, so that the others tell what a machine that died has left out.
 *
 * @param shard from 1
 * @param of how many shards there are
 * @param all names of the class's submissions; the shard has every {@code of}-th from its own on
 */
public record ShardFile(int shard, int of, List<String> all) {
  /** Its name. */
  public static final String NAME = "shard.json";

  private static final int MOST_NAMES = 10;

  /** Writes the file. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    WholeFile.write(folder.resolve(NAME), new Gson().toJson(this) + "\n");
  }

  /**
   * What is missing of a shard.
   *
   * @param shard from 1
   * @param of how many shards there are
   * @param names of submissions
   */
  public record Missing(int shard, int of, Set<String> names) {
    /** Says so, and what to do, in a line. */
    public String line() {
      String listed = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
      int more = names.size() - Math.min(MOST_NAMES, names.size());
      return String.format(
          Locale.ROOT,
          "Missing from shard %d/%d (%d): %s%s. Run grade --shard %d/%d again.",
          shard,
          of,
          names.size(),
          listed,
          more == 0 ? "" : ", and " + more + " more",
          shard,
          of);
    }
  }

  /**
   * Which submissions of the shards' class have no row, for each shard that misses some.
   *
   * @param folders that hold graded shards; without a file of this kind, nothing is known to miss
   * @param graded names of the submissions that have rows
   */
  public static List<Missing> missing(Collection<Path> folders, Set<String> graded)
      throws IOException {
    TreeMap<Integer, Set<String>> missing = new TreeMap<>();
    int of = 0;
    for (Path folder : folders) {
      ShardFile file = read(folder);
      if (file != null) {
        of = file.of;
        for (int i = 0; i < file.all.size(); i++) {
          if (!graded.contains(file.all.get(i))) {
            missing
                .computeIfAbsent(i % of + 1, shard -> new LinkedHashSet<>())
                .add(file.all.get(i));
          }
        }
      }
    }
    int shards = of;
    return missing.entrySet().stream()
        .map(entry -> new Missing(entry.getKey(), shards, entry.getValue()))
        .toList();
  }

  private static ShardFile read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return null;
    }
    try {
      ShardFile shard = new Gson().fromJson(Files.readString(file), ShardFile.class);
      return shard == null || shard.of < 1 || shard.all == null ? null : shard;
    } catch (JsonParseException e) {
      return null;
    }
  }
}
