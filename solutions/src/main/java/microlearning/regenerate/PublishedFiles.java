package microlearning.regenerate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The four result files as the tutorial publishes them. Only {@code accuracy.csv} can be matched
 * byte for byte: the last digits of the others depend on the BLAS that made them.
 */
public final class PublishedFiles {
  /** The MD5 of the published {@code accuracy.csv}. */
  public static final String ACCURACY_MD5 = "bfcad2350de4c4a6eeeb1f3342371390";

  private static final Map<String, String> MD5 = new LinkedHashMap<>();

  static {
    MD5.put("accuracy.csv", ACCURACY_MD5);
    MD5.put("cosine_similarity.csv", "97ac863216a44909bb930715855a1d9e");
    MD5.put("losses.csv", "e6a50509c676b6a934d653afae3a60c6");
    MD5.put("snr.csv", "13b4f0e43cc8dce12a4d191ae2d31c0e");
  }

  private static final String NOT_PUBLISHED = ": not the published file";

  private PublishedFiles() {}

  /**
   * Says, in a line for each file, whether it is the published one and how far ours is from it.
   *
   * @param published folder of the published files
   * @param ours folder of ours
   */
  public static List<String> compare(Path published, Path ours) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, String> file : MD5.entrySet()) {
      String theirs = read(published.resolve(file.getKey()));
      String md5 = md5(theirs);
      String distance = distance(theirs, read(ours.resolve(file.getKey())));
      lines.add(
          file.getKey()
              + (md5.equals(file.getValue())
                  ? ": the published file"
                  : NOT_PUBLISHED + " (MD5 " + md5 + "; expected " + file.getValue() + ")")
              + "; "
              + distance);
    }
    return lines;
  }

  /** Whether all files of a comparison are the published ones. */
  public static boolean allAre(List<String> lines) {
    return lines.stream().noneMatch(line -> line.contains(NOT_PUBLISHED));
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException("There is no file " + file + ".", e);
    }
  }

  /** The largest difference between numbers in the same place, relative to the published one. */
  private static String distance(String theirs, String ours) {
    if (theirs.equals(ours)) {
      return "ours is the same, byte for byte";
    }
    List<String> left = theirs.lines().toList();
    List<String> right = ours.lines().toList();
    if (left.size() != right.size() || !left.get(0).equals(right.get(0))) {
      return "ours has other rows or columns: " + right.size() + " lines, not " + left.size();
    }
    try {
      return "ours differs by at most " + largestDifference(left, right) + " of a value";
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return "it holds something else than numbers";
    }
  }

  private static String largestDifference(List<String> left, List<String> right) {
    double largest = 0;
    for (int row = 1; row < left.size(); row++) {
      String[] a = left.get(row).split(",", -1);
      String[] b = right.get(row).split(",", -1);
      for (int i = 0; i < a.length; i++) {
        double wanted = Double.parseDouble(a[i]);
        largest = Math.max(largest, Math.abs(Double.parseDouble(b[i]) - wanted) / Math.abs(wanted));
      }
    }
    return String.format(Locale.ROOT, "%.2g", largest);
  }

  /** The MD5 of a text in UTF-8, in hexadecimal. */
  public static String md5(String text) {
    return DigestUtils.md5Hex(text);
  }
}
