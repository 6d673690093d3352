package microlearning.regenerate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import microlearning.data.DataSet;
import microlearning.reference.TrainingFiles;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.results.Version;
import microlearning.training.Progress;
import microlearning.training.Settings;

/** All files of the reference data. */
public final class ReferenceFiles {
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

  /**
   * Makes the files.
   *
   * @param earlier the folder of earlier files whose seeds are kept, or null
   * @param progress hears of each training
   * @return the texts by their paths below the folder of the reference data
   */
  public Map<String, String> texts(Path earlier, Progress progress) throws IOException {
    AtomicInteger done = new AtomicInteger();
    int total = data.size() * TrainingReference.trainings(seeds);
    Map<String, String> texts = new LinkedHashMap<>();
    SmallNetworkReference.texts()
        .forEach((name, text) -> texts.put("small_networks/" + name, text));
    for (int i = 0; i < data.size(); i++) {
      String folder = data.get(i).name() + "/";
      new TrainingReference(
              data.get(i),
              settings.get(i),
              seeds,
              kept(earlier, folder + "seeds.csv"),
              () -> progress.step(done.incrementAndGet(), total))
          .texts()
          .forEach((name, text) -> texts.put(folder + name, text));
    }
    texts.put("manifest.json", Manifest.of(texts, data, settings, seeds, Version.text()));
    return texts;
  }

  private static List<SeedRun> kept(Path earlier, String file) throws IOException {
    if (earlier == null || !Files.exists(earlier.resolve(file))) {
      return List.of();
    }
    return TrainingFiles.readSeeds(file, Files.readString(earlier.resolve(file)));
  }
}
