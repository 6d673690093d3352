package microlearning.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import microlearning.submission.Exercise;

/**
 * A submission's source files.
 *
 * @param texts by their paths below the folder of the exercises' package, such as {@code
 *     WeightPerturbMLP.java} or {@code help/Sums.java}
 */
public record Sources(SortedMap<String, String> texts) {
  /** Keeps an unmodifiable copy. */
  public Sources {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  /** The file of an exercise. */
  public static String file(Exercise exercise) {
    return exercise.className() + ".java";
  }

  /** The names of the three files. */
  static List<String> exerciseFiles() {
    return Stream.of(Exercise.values()).map(Sources::file).toList();
  }

  /** An exercise's file and all that is no exercise's. */
  public Sources of(Exercise exercise) {
    TreeMap<String, String> some = new TreeMap<>(texts);
    exerciseFiles().stream().filter(f -> !f.equals(file(exercise))).forEach(some::remove);
    return new Sources(some);
  }

  /** SHA-256 over names and texts, in hexadecimal: alike for the same sources only. */
  public String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, String> file : texts.entrySet()) {
        for (String part : List.of(file.getKey(), file.getValue())) {
          byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
          sha256.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
          sha256.update(bytes);
        }
      }
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
