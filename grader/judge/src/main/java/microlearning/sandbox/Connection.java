package microlearning.sandbox;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalInt;

/** Streams to and from a program that is asked, and what has become of it. */
public interface Connection extends AutoCloseable {
  /** Of what there was too much. */
  enum Excess {
    /** Of nothing. */
    NONE,
    /** It met a time limit, or who waited for it was interrupted. */
    TIME,
    /** It took more memory than it may. */
    MEMORY,
    /** It started more threads than it may. */
    THREADS
  }

  /**
   * From now on, the calling thread waits for it.
   *
   * @param limits that hold meanwhile, the narrowest first; they count until others do
   */
  void await(TimeLimit... limits);

  /** Nobody waits for it now. */
  void rest();

  /** What it reads. */
  OutputStream input();

  /** What it writes. */
  InputStream output();

  /** Whether it is there. */
  boolean isAlive();

  /** Why it was ended. */
  Excess excess();

  /** Which of the time limits is met, in words; empty if none is. */
  Optional<String> timeLimit();

  /** The exit code, if it ends within a moment. */
  OptionalInt exitCode() throws InterruptedException;

  /** Ends it with all that it has started. */
  @Override
  void close();
}
