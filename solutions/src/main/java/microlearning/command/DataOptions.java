package microlearning.command;

import ai.djl.util.Progress;
import microlearning.data.DataException;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.training.Settings;
import picocli.CommandLine.Option;

/** Where the images come from. */
final class DataOptions {
  private static final String MNIST_VARIABLE = "MICROLEARNING_MNIST";

  /** The data sets to choose from. */
  enum Choice {
    AUTO,
    MNIST,
    DIGITS
  }

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      defaultValue = "auto",
      description =
          "mnist; digits, which needs no network; or auto (default): mnist if it can be had, "
              + "otherwise digits.")
  private Choice choice;

  @Option(
      names = "--mnist",
      paramLabel = "PLACE",
      description = {
        "Where MNIST is: the folder or URL of a DJL repository, or a folder of the four IDX files, "
            + "gzipped or not. Without it: the environment variable "
            + MNIST_VARIABLE
            + ", then DJL's cache and repository."
      })
  private String place;

  @Option(
      names = "--allow-unpinned",
      description = "Take files whose SHA-256 is not that of MNIST's.")
  private boolean allowUnpinned;

  /**
   * Loads the images that were chosen. A place that was named on the command line must be good; only
   * what nobody named is replaced by digits.
   */
  DataSet load(Console console) throws DataException {
    if (choice == Choice.DIGITS) {
      return announce(Digits.draw(), "drawn by this program", console);
    }
    try {
      return loadMnist(console);
    } catch (DataException e) {
      if (choice == Choice.MNIST || place != null) {
        throw e;
      }
      return announce(Digits.draw(), "as MNIST cannot be had: " + e.getMessage(), console);
    }
  }

  private DataSet loadMnist(Console console) throws DataException {
    String named = place != null ? place : System.getenv(MNIST_VARIABLE);
    DataSet data;
    try (Console.Task task = console.start("MNIST")) {
      data = Mnist.load(named, allowUnpinned, new Download(task));
    }
    return announce(data, named == null ? "from DJL's cache" : "from " + named, console);
  }

  private static DataSet announce(DataSet data, String from, Console console) {
    console.line("Data: " + data.name() + ", " + from);
    return data;
  }

  /** The settings that suit a data set. */
  static Settings settingsOf(DataSet data) {
    return data.name().equals(Mnist.NAME) ? Settings.MNIST : Settings.DIGITS;
  }

  /** Passes the progress of a download on. */
  private static final class Download implements Progress {
    private final Console.Task task;
    private long total;
    private long done;

    private Download(Console.Task task) {
      this.task = task;
    }

    @Override
    public void reset(String message, long max, String trailingMessage) {
      total = max;
      done = 0;
    }

    @Override
    public void start(long initialProgress) {
      update(initialProgress);
    }

    @Override
    public void end() {
      update(total);
    }

    @Override
    public void increment(long increment) {
      update(done + increment);
    }

    @Override
    public void update(long progress, String additionalMessage) {
      done = progress;
      task.step(done, total);
    }
  }
}
