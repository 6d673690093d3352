package microlearning.reference;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import microlearning.network.Rule;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The reference data on the class path. Each file is read when it is first asked for, and held to
 * its digest in {@code datapackage.json}; every fault is a {@link ReferenceException}. What was
 * read is shared: nobody may change a matrix or an array of it.
 */
public final class ReferenceData {
  private static final String ROOT = "microlearning/reference/";
  private static final String DESCRIPTION = "datapackage.json";
  private static final String SMALL = "small_networks/";
  private static final String LARGE = "large_networks/";

  private final ClassLoader loader;
  private final Map<String, String> digests = new LinkedHashMap<>();
  private final @Nullable FreshNumbers fresh;
  private final ReferenceData published;
  private final Map<String, List<SmallNetwork>> networks = new ConcurrentHashMap<>();
  private final Map<OfRule, Map<String, Observation>> observations = new ConcurrentHashMap<>();
  private final Map<Rule, KnownMistakes> mistakes = new ConcurrentHashMap<>();
  private final Map<OfRule, Curves> curves = new ConcurrentHashMap<>();
  private final Map<OfRule, Map<Quantity, List<Band>>> bands = new ConcurrentHashMap<>();
  private final Map<Rule, FreshNumbers.Trained> trained = new ConcurrentHashMap<>();

  /** What a file, or a data set's files, hold of a rule. */
  private record OfRule(String file, Rule rule) {}

  /** What is on the class path of this class, opened once in a process. */
  private static final class Stored {
    private static final ReferenceData DATA =
        new ReferenceData(ReferenceData.class.getClassLoader());
  }

  /** The reference data that the program carries. Each file is read once in a process. */
  public static ReferenceData stored() {
    return Stored.DATA;
  }

  /** Opens the reference data that a class loader finds. */
  public ReferenceData(ClassLoader loader) {
    this.loader = loader;
    fresh = null;
    published = this;
    try {
      JsonObject description = new Gson().fromJson(resource(DESCRIPTION), JsonObject.class);
      for (JsonElement file : description.getAsJsonArray("resources")) {
        String hash = file.getAsJsonObject().get("hash").getAsString();
        digests.put(
            file.getAsJsonObject().get("path").getAsString(), hash.replaceFirst("^sha256:", ""));
      }
    } catch (JsonParseException
        | ClassCastException
        | IllegalStateException
        | NullPointerException
        | UnsupportedOperationException e) {
      throw new ReferenceException(DESCRIPTION + " of the reference data is damaged.", e);
    }
  }

  private ReferenceData(ReferenceData stored, FreshNumbers fresh) {
    loader = stored.loader;
    digests.putAll(stored.digests);
    this.fresh = fresh;
    published = stored.published;
  }

  /** The same bands, with fresh numbers in place of the stored ones. */
  public ReferenceData with(FreshNumbers numbers) {
    return new ReferenceData(this, numbers);
  }

  /** Whether its numbers are fresh ones. */
  public boolean isFresh() {
    return fresh != null;
  }

  /** The data with the stored numbers, which anybody may know. */
  public ReferenceData published() {
    return published;
  }

  /** The small networks. */
  public List<SmallNetwork> smallNetworks() {
    return fresh != null ? fresh.networks() : readNetworks(SMALL + "networks.csv");
  }

  /** The networks of full size. */
  public List<SmallNetwork> largeNetworks() {
    return fresh != null ? fresh.largeNetworks() : readNetworks(LARGE + "networks.csv");
  }

  private List<SmallNetwork> readNetworks(String file) {
    return networks.computeIfAbsent(
        file, f -> List.copyOf(SmallNetworkFiles.readNetworks(f, text(f))));
  }

  /** Projections of what a rule gives on the networks of full size, by their names. */
  public Map<String, Observation> largeUpdates(Rule rule) {
    return fresh != null
        ? fresh.largeUpdates().getOrDefault(rule, Map.of())
        : readProjections(LARGE + "updates.csv", rule);
  }

  /**
   * Projections of what a rule gave at some calls of the training on a data set from the reference
   * seed, by the calls' numbers.
   */
  public Map<String, Observation> trainingUpdates(String dataSet, Rule rule) {
    return fresh != null
        ? trained.computeIfAbsent(rule, fresh.training()).updates()
        : readProjections(dataSet + "/updates.csv", rule);
  }

  private Map<String, Observation> readProjections(String file, Rule rule) {
    return observations.computeIfAbsent(
        new OfRule(file, rule),
        key -> Collections.unmodifiableMap(ProjectionFile.read(file, text(file), rule)));
  }

  /** What a rule gives on the small networks, by their names. */
  public Map<String, Observation> observations(Rule rule) {
    if (fresh != null) {
      return Objects.requireNonNull(fresh.observations().get(rule));
    }
    List<SmallNetwork> all = smallNetworks();
    String file = SMALL + rule.id() + ".csv";
    return observations.computeIfAbsent(
        new OfRule(file, rule),
        key ->
            Collections.unmodifiableMap(SmallNetworkFiles.readObservations(file, text(file), all)));
  }

  /** The known mistakes with a rule. Read, or made, when they are first asked for. */
  public KnownMistakes knownMistakes(Rule rule) {
    return mistakes.computeIfAbsent(
        rule, r -> fresh != null ? fresh.knownMistakes().apply(r) : readMistakes(r));
  }

  private KnownMistakes readMistakes(Rule rule) {
    String file = SMALL + rule.id();
    return KnownMistakeFiles.read(
        file,
        text(file + "_hints.csv"),
        text(file + "_misconceptions.csv"),
        text(file + "_pairs.csv"),
        text(file + "_failures.csv"));
  }

  /** What training by a rule measured on a data set, from the reference seed. */
  public Curves curves(String dataSet, Rule rule) {
    return fresh != null
        ? trained.computeIfAbsent(rule, fresh.training()).curves()
        : curves.computeIfAbsent(new OfRule(dataSet, rule), key -> readCurves(dataSet, rule));
  }

  private Curves readCurves(String dataSet, Rule rule) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String name : List.of("losses.csv", "accuracy.csv", "cosine_similarity.csv", "snr.csv")) {
      texts.put(name, text(dataSet + "/" + name));
    }
    return TrainingFiles.readCurves(texts, rule);
  }

  /** How what training measures varies over seeds. */
  public Map<Quantity, List<Band>> bands(String dataSet, Rule rule) {
    String file = dataSet + "/bands.csv";
    return bands.computeIfAbsent(
        new OfRule(file, rule),
        key -> Collections.unmodifiableMap(TrainingFiles.readBands(file, text(file), rule)));
  }

  private String text(String file) {
    String text = resource(file);
    String expected = digests.get(file);
    if (expected == null) {
      throw new ReferenceException(file + " is not in " + DESCRIPTION + " of the reference data.");
    }
    if (!expected.equals(digest(text))) {
      throw new ReferenceException(
          file
              + " is not the file of "
              + DESCRIPTION
              + ": its SHA-256 is "
              + digest(text)
              + "; expected "
              + expected
              + ". Restore the reference data.");
    }
    return text;
  }

  /** The text of a file, with line ends as they were written, whatever a checkout made of them. */
  private String resource(String file) {
    try (InputStream in = loader.getResourceAsStream(ROOT + file)) {
      if (in == null) {
        throw new ReferenceException("The reference data has no file " + file + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new ReferenceException(file + " of the reference data cannot be read.", e);
    }
  }

  /** The SHA-256 of a text in UTF-8, in hexadecimal. */
  public static String digest(String text) {
    return DigestUtils.sha256Hex(text);
  }
}
