package microlearning.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.TreeMap;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.compilation.CompiledSubmission;
import microlearning.compilation.Javac;
import microlearning.reader.Sources;
import microlearning.sandbox.Account;
import microlearning.sandbox.Sandbox;
import microlearning.sandbox.TimeLimit;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Has the real compiler compile what a test hands in. */
abstract class CompilerTests {
  private static final Duration TIME = Duration.ofMinutes(2);

  static Sandbox sandbox;

  final TreeMap<String, String> sources = new TreeMap<>();

  @BeforeAll
  static void setUp() throws IOException {
    sandbox = new Sandbox(Account.OWN);
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  CompiledSubmission compile() {
    return CompiledSubmission.of(
        new Sources(sources), new Javac(sandbox), true, TimeLimit.of(TIME, "the test"));
  }

  void add(Exercise exercise, String members) {
    sources.put(Sources.file(exercise), Submissions.source(exercise, "", members));
  }

  static void assertFails(
      CompiledSubmission compiled, Exercise exercise, Kind kind, String message) {
    SubmissionFailure failure =
        catchThrowableOfType(SubmissionFailure.class, () -> compiled.classes(exercise));
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.getMessage()).contains(message);
    assertThat(failure.getMessage().lines()).hasSize(1);
  }
}
