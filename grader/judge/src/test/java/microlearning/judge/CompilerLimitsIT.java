package microlearning.judge;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.compilation.CompiledSubmission;
import microlearning.compilation.Javac;
import microlearning.reader.Sources;
import microlearning.sandbox.TimeLimit;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;

/** The real compiler on sources that are more than it may take. */
class CompilerLimitsIT extends CompilerTests {
  @Test
  void shouldSurviveSourcesThatAreTooMuchForTheCompiler() throws Exception {
    add(Exercise.FEEDBACK, "int x = " + "(".repeat(90_000) + "1" + ")".repeat(90_000) + ";");
    add(Exercise.PERTURB, "int x = " + "x + ".repeat(60_000) + "1;");
    add(Exercise.KOLEPOLL, "");

    CompiledSubmission compiled = compile();

    for (Exercise exercise : List.of(Exercise.FEEDBACK, Exercise.PERTURB)) {
      assertFails(
          compiled,
          exercise,
          Kind.NOT_COMPILED,
          Sources.file(exercise)
              + ": the compiler's stack of 16 MB is full; is something nested too deeply");
    }
    assertThat(compiled.classes(Exercise.KOLEPOLL).files()).hasSize(1);
  }

  @Test
  void shouldRefuseMoreClassesThanThereMayBe() {
    add(Exercise.FEEDBACK, "");
    sources.put(
        "Many.java",
        "package microlearning.exercises; "
            + IntStream.range(0, 20_000).mapToObj(i -> "class A" + i + " {}").collect(joining()));

    assertFails(
        compile(), Exercise.FEEDBACK, Kind.REFUSED, "It has more than 2000 classes. Make fewer.");
  }

  /** A hundred kilobytes of source that would be a gigabyte of class files. */
  @Test
  void shouldRefuseConstantsThatWouldFillTheDisk() {
    add(Exercise.FEEDBACK, "");
    sources.put(
        "Many.java",
        "package microlearning.exercises; interface C { String A = \""
            + "x".repeat(60_000)
            + "\"; } "
            + IntStream.range(0, 1900)
                .mapToObj(i -> "class A" + i + " { String s = C.A; }")
                .collect(joining()));

    assertFails(
        compile(), Exercise.FEEDBACK, Kind.REFUSED, "Its class files have more than 8388608 bytes");
  }

  @Test
  void shouldGradeAnnotationsThatNestDeeply() throws Exception {
    add(Exercise.FEEDBACK, "@N(" + "@M(".repeat(1000) + ")".repeat(1000) + ") int x;");
    add(Exercise.PERTURB, "");
    sources.put(
        "N.java", "package microlearning.exercises; @interface N { M value(); } @interface M {}");

    CompiledSubmission compiled = compile();

    assertFails(compiled, Exercise.FEEDBACK, Kind.NOT_COMPILED, "FeedbackAlignmentMLP.java:6: ");
    assertThat(compiled.classes(Exercise.PERTURB).files()).hasSize(1);
  }

  @Test
  void shouldInspectWhatNestsDeeply() {
    add(Exercise.FEEDBACK, "int x() { return " + "- ".repeat(5000) + "1; }");
    add(
        Exercise.PERTURB,
        "Object o = "
            + "new Object() { Object o = ".repeat(300)
            + "null"
            + "; }".repeat(300)
            + ";");

    CompiledSubmission compiled = compile();

    for (Exercise exercise : List.of(Exercise.FEEDBACK, Exercise.PERTURB)) {
      assertThatCode(() -> compiled.classes(exercise))
          .satisfiesAnyOf(
              e -> assertThat(e).isNull(),
              e -> assertThat(e).isInstanceOf(SubmissionFailure.class));
    }
  }

  /** The whole submission has one time, whatever it does to the compiler. */
  @Test
  void shouldEndTheCompilerWhenTheTimeOfTheSubmissionIsUp() {
    add(Exercise.FEEDBACK, "");

    CompiledSubmission compiled =
        CompiledSubmission.of(
            new Sources(sources),
            new Javac(sandbox),
            true,
            TimeLimit.of(Duration.ZERO, "the whole submission"));

    assertFails(
        compiled,
        Exercise.FEEDBACK,
        Kind.NOT_COMPILED,
        "It does not compile: the compiler was still running after its time limit of 0 s");
  }
}
