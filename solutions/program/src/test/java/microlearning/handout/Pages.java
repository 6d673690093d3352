package microlearning.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import microlearning.pages.HandoutPages;
import microlearning.submission.Exercise;

/** The pages of the documentation, as texts with {@code \n} as line ends. */
public final class Pages {
  static final Path PROJECT = Path.of("../..");
  static final Path HANDOUT = PROJECT.resolve("exercises/handout");

  private Pages() {}

  /** A page of the handout. */
  static String read(String name) throws IOException {
    return text(HANDOUT.resolve(name));
  }

  /** The handout as HTML, by file names. */
  public static Map<String, String> html() {
    return new HandoutPages(
            name -> {
              try {
                return text(PROJECT.resolve("exercises").resolve(name));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .html();
  }

  /** The page of an exercise. */
  static String read(Exercise exercise) throws IOException {
    return read("exercise-%d-%s.md".formatted(exercise.number(), exercise.method()));
  }

  /** The Markdown files in a folder and below, but for what a build made or puts elsewhere. */
  public static Map<Path, String> in(Path folder) throws IOException {
    Map<Path, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
        if (!folder.relativize(file).toString().matches(".*(target|resources|node_modules).*")) {
          pages.put(file, text(file));
        }
      }
    }
    return pages;
  }

  /** What a pattern's first group matches in a text, in order. */
  static List<String> all(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(result -> result.group(1)).toList();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
