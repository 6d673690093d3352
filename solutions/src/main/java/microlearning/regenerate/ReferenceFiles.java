package microlearning.regenerate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.data.DataSet;
import microlearning.network.Rule;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.results.Version;
import microlearning.training.Settings;

/** All files of the reference data. */
public final class ReferenceFiles {
  /** Trainings from the reference seeds of both data sets. */
  public static final int REFERENCE_TRAININGS = 2 * Rule.values().length;

  private final List<DataSet> data;
  private final List<Settings> settings = List.of(Settings.MNIST, Settings.DIGITS);
  private final int seeds;

  /**
   * Prepares the files.
   *
   * @param seeds number of seeds for the bands, at least 2
   */
  public ReferenceFiles(DataSet mnist, DataSet digits, int seeds) {
    data = List.of(mnist, digits);
    this.seeds = seeds;
  }

  /** The trainings from many seeds, of each data set. */
  public List<SeedTraining> seedTrainings() {
    return List.of(
        new SeedTraining(data.get(0), settings.get(0)),
        new SeedTraining(data.get(1), settings.get(1)));
  }

  /**
   * Makes the files.
   *
   * @param seedRuns of the seeds 1 to N, by data set
   * @param trained called after each training from the reference seed
   * @return the texts by their paths below the folder of the reference data
   */
  public Map<String, String> texts(Map<String, List<SeedRun>> seedRuns, Runnable trained) {
    Map<String, String> texts = new LinkedHashMap<>();
    SmallNetworkReference.texts()
        .forEach((name, text) -> texts.put("small_networks/" + name, text));
    for (int i = 0; i < data.size(); i++) {
      String name = data.get(i).name();
      new TrainingReference(data.get(i), settings.get(i), seeds)
          .texts(seedRuns.get(name), trained)
          .forEach((file, text) -> texts.put(name + "/" + file, text));
    }
    texts.put("manifest.json", Manifest.of(texts, data, settings, seeds, Version.text()));
    return texts;
  }
}
