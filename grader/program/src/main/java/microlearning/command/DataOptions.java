package microlearning.command;

import ai.djl.util.Progress;
import java.util.List;
import java.util.Locale;
import microlearning.data.DataException;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.training.Settings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the images come from. */
public final class DataOptions {
  private static final String MNIST_VARIABLE = "MICROLEARNING_MNIST";
  private static final List<Settings> MNIST_ONLY = List.of(Settings.MNIST);

  /** The data sets to choose from. */
  enum Choice {
    AUTO,
    MNIST,
    DIGITS
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      converter = ChoiceConverter.class,
      defaultValue = "auto",
      description =
          "mnist; digits, which needs no network; or auto (default): mnist if it is available, "
              + "otherwise digits, with a line that says why.")
  private Choice choice;

  @Option(
      names = "--mnist",
      paramLabel = "PLACE",
      description =
          "Where MNIST is: the folder or URL of a DJL repository, or a folder of the four IDX "
              + "files, gzipped or not; digits never take its place. Without this option: the "
              + "environment variable "
              + MNIST_VARIABLE
              + ", or else DJL's cache and repository.")
  private String place;

  @Option(
      names = "--allow-unpinned",
      description = "Take files whose SHA-256 is not that of MNIST's.")
  private boolean allowUnpinned;

  private String reason = "";

  /** Reads a choice from the command line. */
  static final class ChoiceConverter implements ITypeConverter<Choice> {
    @Override
    public Choice convert(String name) {
      return Arguments.oneOf(Choice.values(), c -> c.name().toLowerCase(Locale.ROOT), name);
    }
  }

  /** The settings that suit the data that may be loaded. */
  public List<Settings> possibleSettings() {
    return switch (choice) {
      case AUTO -> place == null ? List.of(Settings.DIGITS, Settings.MNIST) : MNIST_ONLY;
      case MNIST -> MNIST_ONLY;
      case DIGITS -> List.of(Settings.DIGITS);
    };
  }

  /**
   * Loads the images that were chosen. A place that was named on the command line must be good, and
   * so must one in the environment for who asks for MNIST by name; only what nobody asked for is
   * replaced by digits.
   */
  public DataSet load(Console console) throws DataException {
    if (choice == Choice.DIGITS) {
      if (place != null) {
        throw new ParameterException(
            spec.commandLine(),
            "--mnist is a place of MNIST, but the data set is digits. Leave one of them out.");
      }
      return announce(Digits.draw(), "drawn by this program", console);
    }
    try {
      return loadMnist(console);
    } catch (DataException e) {
      if (choice == Choice.MNIST || place != null) {
        throw e;
      }
      return announce(Digits.draw(), "because MNIST is not available: " + e.getMessage(), console);
    }
  }

  private DataSet loadMnist(Console console) throws DataException {
    String named = place != null ? place : placeInEnvironment();
    DataSet data;
    try (Console.Task task = console.start("MNIST")) {
      data = Mnist.load(named, allowUnpinned, new Download(task));
    }
    return announce(data, named == null ? "from DJL's cache" : "from " + named, console);
  }

  /** Null also if the variable is there but empty: that is how some shells unset one. */
  public static String placeInEnvironment() {
    String named = System.getenv(MNIST_VARIABLE);
    return named == null || named.isBlank() ? null : named;
  }

  private DataSet announce(DataSet data, String from, Console console) {
    reason = from;
    console.line("Data: " + data.name() + ", " + from);
    return data;
  }

  /** Where the images that were loaded came from, and why from there. */
  public String reason() {
    return reason;
  }

  /** The settings that suit a data set. */
  public static Settings settingsOf(DataSet data) {
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
