package microlearning.command;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.function.LongSupplier;
import picocli.CommandLine;

/** What a command shows: progress bars on a terminal, and a quiet line a task elsewhere. */
final class Console {
  private static final long NANOS_BETWEEN_BARS = 100_000_000;

  private final PrintWriter out;
  private final boolean terminal;

  private final LongSupplier nanoTime;

  /** The console of a command that this program runs. */
  static Console of(CommandLine command) {
    return new Console(command.getOut(), isTerminal(), System::nanoTime);
  }

  /**
   * @param terminal whether lines can be written over
   * @param nanoTime the clock, in nanoseconds since whenever
   */
  Console(PrintWriter out, boolean terminal, LongSupplier nanoTime) {
    this.out = out;
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  /** Whether someone watches: standard input and output are a terminal. */
  private static boolean isTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true; // Before JDK 22 there was no console without a terminal, nor this method.
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }

  /** Shows text as it is. */
  void print(String text) {
    out.print(text);
    out.flush();
  }

  /** Shows a line. */
  void line(String text) {
    print(text + System.lineSeparator());
  }

  /** Begins to show the progress of a task. */
  Task start(String name) {
    return new Task(name);
  }

  /** A task under way; several threads may tell how far it is. */
  final class Task implements AutoCloseable {
    private final String name;
    private final long start = nanoTime.getAsLong();
    private long shownAt = start;
    private int shownWidth;
    private boolean closed;

    private Task(String name) {
      this.name = name;
    }

    /**
     * Moves the bar on.
     *
     * @param done 0 to total
     * @param total 0 or less if nobody knows
     */
    synchronized void step(long done, long total) {
      long now = nanoTime.getAsLong();
      if (terminal && !closed && now - shownAt >= NANOS_BETWEEN_BARS) {
        String bar = ProgressBar.of(name, done, total, now - start);
        print("\r" + bar);
        shownAt = now;
        shownWidth = bar.length();
      }
    }

    /** Ends with a line that the task is done. */
    void done(double seconds) {
      close();
      line(String.format(Locale.ROOT, "%-19s  done in %.1f s", name, seconds));
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
      closed = true;
      if (shownWidth > 0) {
        print("\r" + " ".repeat(shownWidth) + "\r");
        shownWidth = 0;
      }
    }
  }
}
