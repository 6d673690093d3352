package microlearning.regenerate;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import microlearning.network.Activation;
import microlearning.network.Rule;
import microlearning.reference.Part;
import microlearning.reference.Quantity;

/** What the files of the reference data hold, and what each of their columns means. */
final class ReferenceColumns {
  private static final String RULES_TABLE = "losses.csv|accuracy.csv|cosine_similarity.csv|snr.csv";

  private static final Column NUMBER = new Column("number", "1", "", Map.of());
  private static final Column COUNT = new Column("integer", "1", "", Map.of("minimum", 1));
  private static final Column INDEX = new Column("integer", "1", "", Map.of("minimum", 0));
  private static final Column WORD = new Column("string", "", "", Map.of());

  /** Columns that mean the same in every file. */
  private static final Map<String, Column> COMMON =
      Map.ofEntries(
          Map.entry("rule", WORD.oneOf(ids(Rule.values())).means("Learning rule.")),
          Map.entry("quantity", WORD.oneOf(ids(Quantity.values())).means("What was measured.")),
          Map.entry(
              "index",
              INDEX.means("Tenth of the training, for the loss; else epoch; from 0 in order.")),
          Map.entry("mean", NUMBER.means("Mean over the seeds, in the quantity's unit.")),
          Map.entry(
              "sd",
              NUMBER.atLeast(0).means("Standard deviation over the seeds, with n - 1 below.")),
          Map.entry("minimum", NUMBER.means("Least value over the seeds.")),
          Map.entry("maximum", NUMBER.means("Greatest value over the seeds.")),
          Map.entry("network", WORD.means("Name of the small network, as in networks.csv.")),
          Map.entry("inputs", COUNT.means("Number of inputs, without the bias.")),
          Map.entry("hidden", COUNT.means("Number of hidden units, without the bias.")),
          Map.entry("outputs", COUNT.means("Number of output units.")),
          Map.entry("images", COUNT.means("Number of images in the batch.")),
          Map.entry("activation", WORD.oneOf(ids(Activation.values())).means("Of all units.")),
          Map.entry(
              "init_sd",
              NUMBER.atLeast(0).means("Standard deviation of the initial weights W_h, W_y, B.")),
          Map.entry("noise", NUMBER.atLeast(0).means("Standard deviation of the perturbation.")),
          Map.entry(
              "eta_back", NUMBER.atLeast(0).means("Learning rate of the feedback weights B.")),
          Map.entry(
              "matrix",
              WORD.oneOf(ids(Part.values()))
                  .means("Update of W_h or W_y, or the feedback weights B after the call.")),
          Map.entry("row", INDEX.means("Row of the matrix, or of its projection, from 0.")),
          Map.entry("column", INDEX.means("Column of the matrix, or of its projection, from 0.")),
          Map.entry("content", WORD.means("What is special about weights and batch.")),
          Map.entry("call", WORD.means("Name of the network, or number of the update from 0.")),
          Map.entry("misconception", WORD.means("Name of the known mistake.")),
          Map.entry("done", WORD.means("What the code does, as a clause.")),
          Map.entry("first", COUNT.means("First mistake: its row in the file of hints, from 1.")),
          Map.entry("second", COUNT.means("Second mistake: its row in the file of hints.")),
          Map.entry("failure", WORD.means("Message of an exception, or a matrix and its shape.")),
          Map.entry("hint", WORD.means("What a student who made the mistake is told.")));

  private ReferenceColumns() {}

  /**
   * What a column holds.
   *
   * @param unit such as {@code percent}; {@code 1} for numbers without one, empty for words
   * @param constraints as a table schema has them; a missing value is allowed nowhere
   */
  record Column(String type, String unit, String meaning, Map<String, Object> constraints) {
    Column means(String text) {
      return new Column(type, unit, text, constraints);
    }

    Column in(String other) {
      return new Column(type, other, meaning, constraints);
    }

    Column atLeast(double minimum) {
      return with("minimum", minimum);
    }

    Column atMost(double maximum) {
      return with("maximum", maximum);
    }

    Column oneOf(List<String> values) {
      return with("enum", values);
    }

    private Column with(String constraint, Object value) {
      Map<String, Object> all = new TreeMap<>(constraints);
      all.put(constraint, value);
      return new Column(type, unit, meaning, all);
    }

    void write(JsonWriter json, String name) throws IOException {
      json.beginObject();
      json.name("name").value(name);
      json.name("type").value(type);
      json.name("description").value(meaning);
      if (!unit.isEmpty()) {
        json.name("unit").value(unit);
      }
      json.name("constraints").beginObject();
      json.name("required").value(true);
      for (Map.Entry<String, Object> constraint : new TreeMap<>(constraints).entrySet()) {
        json.name(constraint.getKey());
        if (constraint.getValue() instanceof Number number) {
          json.value(number);
        } else {
          json.beginArray();
          for (Object value : (List<?>) constraint.getValue()) {
            json.value(value.toString());
          }
          json.endArray();
        }
      }
      json.endObject().endObject();
    }
  }

  /**
   * The meaning of a column.
   *
   * @param file its name without the folder
   * @throws IllegalArgumentException if it is not told here
   */
  static Column of(String file, String column) {
    Column found = file.matches(RULES_TABLE) ? measured(file, column) : COMMON.get(column);
    if (file.equals("networks.csv") && column.equals("seed")) {
      found = INDEX.means("Seed of the generator that network and batch are drawn from.");
    } else if (column.equals("seed")) {
      found = INDEX.means("Seed of the training.");
    } else if (SmallNetworks.FOR_MISTAKES.contains(column)) {
      found = NUMBER.means("Fingerprint on this network: sum of entries times fixed normals.");
    } else if (column.equals("value")) {
      found = NUMBER.means(value(file));
    }
    if (found == null) {
      throw new IllegalArgumentException("What " + column + " of " + file + " means is not told.");
    }
    return found;
  }

  private static String value(String file) {
    return file.equals("seeds.csv")
        ? "Value: loss, percent of the test images, cosine, or ratio."
        : "Entry of the matrix, or of its projection.";
  }

  /** A column of a rule. The cosine of a vector with itself may be off in its last digits. */
  private static Column measured(String file, String column) {
    if (!ids(Rule.values()).contains(column)) {
      return null;
    }
    Column positive = NUMBER.atLeast(0);
    return switch (file) {
      case "losses.csv" ->
          positive.means("Squared error, summed over outputs, mean over the batch.");
      case "accuracy.csv" -> positive.atMost(100).in("percent").means("Right test images.");
      case "snr.csv" -> positive.means("Mean over weights of |mean| / (sd + 0.001) of the update.");
      default -> NUMBER.atLeast(-1.000001).atMost(1.000001).means("Cosine of an angle.");
    };
  }

  /** What a file is for. */
  static String purpose(String file) {
    return switch (file) {
      case "losses.csv" -> "Loss before each update, from the reference seed; a row an update.";
      case "accuracy.csv" -> "Accuracy after each epoch, from the reference seed; a row an epoch.";
      case "cosine_similarity.csv" ->
          "Cosine of the angle between the rule's hidden update and backpropagation's on the test"
              + " images, from the reference seed; a row an epoch.";
      case "snr.csv" ->
          "Signal-to-noise ratio of the hidden update over the test images before training, from"
              + " the reference seed.";
      case "seeds.csv" -> "What training from each of many seeds gave.";
      case "bands.csv" -> "How the values of seeds.csv spread over the seeds.";
      case "networks.csv" -> "Networks and batches, on which updates are compared.";
      case "updates.csv" -> "Projections of updates that are too large to be stored.";
      default ->
          file.endsWith("_misconceptions.csv")
              ? "Fingerprints of what known mistakes give on small networks."
              : ofMistakes(file);
    };
  }

  private static String ofMistakes(String file) {
    if (file.endsWith("_pairs.csv")) {
      return "Fingerprints of what two mistakes give on small networks.";
    }
    if (file.endsWith("_failures.csv")) {
      return "Exceptions and wrong shapes that known mistakes lead to.";
    }
    return file.endsWith("_hints.csv")
        ? "Hints for known mistakes."
        : "Updates that the rule gives on the small networks.";
  }

  private static List<String> ids(Object[] values) {
    return Stream.of(values).map(ReferenceColumns::id).toList();
  }

  private static String id(Object value) {
    if (value instanceof Rule rule) {
      return rule.id();
    }
    if (value instanceof Quantity quantity) {
      return quantity.id();
    }
    return value instanceof Part part ? part.id() : ((Activation) value).id();
  }
}
