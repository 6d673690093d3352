package microlearning.calls;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import microlearning.blank.BlankException;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.text.ClassNames;
import microlearning.text.PlainText;

/** Says in a sentence what a submission threw. */
public final class FailureWords {
  /** Name of the class loaders, by which stack traces tell a submission's classes from others. */
  public static final String LOADER = "submission";

  private static final int LONGEST_MESSAGE = 200;

  /** What Java adds about class loaders. */
  private static final Pattern LOADERS = Pattern.compile(" \\(.* loader .*");

  /** What Java says of a null that the submission handed to a method of the library. */
  private static final String NULL_IN_THE_LIBRARY = "because \"";

  private static final String GIVEN_NULL = " was given null";

  private static final Pattern GIVEN = Pattern.compile("\\((\\w+)" + GIVEN_NULL + "\\)");

  private FailureWords() {}

  /** The library's method that was given null, if a message of this class tells it. */
  public static Optional<String> givenNull(String message) {
    Matcher given = GIVEN.matcher(message);
    return given.find() ? Optional.of(given.group(1)) : Optional.empty();
  }

  /**
   * The failure that an exception stands for.
   *
   * @param what threw it
   * @param thrown may be of the submission's own making: its methods may do anything
   */
  public static SubmissionFailure of(String what, Throwable thrown) {
    try {
      return describe(what, unwrapped(thrown));
    } catch (Throwable hostile) {
      return new SubmissionFailure(
          Kind.EXCEPTION, what + " threw an exception that cannot even be asked for its message.");
    }
  }

  /** What happens while a class is initialized comes wrapped. */
  private static Throwable unwrapped(Throwable thrown) {
    boolean wrapped = thrown instanceof ExceptionInInitializerError && thrown.getCause() != null;
    return wrapped ? thrown.getCause() : thrown;
  }

  private static SubmissionFailure describe(String what, Throwable e) {
    if (e instanceof BlankException blank) {
      Kind kind = blank.isFirst() ? Kind.NOT_STARTED : Kind.HALF_FILLED;
      return new SubmissionFailure(kind, blank.getMessage());
    }
    String end = place(e) + ".";
    if (e instanceof ExitAttempt) {
      return new SubmissionFailure(
          Kind.EXIT, what + " tried to end the program (System.exit)" + end);
    }
    if (e instanceof StackOverflowError) {
      return new SubmissionFailure(
          Kind.RECURSION, what + " called itself too often: the stack is full" + end);
    }
    if (e instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return new SubmissionFailure(
          Kind.MEMORY, what + " used up the memory (" + megabytes + " MB)" + end);
    }
    if (isOfTheCaller(e)) {
      return new SubmissionFailure(
          Kind.EXCEPTION,
          what + " returned or left something that cannot be used" + message(e) + ".");
    }
    String name = PlainText.of(e.getClass().getSimpleName(), LONGEST_MESSAGE);
    return new SubmissionFailure(
        Kind.EXCEPTION,
        what + " threw " + (name.isEmpty() ? "an exception" : name) + message(e) + end);
  }

  /**
   * Whether it was not thrown by the submission's method but after it, because of what the method
   * returned or left: by the library's own check of the update, or by the training.
   */
  private static boolean isOfTheCaller(Throwable thrown) {
    for (StackTraceElement element : thrown.getStackTrace()) {
      String name = element.getClassName();
      if (name.startsWith("microlearning.network.MLP")
          && element.getMethodName().equals("returnGrad")) {
        return true;
      }
      if (!name.startsWith("java.") && !name.startsWith("microlearning.matrix.")) {
        return name.startsWith("microlearning.training.");
      }
    }
    return false;
  }

  /** The first line of a message, or so much of it as can be read at a glance. */
  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    String line = message == null ? "" : message.lines().findFirst().orElse("");
    // The submission may have made it: no pattern is to run over more.
    line = line.substring(0, Math.min(line.length(), PlainText.LONGEST_LINE));
    if (thrown instanceof NullPointerException && line.contains(NULL_IN_THE_LIBRARY)) {
      String method = calledInTheLibrary(thrown);
      line = method.isEmpty() ? line : method + GIVEN_NULL;
    }
    if (thrown instanceof ClassCastException) {
      line = LOADERS.matcher(line).replaceFirst("");
    }
    String plain = PlainText.of(ClassNames.withoutPackages(line), LONGEST_MESSAGE);
    return plain.isEmpty() ? "" : " (" + plain + ")";
  }

  /** The method that the submission called and that threw; empty if the submission itself did. */
  private static String calledInTheLibrary(Throwable thrown) {
    String called = "";
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (isOwn(element)) {
        return called;
      }
      called = element.getMethodName();
    }
    return "";
  }

  /** A checkpoint at the start of a method has no line. */
  private static boolean isOwn(StackTraceElement element) {
    return LOADER.equals(element.getClassLoaderName()) && element.getLineNumber() > 0;
  }

  /**
   * The topmost line of the submission's own source in a stack trace. Where the stack is full, it
   * is the line below, which called the method again.
   */
  private static String place(Throwable thrown) {
    return place(thrown.getStackTrace(), thrown instanceof StackOverflowError);
  }

  /**
   * Where code of the submission is running.
   *
   * @param trace of its thread
   * @return such as {@code " at FeedbackAlignmentMLP.java:48"}, or an empty text if it is not there
   */
  public static String place(StackTraceElement[] trace) {
    return place(trace, false);
  }

  private static String place(StackTraceElement[] trace, boolean full) {
    List<StackTraceElement> own = Stream.of(trace).filter(FailureWords::isOwn).limit(2).toList();
    if (own.isEmpty()) {
      return "";
    }
    StackTraceElement place = own.get(full ? own.size() - 1 : 0);
    return " at " + place.getFileName() + ":" + place.getLineNumber();
  }
}
