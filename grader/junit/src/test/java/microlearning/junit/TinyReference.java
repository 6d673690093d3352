package microlearning.junit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.grade.GradingData;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.NodePerturbMLP;
import microlearning.network.Rule;
import microlearning.network.Update;
import microlearning.random.Generator;
import microlearning.reference.Curves;
import microlearning.reference.Fingerprint;
import microlearning.reference.KnownMistakeFiles;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Misconception;
import microlearning.reference.Observation;
import microlearning.reference.Part;
import microlearning.reference.ProjectionFile;
import microlearning.reference.ReferenceData;
import microlearning.reference.SmallNetwork;
import microlearning.reference.SmallNetworkFiles;
import microlearning.reference.TrainingFiles;
import microlearning.reference.TrainingFiles.SeedRun;
import microlearning.results.RunFiles;
import microlearning.submission.Exercise;
import microlearning.training.Experiment;
import microlearning.training.NetworkFactory;
import microlearning.training.Settings;
import microlearning.training.TrainingRun;

/**
 * Reference data in memory for rules that nobody would teach: whatever {@link Rules} does is right
 * here. It needs no solution, and a training takes some milliseconds.
 */
final class TinyReference {
  private static final Settings SETTINGS =
      new Settings(BigInteger.ONE, 3, 40, 10, 2, 10, 0.1, 0.1, 0.1, Activation.SIGMOID);
  private static final List<SmallNetwork> NETWORKS =
      List.of(
          new SmallNetwork("x", 7, new Architecture(3, 2, 4, 0.5, Activation.RELU), 5, 0.1, 0.25),
          new SmallNetwork("y", 8, new Architecture(2, 3, 2, 0.5, Activation.SIGMOID), 1, 0.2, 1),
          new SmallNetwork("z", 9, new Architecture(2, 4, 3, 0.5, Activation.SIGMOID), 2, 0.3, 1));

  private static final List<String> NAMES = NETWORKS.stream().map(SmallNetwork::id).toList();

  /** The rules: what the fake submissions of {@link FakeExercises#RIGHT} do, too. */
  static final class Rules extends MLP {
    Rules(Generator rng, Architecture architecture) {
      super(rng, architecture);
    }

    @Override
    public Update perturb(Generator rng, Matrix inputs, Matrix targets, double noise) {
      return new Update(
          rng.normal(noise, Wh.rows(), Wh.columns()), rng.normal(noise, Wy.rows(), Wy.columns()));
    }

    @Override
    public Update feedback(Generator rng, Matrix inputs, Matrix targets) {
      return new Update(Wh.times(-0.5), Wy.times(-0.25));
    }

    @Override
    public Update kolepoll(Generator rng, Matrix inputs, Matrix targets, double etaBack) {
      B.plusEquals(-etaBack, B.copy());
      return new Update(Wh.times(-0.125), Wy.times(-0.5));
    }
  }

  private final Map<String, String> files = new LinkedHashMap<>();
  private final DataSet images = tiny(Digits.draw(40, 10));

  TinyReference() {
    String small = "small_networks/";
    files.put(small + "networks.csv", SmallNetworkFiles.writeNetworks("", NETWORKS));
    for (Exercise exercise : Exercise.values()) {
      Rule rule = exercise.rule();
      KnownMistakes mistakes = new KnownMistakes(NAMES, List.of(zero(rule)), List.of(), List.of());
      files.put(
          small + rule.id() + ".csv",
          SmallNetworkFiles.writeObservations("", observe(rule, Rules::new)));
      String file = small + rule.id();
      files.put(file + "_hints.csv", KnownMistakeFiles.writeHints("", mistakes));
      files.put(file + "_misconceptions.csv", KnownMistakeFiles.writeAlone("", mistakes));
      files.put(file + "_pairs.csv", KnownMistakeFiles.writePairs("", mistakes));
      files.put(file + "_failures.csv", KnownMistakeFiles.writeFailures("", mistakes));
    }
    files.put("large_networks/networks.csv", SmallNetworkFiles.writeNetworks("", List.of()));
    files.put("large_networks/updates.csv", ProjectionFile.write("", Map.of()));
    files.put("tiny/updates.csv", ProjectionFile.write("", Map.of()));
    addTraining();
    files.put("datapackage.json", description());
  }

  private static DataSet tiny(DataSet digits) {
    return new DataSet("tiny", digits.training(), digits.test(), digits.digests());
  }

  private static Map<String, Observation> observe(Rule rule, NetworkFactory factory) {
    Map<String, Observation> seen = new LinkedHashMap<>();
    NETWORKS.forEach(network -> seen.put(network.id(), network.setUp(factory).observe(rule)));
    return seen;
  }

  /** Backpropagation in place of the rule is the one known mistake. */
  private static Misconception zero(Rule rule) {
    Map<String, Observation> right = observe(rule, Rules::new);
    Map<String, Observation> seen = observe(Rule.BACKPROPAGATION, MLP::new);
    Map<Part, List<Double>> numbers = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      List<Double> given = fingerprints(part, seen);
      if (!given.equals(fingerprints(part, right))) {
        numbers.put(part, given);
      }
    }
    return new Misconception(
        "backpropagation", "that is backpropagation", "That is backpropagation.", numbers);
  }

  private static List<Double> fingerprints(Part part, Map<String, Observation> seen) {
    return NAMES.stream()
        .map(network -> Fingerprint.of(part, seen.get(network).get(part)).number())
        .toList();
  }

  private void addTraining() {
    List<TrainingRun> runs = new ArrayList<>();
    List<SeedRun> seeds = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      runs.add(train(rule, SETTINGS));
      for (int seed = 1; seed <= 4; seed++) {
        Settings settings = SETTINGS.withSeed(BigInteger.valueOf(seed));
        seeds.add(SeedRun.of(seed, rule, Curves.of(train(rule, settings))));
      }
    }
    RunFiles.texts(runs).forEach((name, text) -> files.put("tiny/" + name, text));
    files.put("tiny/bands.csv", TrainingFiles.writeBands("", TrainingFiles.bandsOf(seeds)));
  }

  private TrainingRun train(Rule rule, Settings settings) {
    NetworkFactory factory = rule == Rule.NODE_PERTURBATION ? NodePerturbMLP::new : Rules::new;
    return new Experiment(images, settings).run(rule, factory, (done, total) -> {});
  }

  private String description() {
    List<String> entries = new ArrayList<>();
    files.forEach(
        (name, text) ->
            entries.add(
                "{\"path\": \""
                    + name
                    + "\", \"hash\": \"sha256:"
                    + ReferenceData.digest(text)
                    + "\"}"));
    return "{\"resources\": [" + String.join(", ", entries) + "]}";
  }

  /** The reference data, as if it were on the class path. */
  ReferenceData open() {
    return openUntil(() -> false);
  }

  /** The reference data, which fails as soon as it is to be broken. */
  ReferenceData openUntil(BooleanSupplier broken) {
    return new ReferenceData(
        new ClassLoader(null) {
          @Override
          public InputStream getResourceAsStream(String name) {
            if (broken.getAsBoolean()) {
              throw new IllegalStateException("broken");
            }
            String text = files.get(name.replace("microlearning/reference/", ""));
            return text == null
                ? null
                : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  /** The images. */
  GradingData images() {
    return new GradingData(images, SETTINGS, Duration.ofSeconds(20), "made by a test");
  }
}
