package microlearning.command;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import microlearning.systems.WorkflowCommand;
import microlearning.text.PlainText;
import picocli.CommandLine;

/**
 * What a command shows: progress bars on a terminal, and a quiet line a task everywhere. Whatever
 * it shows is made harmless, for a file's name or a submission's words may be in it.
 */
public final class Console {
  private static final int MILLIS_BETWEEN_BARS = 100;

  /** Narrower than any terminal: a bar that is broken into lines cannot be taken away. */
  private static final int BAR_WIDTH = 78;

  private static final String NO_BAR = "\r" + " ".repeat(BAR_WIDTH) + "\r";

  private static final String NAME = "%-19s";

  private final PrintWriter out;
  private final boolean terminal;
  private final LongSupplier nanoTime;

  /** The console of a command that this program runs. */
  public static Console of(CommandLine command) {
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

  /** Shows lines. */
  public void print(String lines) {
    show(PlainText.lines(lines));
  }

  /** Tells the runner of a workflow something: the one text that is not made harmless. */
  public void command(WorkflowCommand command) {
    show(command.text() + System.lineSeparator());
  }

  /** Shows a line. */
  public void line(String text) {
    show(harmless(text));
  }

  private static String harmless(String text) {
    return PlainText.line(text) + System.lineSeparator();
  }

  private void show(String text) {
    out.print(text);
    out.flush();
  }

  /** Begins to show the progress of a task. */
  public Task start(String name) {
    return new Task(name);
  }

  private ProgressBar bar(String name) {
    return ProgressBar.builder()
        .setTaskName(name)
        .setRenderer(new BarRenderer())
        .setConsumer(new DelegatingProgressBarConsumer(bar -> show("\r" + bar), BAR_WIDTH))
        .setUpdateIntervalMillis(MILLIS_BETWEEN_BARS)
        .continuousUpdate()
        .build();
  }

  /** A task under way; several threads may tell how far it is. */
  public final class Task implements AutoCloseable {
    private final String name;
    private final long start = nanoTime.getAsLong();

    /** Null when it is no longer shown, or was never. */
    private ProgressBar bar;

    private Task(String name) {
      this.name = name;
      this.bar = terminal ? bar(String.format(Locale.ROOT, NAME, name)) : null;
    }

    /**
     * Moves the bar on.
     *
     * @param done 0 to total
     * @param total 0 or less if nobody knows
     */
    public synchronized void step(long done, long total) {
      if (bar != null) {
        bar.maxHint(total > 0 ? total : -1).stepTo(done);
      }
    }

    /**
     * Moves the bar on by one.
     *
     * @param total how many there are, above 0
     */
    public synchronized void advance(long total) {
      if (bar != null) {
        bar.maxHint(total).step();
      }
    }

    /** Shows a line above the bar, at once, for a thread of its own draws the bar. */
    public synchronized void line(String text) {
      show((bar == null ? "" : NO_BAR) + harmless(text));
    }

    /** Ends with a line that the task is done. */
    public void done() {
      close();
      done(name, (nanoTime.getAsLong() - start) / 1e9);
    }

    /** Shows, above the bar, that a part of the task is done. */
    public void done(String part, double seconds) {
      line(String.format(Locale.ROOT, NAME + "  done in %.1f s", part, seconds));
    }

    /** Takes the bar away. */
    @Override
    public synchronized void close() {
      if (bar != null) {
        bar.close();
        bar = null;
        // Not left to the bar: it forgets to when it is closed before it was first drawn.
        show(NO_BAR);
      }
    }
  }
}
