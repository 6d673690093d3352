package microlearning.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import javax.tools.ToolProvider;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSubmissionTest {
  private static final Architecture SMALL = new Architecture(2, 2, 2, 0.1, Activation.SIGMOID);
  private static final Matrix BATCH = new Matrix(2, 1);
  private static final String FILE = "FeedbackAlignmentMLP.java";

  /** The statement stands in line 9. */
  private static final String SOURCE =
      """
      package fake;
      import microlearning.matrix.Matrix;
      import microlearning.network.*;
      import microlearning.random.Generator;
      public class FeedbackAlignmentMLP extends MLP {
        public FeedbackAlignmentMLP(Generator rng, Architecture a) { super(rng, a); }
        @Override
        public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
          %s
          return new Update(Wh, Wy);
        }
      }
      """;

  @TempDir private Path folder;

  private SourceSubmission submission(String statement) throws IOException {
    write(FILE, SOURCE.formatted(statement));
    return new SourceSubmission(folder, "fake", getClass().getClassLoader());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("fake").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static Object feedback(Submission submission) throws SubmissionFailure {
    return Guard.call(
        "feedback",
        Duration.ofMinutes(1),
        () -> {
          MLP mlp = submission.network(Exercise.FEEDBACK).create(Generator.defaultRng(1), SMALL);
          return mlp.feedback(Generator.defaultRng(1), BATCH, BATCH);
        });
  }

  private SubmissionFailure failure(String statement) throws IOException {
    SourceSubmission submission = submission(statement);
    return catchThrowableOfType(SubmissionFailure.class, () -> feedback(submission));
  }

  /** An archive's or a cloud folder's file may be older than what an earlier build made of it. */
  @Test
  void shouldTakeTheSourceAsItStandsHoweverOldItIs() throws Exception {
    assertThat(feedback(submission(""))).isNotNull();

    SourceSubmission changed = submission("if (true) { throw new RuntimeException(\"new\"); }");
    Files.setLastModifiedTime(folder.resolve("fake").resolve(FILE), FileTime.fromMillis(0));

    assertThatThrownBy(() -> feedback(changed)).hasMessageContaining("(new)");
  }

  @Test
  void shouldCompileWhatTheClassRefersToAndNothingElse() throws Exception {
    write("Helper.java", "package fake; class Helper { static void help() {} }");
    write("Broken.java", "package fake; class Broken { int }");

    assertThat(feedback(submission("Helper.help();"))).isNotNull();
  }

  /** A student's grader is one jar, with the checks, the reference and the lab in it. */
  @Test
  void shouldCompileAgainstTheLibraryAloneWhateverIsBesideIt() throws Exception {
    Path beside = folder.resolve("beside");
    Path secret = beside.resolve("microlearning/reference/Secret.java");
    Files.createDirectories(secret.getParent());
    Files.writeString(
        secret, "package microlearning.reference; public class Secret { public static int N; }");
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, secret.toString()))
        .isZero();
    String classPath =
        Path.of(MLP.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            + File.pathSeparator
            + beside;
    SourceCompiler compiler = new SourceCompiler(folder, classPath);

    write(FILE, SOURCE.formatted(""));
    assertThat(compiler.compile("fake.FeedbackAlignmentMLP")).hasSize(1);
    write(FILE, SOURCE.formatted("int n = microlearning.reference.Secret.N;"));
    assertThatThrownBy(() -> compiler.compile("fake.FeedbackAlignmentMLP"))
        .hasMessageContaining("package microlearning.reference does not exist");
  }

  @Test
  void shouldNameTheLineOfAnExceptionAndTheVariableThatIsNull() throws Exception {
    assertThat(failure("Matrix error = null; error.times(2);"))
        .hasMessageContaining("because \"error\" is null")
        .hasMessageEndingWith(" at FeedbackAlignmentMLP.java:9.");
  }

  @Test
  void shouldNameTheLineThatDoesNotEnd() throws Exception {
    SourceSubmission submission = submission("while (true) { if (targets == null) { break; } }");
    MLP mlp = submission.network(Exercise.FEEDBACK).create(Generator.defaultRng(1), SMALL);
    assertThatThrownBy(
            () ->
                Guard.call(
                    "feedback",
                    Duration.ofMillis(500),
                    () -> mlp.feedback(Generator.defaultRng(1), BATCH, BATCH)))
        .hasMessageContaining("of 0 s, at FeedbackAlignmentMLP.java:9. Is there a loop");
  }

  @Test
  void shouldNameTheLineOfACallOfItself() throws Exception {
    assertThat(failure("if (true) { return feedback(rng, inputs, targets); }"))
        .hasMessageEndingWith("the stack is full at FeedbackAlignmentMLP.java:9.");
  }

  @Test
  void shouldSayWhatTheLibraryWasGiven() throws Exception {
    assertThat(failure("Matrix e = null; targets.minus(e);"))
        .hasMessageContaining("(minus was given null) at FeedbackAlignmentMLP.java:9.");
    assertThat(failure("Object e = \"x\"; Wh = (Matrix) e;"))
        .hasMessageContaining("(class String cannot be cast to class Matrix) at");
  }

  @Test
  void shouldNameTheFirstErrorsWithTheirLines() throws Exception {
    SubmissionFailure failure = failure("int a = b; int c = d; int e = f;");

    assertThat(failure.kind()).isEqualTo(Kind.NOT_COMPILED);
    assertThat(failure)
        .hasMessage(
            "It does not compile: FeedbackAlignmentMLP.java:9: cannot find symbol (variable b);"
                + " FeedbackAlignmentMLP.java:9: cannot find symbol (variable d). Further"
                + " errors: 1.");
  }

  @Test
  void shouldSayThatAFileIsMissing() {
    SourceSubmission nothing = new SourceSubmission(folder, "fake", getClass().getClassLoader());

    assertThatThrownBy(() -> nothing.network(Exercise.FEEDBACK))
        .hasMessageStartingWith("There is no file ")
        .hasMessageEndingWith(FILE + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Matrix e = targets - inputs;               | Write a.minus(b) for a - b.
          Matrix e = targets * inputs;               | or a.dot(b) for the matrix product.
          Matrix e = targets / 2;                    | Write a.dividedBy(b) for a / b
          Matrix e = 2 * targets;                    | Write a.times(b) for a * b, where b is a number
          Matrix e = targets + 1;                    | Write a.map(x -> x + b) for a + b
          Matrix e = -targets;                       | Write a.times(-1) for -a.
          Matrix e = targets++;                      | A Matrix has no operators. Use its methods.
          double e = 2.0 ^ 2;                        | ^ is not a power
          double e = true - 1;                       | needs a number on each side
          Matrix e = inference(rng, inputs);         | activity.hidden() and activity.output()
          Matrix e = new Update(Wh, Wy);             | update.deltaWh() and update.deltaWy()
          Matrix e = "the error";                    | The type Matrix is wanted here, but
          int e = 0.1;                               | Declare the variable as double.
          double e = 1; e = e.minus(2);              | Write a - b for a.minus(b)
          double e = targets[0];                     | a.get(row, column)
          double e = sqrt(2);                        | write Math.sqrt(...)
          Matrix e = targets.T;                      | Write a.transpose().
          Matrix e = targets.multiply(inputs);       | There is no method multiply here. Write a.times(b).
          int e = targets.rows;                      | Write a.rows() or a.columns().
          Matrix e = W_y;                            | Write Wy.
          Arrays.fill(new int[1], 1);                | Add the line: import java.util.Arrays;
          Random e = null;                           | Draw from rng
          Matrix e = targets.dot();                  | dot takes one Matrix: a.dot(b).
          Matrix e = targets.times();                | times takes one Matrix or one number
          Matrix e = targets.transpose(1);           | transpose takes nothing: a.transpose().
          Matrix e = addBias();                      | addBias takes one Matrix: addBias(a).
          Matrix e = new Matrix();                   | Matrix takes other arguments.
          if (true) { return targets; }              | new Update(deltaWh, deltaWy)
          if (true) { return new Update(Wh); }       | new Update(deltaWh, deltaWy)
          if (true) { return; }                      | new Update(deltaWh, deltaWy)
          Matrix e; e = e.times(2);                  | has no value here yet
          Matrix inputs = targets;                   | This name is declared twice.
          final int e = 1; e = 2;                    | A final variable keeps its value.
          Object e = targets.values;                 | Use the public methods
          while (true) { }                           | never let it run
          Thread.sleep(1);                           | Catch this exception
          int e = 1; e++; Runnable r = () -> System.out.println(e); | Copy the value into a new variable
          targets.rows() = 2;                        | Only a variable can be on the left
          var e = null;                              | in place of var
          Matrix e = targets − inputs;               | Java does not know this character.
          microlearning.blank.Blank.fillIn(targets); | Your expression replaces all
          Matrix e = microlearning.blank.Blank.fillIn("Exercise 2", 1, targets); | Your expression replaces all
          java.utils.List e = null;                  | Is the name of the package spelled right?
          } }                                        | Is a piece of Blank.fillIn(...) left
          Matrix e = 0.1;                            | A Matrix is wanted here, but
          Matrix e = 1 - 2;                          | A Matrix is wanted here, but
          double e = targets;                        | A number is wanted here, but
          Activity e = null; Blank.fillIn("", 1, ""); | Add the line: import microlearning.blank.Blank;
          Rool e = null;                             | There is no class Rool here.
          Matrix e = output;                         | There is no variable output here.
          Matrix e = targets.subtract(inputs);       | There is no method subtract
          microlearning.lab.LabSettings e = null;    | with Java and the library alone
          Matrix e = ;                               | Is a piece of Blank.fillIn(...) left
          Matrix e = targets"Exercise 2", 1, "all"); | Is a piece of Blank.fillIn(...) left
          Matrix e = targets.minus(inputs)           | Is a piece of Blank.fillIn(...) left
          """)
  void shouldSayWhatToWriteInsteadOfWhatDoesNotCompile(String statement, String hint)
      throws Exception {
    assertThat(CompilerHints.of(failure(statement).getMessage())).contains(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          public Update feedback           | Update feedback               | as they were
          public Update feedback           | public Matrix feedback        | as they were
          public Update feedback           | public static Update feedback | as they were
          feedback(                        | feedBack(                     | as they were
          (Generator rng, Architecture a)  | (Generator rng)               | There is no variable a
          super(rng, a);                   | super(rng);                   | as they were
          super(rng, a);                   | ''                            | as they were
          class FeedbackAlignmentMLP       | class Feedback                | as they were
          public Update feedback           | public feedback               | as they were
          return new Update(Wh, Wy);       | ''                            | new Update(deltaWh, deltaWy)
          return new Update(Wh, Wy);       | return new Update(Wh, Wy)     | bracket or semicolon
          """)
  void shouldSayWhatToWriteInsteadInTheFormOfTheClass(String right, String wrong, String hint)
      throws Exception {
    write(FILE, SOURCE.formatted("").replace(right, wrong));
    SourceSubmission submission = new SourceSubmission(folder, "fake", getClass().getClassLoader());
    SubmissionFailure failure =
        catchThrowableOfType(SubmissionFailure.class, () -> feedback(submission));

    assertThat(CompilerHints.of(failure.getMessage())).contains(hint);
  }

  /** Only a newer Java knows what it would be. */
  @Test
  void shouldSayWhichJavaIsMeant() {
    assertThat(CompilerHints.of("A.java:9: record patterns are not supported in -source 17."))
        .isEqualTo("The exercises are compiled as Java 17, whatever Java you have.");
  }

  @Test
  void shouldNameTheImportThatIsMissing() throws Exception {
    write(FILE, SOURCE.formatted("").replace("import microlearning.matrix.Matrix;", ""));
    SourceSubmission submission = new SourceSubmission(folder, "fake", getClass().getClassLoader());
    SubmissionFailure failure =
        catchThrowableOfType(SubmissionFailure.class, () -> feedback(submission));

    assertThat(CompilerHints.of(failure.getMessage()))
        .isEqualTo("An import is missing. Add the line: import microlearning.matrix.Matrix;");
  }
}
