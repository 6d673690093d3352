package microlearning.regenerate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import microlearning.data.DataSet;
import microlearning.network.Rule;
import microlearning.reference.ReferenceData;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.results.Version;
import microlearning.training.Settings;

/** All files of the reference data. */
public final class ReferenceFiles {
  /** The name of the file that describes the others, and is written after them. */
  public static final String DESCRIPTION = DataPackage.NAME;

  private final List<DataSet> data;
  private final List<Settings> settings;
  private final int seeds;
  private final Supplier<Map<String, String>> networks;

  /**
   * Prepares the files.
   *
   * @param mnist the images of MNIST
   * @param digits the project's own digits
   * @param seeds number of seeds for the bands, at least 2
   */
  public ReferenceFiles(DataSet mnist, DataSet digits, int seeds) {
    this(
        List.of(mnist, digits),
        List.of(Settings.MNIST, Settings.DIGITS),
        seeds,
        ReferenceFiles::networks);
  }

  /**
   * Prepares files of other images, or with other settings, than the reference data has.
   *
   * @param data images, each under a name of its own
   * @param settings for each of them
   * @param seeds number of seeds for the bands, at least 2
   * @param networks gives the files that no training is needed for: {@link #networks}
   */
  public ReferenceFiles(
      List<DataSet> data,
      List<Settings> settings,
      int seeds,
      Supplier<Map<String, String>> networks) {
    this.data = data;
    this.settings = settings;
    this.seeds = seeds;
    this.networks = networks;
  }

  /** The files about single updates, which need no training: the texts by their paths. */
  public static Map<String, String> networks() {
    Map<String, String> texts = new LinkedHashMap<>();
    SmallNetworkReference.texts()
        .forEach((name, text) -> texts.put("small_networks/" + name, text));
    SmallNetworkReference.largeTexts()
        .forEach((name, text) -> texts.put("large_networks/" + name, text));
    return texts;
  }

  /** The trainings from many seeds, of each data set. */
  public List<SeedTraining> seedTrainings() {
    return IntStream.range(0, data.size())
        .mapToObj(i -> new SeedTraining(data.get(i), settings.get(i)))
        .toList();
  }

  /** The number of trainings from the reference seed. */
  public int referenceTrainings() {
    return data.size() * Rule.values().length;
  }

  /**
   * Makes the files.
   *
   * @param seedRuns of the seeds 1 to N, by data set
   * @param trained called after each training from the reference seed
   * @return the texts by their paths below the folder of the reference data
   */
  public Map<String, String> texts(Map<String, List<SeedRun>> seedRuns, Runnable trained) {
    Map<String, String> texts = new LinkedHashMap<>(networks.get());
    for (int i = 0; i < data.size(); i++) {
      String name = data.get(i).name();
      new TrainingReference(data.get(i), settings.get(i), seeds)
          .texts(seedRuns.get(name), trained)
          .forEach((file, text) -> texts.put(name + "/" + file, text));
    }
    texts.put(DataPackage.NAME, DataPackage.of(texts, data, settings, seeds, Version.text()));
    texts.put("SHA256SUMS", sums(texts));
    return texts;
  }

  /** As {@code sha256sum -c} takes them. */
  private static String sums(Map<String, String> texts) {
    StringBuilder sums = new StringBuilder();
    texts.forEach(
        (name, text) ->
            sums.append(ReferenceData.digest(text)).append("  ").append(name).append('\n'));
    return sums.toString();
  }
}
