package microlearning.gradebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.reader.Sources;

/**
 * Tells sources that are alike but for names, spaces and comments: a digest of their words, where
 * each name of the student's own is the number of its first appearance. Names behind a point are
 * kept, for they say what is done. This finds copies that were renamed by hand and no others; it is
 * no engine that measures similarity.
 */
final class Likeness {
  /** Less of the student's own is alike by itself: the blanks are short. */
  static final int LEAST_OWN_WORDS = 40;

  /**
   * Finds the next word in one pass: nothing is read twice, for a comment, a text block, a string
   * and a character that are not closed are words up to their file's or their line's end.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "/\\*.*?(?:\\*/|\\z)|//[^\\n]*+"
              + "|\"\"\"[^\"\\\\]*+(?:(?:\\\\.|\"(?!\"\"))[^\"\\\\]*+)*+(?:\"\"\")?"
              + "|\"[^\"\\\\\\n]*+(?:\\\\[^\\n][^\"\\\\\\n]*+)*+\"?"
              + "|'[^'\\\\\\n]*+(?:\\\\[^\\n][^'\\\\\\n]*+)*+'?"
              + "|[\\p{L}_$][\\p{L}\\p{N}_$]*+|\\d[\\w.]*+|\\S",
          Pattern.DOTALL);

  private final Set<String> given;

  /**
   * Prepares to compare.
   *
   * @param given texts of the files that students start from
   */
  Likeness(List<String> given) {
    this.given = new HashSet<>();
    given.forEach(text -> this.given.addAll(lines(text)));
  }

  /** The digest; empty if there is too little beyond the given code. */
  String of(Sources sources) {
    StringBuilder all = new StringBuilder();
    int own = 0;
    for (String text : sources.texts().values()) {
      all.append(String.join(" ", renamed(words(text)))).append('\n');
      own +=
          lines(text).stream().filter(line -> !given.contains(line)).mapToInt(Likeness::size).sum();
    }
    return own < LEAST_OWN_WORDS ? "" : digest(all.toString());
  }

  private static int size(String line) {
    return line.split(" ").length;
  }

  /** The statements of a text, each as its words; those of the given code are told by them. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text)) {
      line.append(line.isEmpty() ? "" : " ").append(word);
      if (word.equals(";") || word.equals("{") || word.equals("}")) {
        lines.add(line.toString());
        line.setLength(0);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** Names, numbers, strings and signs; without comments and spaces. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      if (!word.startsWith("//") && !word.startsWith("/*")) {
        words.add(word);
      }
    }
    return words;
  }

  private static List<String> renamed(List<String> words) {
    Map<String, String> names = new HashMap<>();
    List<String> renamed = new ArrayList<>();
    String before = "";
    for (String word : words) {
      boolean name = Character.isJavaIdentifierStart(word.codePointAt(0)) && !before.equals(".");
      renamed.add(name ? names.computeIfAbsent(word, w -> "n" + names.size()) : word);
      before = word;
    }
    return renamed;
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
