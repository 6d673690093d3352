package microlearning.command.figures;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import microlearning.data.Mnist;
import microlearning.figures.Figures;
import microlearning.figures.Run;
import microlearning.figures.RunFolder;
import microlearning.reference.ReferenceData;

/**
 * The runs that figures are drawn from.
 *
 * @param dataSet that all of them were trained on
 * @param runs the reference first, if it is among them
 * @param most how many runs can be drawn over each other
 */
record FigureSources(String dataSet, List<Run> runs, int most) {
  private static final Path REFERENCE = Path.of("reference");

  /**
   * Reads the sources.
   *
   * @param sources folders, and {@code reference}; empty for the reference alone
   * @param wanted data set, or null for that of the first folder
   * @throws IOException if one cannot be read, or holds a run on other images
   */
  static FigureSources read(List<Path> sources, String wanted) throws IOException {
    boolean withReference = sources.isEmpty() || sources.contains(REFERENCE);
    String dataSet = wanted;
    List<Run> runs = new ArrayList<>();
    for (Path source : sources) {
      if (!source.equals(REFERENCE)) {
        RunFolder folder = RunFolder.read(source);
        dataSet = dataSet == null ? folder.dataSet() : dataSet;
        if (!folder.dataSet().equals(dataSet)) {
          throw new IOException(
              source
                  + " holds a run on "
                  + folder.dataSet()
                  + ", not on "
                  + dataSet
                  + "; draw them apart.");
        }
        runs.add(Run.of(source.toString(), folder.curves()));
      }
    }
    dataSet = dataSet == null ? Mnist.NAME : dataSet;
    if (withReference) {
      ReferenceData data = ReferenceData.stored();
      runs.add(0, Run.reference(data, dataSet));
    }
    return new FigureSources(
        dataSet, runs, withReference ? Figures.MOST_RUNS : Figures.MOST_RUNS - 1);
  }
}
