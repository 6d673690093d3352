package microlearning.compilation;

import static microlearning.fuzz.Harmless.assertHarmless;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import microlearning.calls.SubmissionFailure;
import microlearning.compiler.CompileError;
import microlearning.fuzz.Mutations;
import microlearning.sandbox.TimeLimit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Class files and errors, as a compiler that was overcome could give them. */
class CompilationFuzzTest {
  private static final String NAME = "microlearning.exercises.FeedbackAlignmentMLP";

  private static byte[] classFile(String name) {
    String file = "/" + name.replace('.', '/') + ".class";
    try (InputStream in = CompilationFuzzTest.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  static Arbitrary<byte[]> classFiles() {
    return Mutations.of(
        Arbitraries.of(
            classFile(NAME),
            classFile("microlearning.exercises.WeightPerturbMLP"),
            classFile("microlearning.compilation.Inspections$Inspected"),
            classFile("microlearning.checks.Outcome")));
  }

  @Property(seed = "7", edgeCases = EdgeCasesMode.NONE)
  void shouldInspectOrRefuseAClassFile(@ForAll("classFiles") byte[] classFile) {
    TimeLimit whole = TimeLimit.of(Duration.ofHours(1), "the whole submission");
    Inspections inspections = new Inspections(Map.of(NAME, classFile), true, whole);
    try {
      Set<String> references = inspections.of(NAME);
      assertThat(references).isSubsetOf(NAME);
    } catch (SubmissionFailure refusal) {
      assertThat(refusal.kind()).isEqualTo(SubmissionFailure.Kind.REFUSED);
      assertHarmless(refusal.getMessage());
    }
  }

  @Property(seed = "8")
  void shouldTellAnErrorInAHarmlessLine(
      @ForAll String file, @ForAll long line, @ForAll String message, @ForAll String symbol) {
    CompileError error = new CompileError(2, file, line, message + "\n  symbol: " + symbol);
    SubmissionFailure failure =
        ErrorWords.of(List.of(error), List.of(new CompileError(1, message, 0, symbol), error));
    assertThat(failure.kind()).isEqualTo(SubmissionFailure.Kind.NOT_COMPILED);
    assertHarmless(failure.getMessage());
    assertThat(failure.getMessage()).startsWith("It does not compile: ").hasSizeLessThan(2500);
  }
}
