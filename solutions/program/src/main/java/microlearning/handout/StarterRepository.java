package microlearning.handout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import microlearning.pages.HandoutPages;
import microlearning.submission.Exercise;

/**
 * What students start from: the handout, the exercises and the grader, without the solutions. All
 * of it is part of this program; {@code starter.txt} lists the files. The handout is in it as HTML
 * pages, too.
 */
public final class StarterRepository {
  private static final String LIST = "starter.txt";

  private final StudentGrader grader;

  /** A repository with a grader. */
  StarterRepository(StudentGrader grader) {
    this.grader = grader;
  }

  /**
   * The repository that this program carries.
   *
   * @throws IOException if this is not the packaged program
   */
  public static StarterRepository ofThisProgram() throws IOException {
    return new StarterRepository(
        new StudentGrader(resource("student-grader.jar"), resource("student-grader-sources.jar")));
  }

  /**
   * Writes the repository into an empty folder.
   *
   * @throws IOException if something cannot be written
   */
  public void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      write(folder.resolve(file.getKey()), grader.putVersion(text(file.getValue())));
    }
    Path pages = folder.resolve("exercises").resolve(HandoutPages.FOLDER);
    for (Map.Entry<String, String> page : pages().entrySet()) {
      write(pages.resolve(page.getKey()), page.getValue());
    }
    for (Exercise exercise : Exercise.values()) {
      ExerciseFile file = ExerciseFile.of(exercise);
      write(folder.resolve("exercises/src/main/java").resolve(file.path()), file.text());
    }
    grader.write(folder.resolve("grader"), text("grader-pom.xml"));
  }

  /** The handout's pages, by their names. */
  private static Map<String, String> pages() throws IOException {
    try {
      return new HandoutPages(StarterRepository::handout).html();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String handout(String name) {
    try {
      return text("exercises/" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The places of files, and the names of the resources that they are copies of. */
  static Map<String, String> files() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String line : text(LIST).lines().filter(l -> !l.startsWith("#")).toList()) {
      String[] words = line.split(" +");
      files.put(words[0], words[words.length - 1]);
    }
    return files;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text);
  }

  private static String text(String name) throws IOException {
    return new String(resource(name), StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    String path = name.startsWith("/") ? name : "/microlearning/handout/" + name;
    try (InputStream in = StarterRepository.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(
            "This program was built without " + path + ". Build it again: mvn package -DskipTests");
      }
      return in.readAllBytes();
    }
  }
}
