package microlearning.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import microlearning.lab.LabRules;
import microlearning.lab.Laboratory;
import microlearning.program.JavaText;

/** The student's lab with the lines of a question typed into it, and the exercises solved. */
final class LabProgram {
  private static final Path LAB = Pages.PROJECT.resolve("exercises/src/main/java/lab/Lab.java");
  private static final Path KOLEN_POLLACK =
      Pages.PROJECT.resolve(
          "solutions/solved/src/main/java/microlearning/exercises/KolenPollackMLP.java");
  private static final String BODY = "(?s)(void experiment\\([^{]*\\{\n).*?\n  }\n";
  private static final String DECAY = "  private static final double DECAY = [^;]*;";

  private final Map<String, byte[]> classes;

  private LabProgram(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * Compiles.
   *
   * @throws IllegalArgumentException if the lines do not compile, with the compiler's errors
   */
  static LabProgram of(Question question) throws IOException {
    Map<String, String> sources = new HashMap<>();
    String typed = "$1" + Matcher.quoteReplacement(question.lines()) + "  }\n";
    sources.put("lab.Lab", Files.readString(LAB).replaceFirst(BODY, typed));
    if (question.decay().isPresent()) {
      String line = "  " + question.decay().get();
      String text = Files.readString(KOLEN_POLLACK).replaceFirst(DECAY, line);
      sources.put("microlearning.exercises.KolenPollackMLP", text);
    }
    try {
      return new LabProgram(JavaText.compile(sources));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(question + ": " + e.getMessage(), e);
    }
  }

  /**
   * Runs the lines, with results in a folder.
   *
   * @return what was printed, but for progress and places
   */
  String run(Path folder) throws Exception {
    Class<?> lab = new Loader().loadClass("lab.Lab");
    Method rules = lab.getDeclaredMethod("rules");
    Method experiment = lab.getDeclaredMethod("experiment", Laboratory.class, Path.class);
    rules.setAccessible(true);
    experiment.setAccessible(true);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    InputStream in = System.in;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setIn(InputStream.nullInputStream());
    try {
      experiment.invoke(null, new Laboratory((LabRules) rules.invoke(null)), folder);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      System.setOut(out);
      System.setIn(in);
    }
    return printed
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.matches("Open .*|.{20} seed \\d+ .*"))
        .map(line -> line.stripTrailing() + "\n")
        .collect(Collectors.joining());
  }

  /** Takes what was compiled before what is on the class path. */
  private final class Loader extends ClassLoader {
    Loader() {
      super(LabProgram.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
