package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;

import microlearning.calls.SubmissionFailure.Kind;
import microlearning.compilation.CompiledSubmission;
import microlearning.reader.Sources;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;

/** The real compiler on sources that are right, wrong, and worse. */
class CompiledSubmissionTest extends CompilerTests {
  @Test
  void shouldGiveEachExerciseTheClassesThatItNeeds() throws Exception {
    add(Exercise.PERTURB, "java.util.function.Supplier<help.First> first = help.First::new;");
    sources.computeIfPresent(
        Sources.file(Exercise.PERTURB),
        (name, text) -> text.replace("help.", "microlearning.exercises.help."));
    add(Exercise.FEEDBACK, "enum Kind { A } Runnable r = () -> {};");
    sources.put(
        "help/First.java",
        "package microlearning.exercises.help; public class First { Second[] s; }");
    sources.put("help/Second.java", "package microlearning.exercises.help; class Second {}");

    CompiledSubmission compiled = compile();

    assertThat(compiled.classes(Exercise.PERTURB).files())
        .containsOnlyKeys(
            "microlearning.exercises.WeightPerturbMLP",
            "microlearning.exercises.help.First",
            "microlearning.exercises.help.Second");
    assertThat(compiled.classes(Exercise.FEEDBACK).files())
        .containsOnlyKeys(
            "microlearning.exercises.FeedbackAlignmentMLP",
            "microlearning.exercises.FeedbackAlignmentMLP$Kind");
    assertFails(
        compiled, Exercise.KOLEPOLL, Kind.REFUSED, "There is no file KolenPollackMLP.java.");
  }

  @Test
  void shouldLetAMistakeInOneExerciseCostNoOther() throws Exception {
    add(Exercise.PERTURB, "");
    add(Exercise.FEEDBACK, "int x = y;\n  String z = 1;\n  int more = no;");
    add(Exercise.KOLEPOLL, "");

    CompiledSubmission compiled = compile();

    assertThat(compiled.classes(Exercise.PERTURB).files()).hasSize(1);
    assertThat(compiled.classes(Exercise.KOLEPOLL).files()).hasSize(1);
    assertFails(
        compiled,
        Exercise.FEEDBACK,
        Kind.NOT_COMPILED,
        "It does not compile: FeedbackAlignmentMLP.java:6: cannot find symbol (variable y);"
            + " FeedbackAlignmentMLP.java:7: incompatible types: int cannot be converted to"
            + " java.lang.String.");
  }

  @Test
  void shouldLetWhatIsRefusedInOneExerciseCostNoOther() throws Exception {
    add(Exercise.PERTURB, "");
    add(Exercise.FEEDBACK, "Object o = new Helper();");
    sources.put(
        "Helper.java",
        "package microlearning.exercises;\nclass Helper {\n  { System.getenv(); }\n}\n");

    CompiledSubmission compiled = compile();

    assertThat(compiled.classes(Exercise.PERTURB).files()).hasSize(1);
    assertFails(
        compiled,
        Exercise.FEEDBACK,
        Kind.REFUSED,
        "Helper.java:3 uses System.getenv, which a graded exercise must not. Take it out.");
  }

  @Test
  void shouldRefuseClassesOfOtherPackages() throws Exception {
    add(Exercise.FEEDBACK, "");
    sources.put("Matrix.java", "package microlearning.matrix; public final class Matrix {}");
    assertFails(
        compile(),
        Exercise.FEEDBACK,
        Kind.REFUSED,
        "The class microlearning.matrix.Matrix is not in the package microlearning.exercises");

    sources.remove("Matrix.java");
    sources.put("Helper.java", "package microlearning.network; public final class Helper {}");
    assertFails(
        compile(),
        Exercise.FEEDBACK,
        Kind.REFUSED,
        "The class microlearning.network.Helper is not in the package microlearning.exercises");

    sources.put("Helper.java", "package java.lang; public final class Helper {}");
    assertThat(compile().classes(Exercise.FEEDBACK).files()).hasSize(1);
  }

  @Test
  void shouldTellTheMistakeThatAnErrorFollowsFrom() {
    add(Exercise.FEEDBACK, "Helper h;");
    sources.put("Helper.java", "package microlearning.exercises;\nclass Helper { int x = ; }");

    assertFails(
        compile(),
        Exercise.FEEDBACK,
        Kind.NOT_COMPILED,
        "It does not compile: Helper.java:2: illegal start of expression;"
            + " FeedbackAlignmentMLP.java:6: cannot find symbol (class Helper).");
  }

  /** As javac's own process sees them, names have no bytes: any locale will do. */
  @Test
  void shouldTakeNamesThatAsciiDoesNotHave() throws Exception {
    add(Exercise.FEEDBACK, "enum Gr\u00f6\u00dfe { GRO\u00df } \u00dcbung \u7df4\u7fd2;");
    sources.put("\u00dcbung.java", "package microlearning.exercises; public class \u00dcbung {}");

    assertThat(compile().classes(Exercise.FEEDBACK).files())
        .containsOnlyKeys(
            "microlearning.exercises.FeedbackAlignmentMLP",
            "microlearning.exercises.FeedbackAlignmentMLP$Gr\u00f6\u00dfe",
            "microlearning.exercises.\u00dcbung");
  }

  @Test
  void shouldShowNoPathOfTheJudges() {
    add(Exercise.FEEDBACK, "Other other;");
    sources.put("\u00dcbung.java", "package microlearning.exercises; public class Other {}");

    assertFails(
        compile(),
        Exercise.FEEDBACK,
        Kind.NOT_COMPILED,
        "It does not compile: \u00dcbung.java:1: class Other is public, should be declared in a"
            + " file named Other.java; ");
  }

  @Test
  void shouldNotRunAnnotationProcessorsNorShowTheJudgesClasses() {
    add(Exercise.FEEDBACK, "microlearning.checks.Check check; microlearning.calls.Worker w;");
    sources.put(
        "Planted.java",
        """
        package microlearning.exercises;
        @javax.annotation.processing.SupportedAnnotationTypes("*")
        public class Planted extends javax.annotation.processing.AbstractProcessor {
          static { if (true) throw new Error("it ran"); }
          public boolean process(java.util.Set<? extends javax.lang.model.element.TypeElement> a,
              javax.annotation.processing.RoundEnvironment r) { return false; }
        }
        """);
    assertFails(
        compile(),
        Exercise.FEEDBACK,
        Kind.NOT_COMPILED,
        "package microlearning.checks does not exist; FeedbackAlignmentMLP.java:6: package"
            + " microlearning.calls does not exist.");
  }

  @Test
  void shouldAllowWhatARightSolutionMayWellUse() throws Exception {
    add(
        Exercise.FEEDBACK,
        """
        record Pair(double a, double b) {
          Pair { if (Double.isNaN(a)) throw new IllegalArgumentException("a"); }
        }
        enum Layer { HIDDEN { int rank() { return 1; } }, OUTPUT; int rank() { return 2; } }
        sealed interface Shape permits Square {}
        record Square(int side) implements Shape {}
        static final java.util.Map<String, Double> SEEN = new java.util.TreeMap<>();
        static int calls;
        private final double[][] table = new double[3][4];

        double all(Object o, Layer layer) throws Exception {
          assert o != null : "nothing";
          System.out.printf("%s %d%n", o, calls++);
          System.err.println("now " + System.nanoTime() + getClass().getSimpleName());
          double sum = java.util.stream.IntStream.range(0, 9).parallel().mapToDouble(i -> i * .5)
              .sum();
          sum += java.util.Arrays.stream(table).flatMapToDouble(java.util.Arrays::stream).sum();
          switch (layer) { case HIDDEN -> sum++; default -> sum--; }
          switch (o.toString()) { case "a": sum = 3; break; default: }
          if (o instanceof Pair p && p.equals(new Pair(1, 2))) sum += p.hashCode();
          var text = new java.io.StringWriter();
          new java.io.PrintWriter(text).println(sum);
          try (java.util.Scanner in = new java.util.Scanner(text.toString())) { in.next(); }
          catch (java.util.NoSuchElementException | ArithmeticException e) {
            e.printStackTrace();
            throw new IllegalStateException("no " + e.getMessage(), e);
          } finally { SEEN.merge("x", 1.0, Double::sum); }
          synchronized (this) { notifyAll(); }
          Thread t = new Thread(() -> SEEN.clear()); t.start(); t.join();
          var pool = java.util.concurrent.Executors.newFixedThreadPool(2);
          sum += pool.submit(() -> 1.5).get();
          pool.shutdown();
          StringBuilder b = new StringBuilder().append(Layer.values().length).append(Math.PI);
          int[] copy = new int[4].clone();
          System.arraycopy(new int[4], 0, copy, 0, 4);
          return sum + new java.util.Random(1).nextGaussian() + StrictMath.sqrt(2)
              + new java.math.BigDecimal("1.5").doubleValue() + b.length() + copy.length
              + java.time.Duration.ofSeconds(1).toMillis()
              + java.nio.ByteBuffer.allocate(8).getDouble()
              + String.format(java.util.Locale.ROOT, "%.3f", sum).length()
              + Runtime.getRuntime().availableProcessors()
              + Layer.valueOf("HIDDEN").compareTo(Layer.OUTPUT);
        }
        """);

    assertThat(compile().classes(Exercise.FEEDBACK).files()).hasSizeGreaterThan(5);
  }
}
