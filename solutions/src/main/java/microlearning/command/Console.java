package microlearning.command;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What a command shows: progress bars on a terminal, and a quiet line a task elsewhere. */
final class Console {
  private final PrintWriter out;
  private final boolean terminal;

  Console(CommandLine command) {
    out = command.getOut();
    terminal = Ansi.AUTO.enabled();
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

  /** A task under way. */
  final class Task implements AutoCloseable {
    private final String name;
    private final ProgressBar bar;

    private Task(String name) {
      this.name = name;
      bar = terminal ? bar(name) : null;
    }

    private static ProgressBar bar(String name) {
      return new ProgressBarBuilder()
          .setTaskName(String.format(Locale.ROOT, "%-19s", name))
          .setStyle(ProgressBarStyle.ASCII)
          .setUpdateIntervalMillis(200)
          .clearDisplayOnFinish()
          .build();
    }

    /** Moves the bar on. */
    void step(long done, long total) {
      if (bar != null) {
        bar.maxHint(total);
        bar.stepTo(done);
      }
    }

    /** Ends with a line that the task is done. */
    void done(double seconds) {
      close();
      line(String.format(Locale.ROOT, "%-19s  done in %.1f s", name, seconds));
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
    }
  }
}
