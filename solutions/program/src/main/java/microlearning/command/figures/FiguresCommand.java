package microlearning.command.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import microlearning.command.Arguments;
import microlearning.command.Console;
import microlearning.command.DataOptions;
import microlearning.command.OutputFolder;
import microlearning.command.ProgramCommand;
import microlearning.data.DataException;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.figures.Figure;
import microlearning.figures.Figures;
import microlearning.figures.Run;
import microlearning.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Draws the tutorial's figures. */
@Command(
    name = "figures",
    description = {
      "Draws the tutorial's figures: the first ten images, loss by rules, signal-to-noise ratios,"
          + " cosine similarity and accuracy. Each is written as SVG and PNG, and all of them as"
          + " report.html, one page that needs no other file.",
      "SVG and page are the same bytes on every machine; PNG depends on its fonts."
    })
public final class FiguresCommand extends ProgramCommand {
  @Option(
      names = "--from",
      paramLabel = "DIR",
      description =
          "A folder that train --out wrote, or the word reference for the stored reference data "
              + "(default). May be given several times: the runs are drawn over each other.")
  private List<Path> sources = new ArrayList<>();

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      converter = DataSetConverter.class,
      description =
          "mnist or digits: which reference. Without it: the data set of the first folder, or"
              + " mnist.")
  private String dataSet;

  @Option(
      names = "--mnist",
      paramLabel = "PLACE",
      description =
          "Where MNIST is, as for train. Without it: the environment variable MICROLEARNING_MNIST, "
              + "then DJL's cache and repository. Only its first ten images are drawn; without"
              + " MNIST they are left out.")
  private String place;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "figures",
      description = "Folder for the files: figures.")
  private Path out;

  /** Reads the name of a data set from the command line. */
  static final class DataSetConverter implements ITypeConverter<String> {
    @Override
    public String convert(String name) {
      return Arguments.oneOf(new String[] {Mnist.NAME, Digits.NAME}, n -> n, name);
    }
  }

  @Override
  public Integer call() throws IOException {
    Console console = console();
    FigureSources read = FigureSources.read(sources, dataSet);
    if (read.runs().size() > read.most()) {
      throw new ParameterException(
          commandLine(),
          "At most "
              + read.most()
              + " runs can be drawn over each other, not "
              + read.runs().size()
              + ".");
    }
    try (OutputFolder folder = OutputFolder.prepare(out)) {
      List<Figure> figures = new ArrayList<>();
      addDigits(figures, read.dataSet(), console);
      figures.addAll(Figures.tutorial(read.runs()));
      Map<String, byte[]> files = files(figures, lead(read), console);
      folder.writeBytes(files);
      console.line("Wrote " + files.size() + " files to " + out + ".");
    }
    return 0;
  }

  /** A place that was named must be good; images that nobody asked for may be missing. */
  private void addDigits(List<Figure> figures, String name, Console console) throws DataException {
    try {
      DataSet data = images(name);
      figures.add(Figures.digits(data, DataOptions.settingsOf(data).trainImages()));
    } catch (DataException e) {
      if (place != null) {
        throw e;
      }
      console.line(
          "The first ten images are left out, because MNIST is not available: " + e.getMessage());
    }
  }

  private DataSet images(String name) throws DataException {
    if (name.equals(Digits.NAME)) {
      return Digits.draw();
    }
    String named = place != null ? place : System.getenv("MICROLEARNING_MNIST");
    return Mnist.load(named == null || named.isBlank() ? null : named, false, null);
  }

  private static String lead(FigureSources read) {
    String runs = read.runs().stream().map(Run::name).collect(Collectors.joining(", "));
    return "Two-layer perceptrons, trained on "
        + Figures.title(read.dataSet())
        + " by local learning rules and"
        + " backpropagation: "
        + runs
        + ".";
  }

  private static Map<String, byte[]> files(List<Figure> figures, String lead, Console console) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Figure figure : figures) {
      files.put(figure.id() + ".svg", figure.svg().getBytes(StandardCharsets.UTF_8));
    }
    try {
      for (Figure figure : figures) {
        files.put(figure.id() + ".png", figure.png());
      }
    } catch (IOException e) {
      console.line("PNG files are left out: " + e.getMessage() + ".");
      files.keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith(".png"));
    }
    String page = Report.html("Microlearning: the figures", lead, figures);
    files.put("report.html", page.getBytes(StandardCharsets.UTF_8));
    return files;
  }
}
