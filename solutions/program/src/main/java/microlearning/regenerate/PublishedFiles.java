package microlearning.regenerate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  private PublishedFiles() {}

  /**
   * What a comparison found.
   *
   * @param file the file's name
   * @param isPublished whether it is the file that the tutorial publishes
   * @param finding in words
   */
  public record Comparison(String file, boolean isPublished, String finding) {
    /** The comparison in one line. */
    public String describe() {
      return file + ": " + finding + ".";
    }
  }

  /**
   * Says of each file whether it is the published one, and how far ours is from it.
   *
   * @param published folder of the published files
   * @param ours folder of ours
   * @throws IOException if one of the files cannot be read
   */
  public static List<Comparison> compare(Path published, Path ours) throws IOException {
    List<Comparison> files = new ArrayList<>();
    for (Map.Entry<String, String> file : MD5.entrySet()) {
      String theirs = withUnixLineEnds(published.resolve(file.getKey()));
      String md5 = md5(theirs);
      boolean isPublished = md5.equals(file.getValue());
      String distance = distance(theirs, withUnixLineEnds(ours.resolve(file.getKey())));
      String identity =
          isPublished
              ? "the published file"
              : "not the published file (MD5 " + md5 + "; expected " + file.getValue() + ")";
      files.add(new Comparison(file.getKey(), isPublished, identity + "; " + distance));
    }
    return files;
  }

  /** Git may have given the file others, on its way to this machine. */
  private static String withUnixLineEnds(Path file) throws IOException {
    return StoredText.read(file).replace("\r\n", "\n");
  }

  /** The largest difference between numbers in the same place, relative to the published one. */
  private static String distance(String theirs, String ours) {
    if (theirs.equals(ours)) {
      return "ours is the same, byte for byte";
    }
    List<String[]> left = cells(theirs);
    List<String[]> right = cells(ours);
    if (left.size() != right.size()) {
      return "ours has " + right.size() + " lines, not " + left.size();
    }
    if (!Arrays.equals(left.get(0), right.get(0))) {
      return "ours has other columns: " + String.join(",", right.get(0));
    }
    double largest = 0;
    for (int row = 1; row < left.size(); row++) {
      for (int i = 0; i < right.get(0).length; i++) {
        try {
          largest = Math.max(largest, difference(left.get(row)[i], right.get(row)[i]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
          return "it has no number in row " + row + ", column " + right.get(0)[i];
        }
      }
    }
    return String.format(Locale.ROOT, "ours differs by at most %.2g of a value", largest);
  }

  private static List<String[]> cells(String text) {
    return text.lines().map(line -> line.split(",", -1)).toList();
  }

  private static double difference(String theirs, String ours) {
    double wanted = Double.parseDouble(theirs);
    double off = Math.abs(Double.parseDouble(ours) - wanted);
    return off == 0 ? 0 : off / Math.abs(wanted);
  }

  /** The MD5 of a text in UTF-8, in hexadecimal. */
  public static String md5(String text) {
    return DigestUtils.md5Hex(text);
  }
}
