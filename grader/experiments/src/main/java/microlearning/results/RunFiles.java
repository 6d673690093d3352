package microlearning.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import microlearning.data.DataSet;
import microlearning.network.Rule;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;

/**
 * The tutorial's four result files: a column for each rule, a row for each update ({@code
 * losses.csv}), each epoch ({@code accuracy.csv}, {@code cosine_similarity.csv}), or just one
 * ({@code snr.csv}).
 */
public final class RunFiles {
  private RunFiles() {}

  /**
   * Writes the four files and the report {@code run.json}, all of them or none.
   *
   * @param directory an existing folder
   * @param runs of these settings on this data, in the order of their columns
   * @param version of this program
   * @throws IOException if they cannot be written
   */
  public static void write(
      Path directory, Settings settings, DataSet data, List<TrainingRun> runs, String version)
      throws IOException {
    Map<Path, String> files = new LinkedHashMap<>();
    texts(runs).forEach((name, text) -> files.put(directory.resolve(name), text));
    files.put(directory.resolve("run.json"), RunReport.json(settings, data, runs, version));
    WholeFile.writeAll(files);
  }

  /**
   * The texts of the four files by their names.
   *
   * @param runs of the same settings, in the order of their columns
   */
  public static Map<String, String> texts(List<TrainingRun> runs) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("losses.csv", csv(runs, TrainingRun::losses));
    texts.put("accuracy.csv", csv(runs, TrainingRun::accuracy));
    texts.put("cosine_similarity.csv", csv(runs, TrainingRun::cosineSimilarity));
    texts.put("snr.csv", csv(runs, run -> new double[] {run.snr()}));
    return texts;
  }

  private static String csv(List<TrainingRun> runs, Function<TrainingRun, double[]> column) {
    List<String> header = runs.stream().map(TrainingRun::rule).map(Rule::id).toList();
    return csv(header, runs.stream().map(column).toList());
  }

  private static String csv(List<String> header, List<double[]> columns) {
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < columns.get(0).length; row++) {
      int at = row;
      rows.add(columns.stream().<Object>map(column -> column[at]).toList());
    }
    return DataTable.write("", header, rows);
  }
}
