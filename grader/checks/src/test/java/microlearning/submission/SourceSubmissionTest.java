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
  void shouldNameTheFirstErrorsWithTheirLines() throws Exception {
    SubmissionFailure failure = failure("int a = b; int c = d; int e = f;");

    assertThat(failure.kind()).isEqualTo(Kind.NOT_COMPILED);
    assertThat(failure)
        .hasMessage(
            "It does not compile: FeedbackAlignmentMLP.java:9: cannot find symbol (variable b);"
                + " FeedbackAlignmentMLP.java:9: cannot find symbol (variable d). Errors"
                + " besides: 1.");
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
          Matrix e = 2 / targets;                    | Write a.times(1 / b) for a / b
          Matrix e = -targets;                       | Write a.times(-1) for -a.
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
