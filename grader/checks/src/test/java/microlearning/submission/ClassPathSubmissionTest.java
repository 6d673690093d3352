package microlearning.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.random.Generator;
import microlearning.training.NetworkFactory;
import org.junit.jupiter.api.Test;

class ClassPathSubmissionTest {
  private static final Architecture SMALL = new Architecture(2, 2, 2, 0.1, Activation.SIGMOID);
  private static final Matrix BATCH = new Matrix(2, 1);

  private final ClassPathSubmission submission =
      new ClassPathSubmission("microlearning.submission.sample", getClass().getClassLoader());

  private MLP make(String className) throws SubmissionFailure {
    NetworkFactory factory = submission.network(Exercise.FEEDBACK, className);
    return Guard.call(
        "feedback", Duration.ofSeconds(10), () -> factory.create(Generator.defaultRng(1), SMALL));
  }

  private static double firstNumber(MLP mlp) {
    return mlp.feedback(Generator.defaultRng(1), BATCH, BATCH).deltaWh().get(0, 0);
  }

  @Test
  void shouldLoadTheClassesOfThePackageAnewForEachNetwork() throws Exception {
    MLP first = make("Counting");
    MLP second = make("Counting");

    assertThat(first.getClass()).isNotEqualTo(second.getClass());
    assertThat(firstNumber(first)).isEqualTo(1);
    assertThat(firstNumber(first)).isEqualTo(2);
    assertThat(firstNumber(second)).isEqualTo(1);
  }

  @Test
  void shouldFindTheClassOfAnExerciseByItsName() {
    assertFails(
        () -> submission.network(Exercise.FEEDBACK),
        Kind.NO_CLASS,
        "There is no class microlearning.submission.sample.FeedbackAlignmentMLP.");
  }

  @Test
  void shouldSayWhatIsWrongWithAClass() {
    assertFails(() -> make("NoNetwork"), Kind.NO_CLASS, "does not extend MLP.");
    assertFails(
        () -> make("OtherConstructor"),
        Kind.NO_CLASS,
        "has no public constructor (Generator, Architecture).");
    assertFails(() -> make("NotPublic"), Kind.NO_CLASS, "is not public, or it is abstract.");
  }

  @Test
  void shouldNameTheLineOfAConstructorThatThrows() {
    assertFails(
        () -> make("ThrowsWhenMade"),
        Kind.EXCEPTION,
        "feedback threw IllegalArgumentException (not today) at ThrowsWhenMade.java:11.");
  }

  @Test
  void shouldKeepAStaticInitializerFromEndingTheJvm() {
    assertFails(
        () -> make("ExitsAtOnce"),
        Kind.EXIT,
        "feedback tried to end the program (System.exit) at ExitsAtOnce.java:12.");
  }

  @Test
  void shouldLeaveEverythingElseToTheParent() throws Exception {
    assertThat(make("Counting")).isInstanceOf(MLP.class);
    assertThatThrownBy(() -> make("nowhere.Missing")).isInstanceOf(SubmissionFailure.class);
  }

  private static void assertFails(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable code, Kind kind, String message) {
    SubmissionFailure failure = catchThrowableOfType(SubmissionFailure.class, code);
    assertThat(failure).hasMessageEndingWith(message);
    assertThat(failure.kind()).isEqualTo(kind);
  }
}
