package microlearning.junit;

import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import microlearning.submission.Exercise;

/** Submissions with their test classes, compiled for a test from the bodies of their methods. */
final class FakeExercises {
  /** What {@link TinyReference.Rules} does. */
  static final Map<Exercise, String> RIGHT =
      Map.of(
          Exercise.PERTURB,
          "return new Update(rng.normal(noise, Wh.rows(), Wh.columns()),"
              + " rng.normal(noise, Wy.rows(), Wy.columns()));",
          Exercise.FEEDBACK,
          "return new Update(Wh.times(-0.5), Wy.times(-0.25));",
          Exercise.KOLEPOLL,
          "B.plusEquals(-etaBack, B.copy());"
              + " return new Update(Wh.times(-0.125), Wy.times(-0.5));");

  private static final Map<Exercise, String> SIGNATURES =
      Map.of(
          Exercise.PERTURB,
          "perturb(Generator rng, Matrix inputs, Matrix targets, double noise)",
          Exercise.FEEDBACK,
          "feedback(Generator rng, Matrix inputs, Matrix targets)",
          Exercise.KOLEPOLL,
          "kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack)");

  private final Map<Exercise, String> bodies = new EnumMap<>(RIGHT);

  /** Replaces the body of a method. */
  FakeExercises with(Exercise exercise, String body) {
    bodies.put(exercise, body);
    return this;
  }

  /** Replaces the bodies of all methods by one that leaves everything open. */
  static FakeExercises unstarted() {
    FakeExercises fake = new FakeExercises();
    for (Exercise exercise : Exercise.values()) {
      fake.with(exercise, "return Blank.fillIn(\"Fake " + exercise.method() + "\", 1, \"all\");");
    }
    return fake;
  }

  /**
   * Compiles the classes.
   *
   * @param folder where the class files go
   * @return the test classes, in the order of the exercises
   */
  List<Class<?>> compile(Path folder) throws IOException, ClassNotFoundException {
    List<JavaFileObject> sources = new ArrayList<>();
    for (Exercise exercise : Exercise.values()) {
      sources.add(source(exercise.className(), exerciseClass(exercise)));
      sources.add(source(testName(exercise), testClass(exercise)));
    }
    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-g");
      if (!compiler.getTask(messages, files, null, options, null, sources).call()) {
        throw new IllegalArgumentException(messages.toString());
      }
    }
    List<Class<?>> tests = new ArrayList<>();
    ClassLoader loader = loader(folder);
    for (Exercise exercise : Exercise.values()) {
      tests.add(loader.loadClass("fake." + testName(exercise)));
    }
    return tests;
  }

  /** Is never closed: it loads from a folder, which holds nothing open. */
  private static URLClassLoader loader(Path folder) throws MalformedURLException {
    return new URLClassLoader(
        new URL[] {folder.toUri().toURL()}, FakeExercises.class.getClassLoader());
  }

  private static String testName(Exercise exercise) {
    return "Exercise" + exercise.number() + "Test";
  }

  private String exerciseClass(Exercise exercise) {
    return """
    package fake;
    import microlearning.blank.Blank;
    import microlearning.matrix.Matrix;
    import microlearning.network.*;
    import microlearning.random.Generator;
    public class %1$s extends MLP {
      public %1$s(Generator rng, Architecture architecture) { super(rng, architecture); }
      @Override public Update %2$s { %3$s }
    }
    """
        .formatted(exercise.className(), SIGNATURES.get(exercise), bodies.get(exercise));
  }

  private static String testClass(Exercise exercise) {
    return """
    package fake;
    @microlearning.junit.Graded(microlearning.submission.Exercise.%s)
    class %s extends microlearning.junit.ExerciseTest {}
    """
        .formatted(exercise.name(), testName(exercise));
  }

  private static JavaFileObject source(String className, String text) {
    URI uri = URI.create("string:///fake/" + className + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
