package microlearning.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.Callable;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.submission.sample.SampleCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);

  /** Does a deed of the samples with safeguards. */
  static Object run(Class<?> deed, Duration limit) throws SubmissionFailure {
    ClassPathSubmission submission =
        new ClassPathSubmission(
            SampleCalls.class.getPackageName(), SampleCalls.class.getClassLoader());
    return Guard.call(
        "deed",
        limit,
        () -> {
          String name = "SampleCalls$" + deed.getSimpleName();
          Callable<?> safe =
              (Callable<?>) submission.load(name).getDeclaredConstructor().newInstance();
          return safe.call();
        });
  }

  private static SubmissionFailure failure(Class<?> deed, Duration limit) {
    return catchThrowableOfType(SubmissionFailure.class, () -> run(deed, limit));
  }

  private static void assertFails(Class<?> deed, Duration limit, Kind kind, String message) {
    SubmissionFailure failure = failure(deed, limit);
    assertThat(failure).hasMessageMatching("(?s)" + message);
    assertThat(failure.kind()).isEqualTo(kind);
  }

  @Test
  void shouldReturnWhatTheCodeReturns() throws Exception {
    assertThat(run(SampleCalls.Returns.class, LONG)).isEqualTo(15);
  }

  @Test
  void shouldTellNotStartedFromHalfFilledIn() {
    assertFails(
        SampleCalls.LeavesTheFirstBlank.class,
        LONG,
        Kind.NOT_STARTED,
        "Exercise 9, deed: the first is still to be filled in.");
    assertFails(
        SampleCalls.LeavesTheSecondBlank.class,
        LONG,
        Kind.HALF_FILLED,
        "Exercise 9, deed: the second is still to be filled in.");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        SampleCalls.Exits.class,
        SampleCalls.ExitsByRuntime.class,
        SampleCalls.Halts.class,
        SampleCalls.ExitsByReference.class,
        SampleCalls.HaltsByReference.class
      })
  void shouldKeepTheJvmFromBeingEnded(Class<?> deed) {
    assertFails(
        deed,
        LONG,
        Kind.EXIT,
        "deed tried to end the program \\(System.exit\\) at SampleCalls.java:\\d+\\.");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        SampleCalls.LoopsWithoutEnd.class,
        SampleCalls.CatchesEverythingInALoop.class,
        SampleCalls.LoopsInALibrary.class,
        SampleCalls.Waits.class,
        SampleCalls.LoopsInAThread.class,
        SampleCalls.ThrowsWhatLoopsOnItsMessage.class
      })
  void shouldStopWhatDoesNotEnd(Class<?> deed) throws InterruptedException {
    assertFails(
        deed,
        SHORT,
        Kind.TIME,
        "deed was still running after its time limit of 0 s(, at SampleCalls\\.java:[0-9]+)?\\. Is"
            + " there a loop that does not end\\?");
    assertThat(hasEnded("submission")).isTrue();
    assertThat(hasEnded("of a submission")).isTrue();
  }

  private static boolean hasEnded(String threadName) throws InterruptedException {
    Thread[] threads = new Thread[Thread.activeCount() + 100];
    int count = Thread.enumerate(threads);
    for (int i = 0; i < count; i++) {
      if (threads[i].getName().equals(threadName)) {
        threads[i].join(5000);
        if (threads[i].isAlive()) {
          return false;
        }
      }
    }
    return true;
  }

  @Test
  void shouldTellDeepRecursion() {
    assertFails(
        SampleCalls.RecursesWithoutEnd.class,
        LONG,
        Kind.RECURSION,
        "deed called itself too often: the stack is full at SampleCalls.java:\\d+\\.");
  }

  @Test
  void shouldTellExhaustionOfTheMemoryAndGoOn() throws Exception {
    assertFails(
        SampleCalls.UsesUpTheMemory.class,
        LONG,
        Kind.MEMORY,
        "deed used up the memory \\([0-9]+ MB\\) at SampleCalls.java:\\d+\\.");
    assertThat(run(SampleCalls.Returns.class, LONG)).isEqualTo(15);
  }

  @Test
  void shouldShowTheBeginningOfAMessageOnly() {
    SubmissionFailure failure = failure(SampleCalls.ThrowsALongMessage.class, LONG);
    assertThat(failure).hasMessageStartingWith("deed threw IllegalStateException (long long");
    assertThat(failure.getMessage()).doesNotContain("second").hasSizeLessThan(300);
    assertFails(
        SampleCalls.ThrowsWithoutAMessage.class,
        LONG,
        Kind.EXCEPTION,
        "deed threw IllegalStateException at SampleCalls.java:\\d+\\.");
  }

  @Test
  void shouldTellWhatWentWrongWhileAClassWasInitialized() {
    assertFails(
        SampleCalls.FailsToInitialize.class,
        LONG,
        Kind.EXCEPTION,
        "deed threw NumberFormatException \\(For input string: \"many\".*\\) at"
            + " SampleCalls.java:\\d+\\.");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        SampleCalls.ThrowsWhatThrowsOnItsMessage.class,
        SampleCalls.ThrowsWithoutAStackTrace.class
      })
  void shouldSurviveExceptionsThatDoHarm(Class<?> deed) {
    assertFails(
        deed,
        LONG,
        Kind.EXCEPTION,
        "deed threw an exception that cannot even be asked for its message\\.");
  }

  @Test
  void shouldNotBlameASubmissionForAFaultOfTheGrader() {
    GraderFault fault = new GraderFault("No worker came.", null);

    assertThatThrownBy(
            () ->
                Guard.call(
                    "feedback",
                    Duration.ofSeconds(10),
                    () -> {
                      throw fault;
                    }))
        .isSameAs(fault)
        .hasToString("No worker came.");
  }
}
