package microlearning.misconceptions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the files of known mistakes. Each mistake is a paragraph: its name in brackets; a line that
 * says what the code does; one that says what is right, which goes on after the first and so begins
 * with its punctuation, if there is anything to say; and lines {@code place = text}, which say what
 * stands in a place of the exercise's {@link Template}. The place {@code members} is outside of the
 * method.
 */
final class MistakeFile {
  private static final String PUNCTUATION = ":;,.";

  private MistakeFile() {}

  /** Reads a file of this package, such as {@code losses}. */
  static List<Mistake> read(String name) {
    try (InputStream in = MistakeFile.class.getResourceAsStream(name + ".txt")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      List<Mistake> mistakes = new ArrayList<>();
      for (String paragraph : text.split("\n\n")) {
        if (paragraph.startsWith("[")) {
          mistakes.add(mistake(paragraph.lines().toList()));
        }
      }
      return mistakes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Mistake mistake(List<String> lines) {
    String id = lines.get(0).substring(1, lines.get(0).length() - 1);
    boolean hasRule = PUNCTUATION.indexOf(lines.get(2).charAt(0)) >= 0;
    Map<String, String> changes = new LinkedHashMap<>();
    for (String line : lines.subList(hasRule ? 3 : 2, lines.size())) {
      int equals = line.indexOf(" =");
      changes.put(line.substring(0, equals), line.substring(equals + 2).strip());
    }
    String members = changes.containsKey("members") ? changes.remove("members") : "";
    return new Mistake(id, lines.get(1), hasRule ? lines.get(2) : "", members, changes);
  }
}
