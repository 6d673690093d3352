package microlearning.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import microlearning.network.Activation;
import microlearning.network.Rule;
import microlearning.training.Settings;

/** The lab's settings, rules and numbers as JSON. */
final class LabJson {
  private LabJson() {}

  /** What the page can offer: the rules, and the reference's settings of each data set. */
  static JsonObject options(LabRules known) {
    JsonArray rules = new JsonArray();
    Stream.of(Rule.values())
        .filter(known.rules()::contains)
        .forEach(
            rule -> {
              JsonObject json = new JsonObject();
              json.addProperty("id", rule.id());
              json.addProperty("title", rule.title());
              rules.add(json);
            });
    JsonObject options = new JsonObject();
    options.add("rules", rules);
    options.add("digits", json(LabSettings.digits()));
    options.add("mnist", json(LabSettings.mnist()));
    return options;
  }

  private static JsonObject json(LabSettings lab) {
    Settings settings = lab.settings();
    JsonObject json = new JsonObject();
    json.addProperty("hidden", settings.hidden());
    json.addProperty("images", settings.trainImages());
    json.addProperty("testImages", settings.testImages());
    json.addProperty("batchSize", settings.batchSize());
    json.addProperty("epochs", settings.epochs());
    json.addProperty("learningRate", settings.learningRate());
    json.addProperty("noise", settings.noise());
    json.addProperty("initialWeights", settings.initSd());
    json.addProperty("activation", settings.activation().id());
    json.addProperty("feedbackSource", id(lab.feedback().source()));
    json.addProperty("feedbackWeights", lab.feedback().factor());
    json.addProperty("seeds", settings.seed().toString());
    return json;
  }

  /**
   * Reads settings.
   *
   * @throws IllegalArgumentException if one is missing, no number, or out of range
   */
  static LabSettings settings(JsonObject json) {
    LabSettings settings =
        LabSettings.reference(json.get("dataSet").getAsString())
            .hidden(integer(json, "hidden"))
            .batchSize(1)
            .images(integer(json, "images"))
            .testImages(integer(json, "testImages"))
            .batchSize(integer(json, "batchSize"))
            .epochs(integer(json, "epochs"))
            .learningRate(number(json, "learningRate"))
            .noise(number(json, "noise"))
            .initialWeights(number(json, "initialWeights"))
            .activation(activation(json.get("activation").getAsString()))
            .feedback(feedback(json))
            .seeds(seeds(json.get("seeds").getAsString()));
    return json.has("etaBack") ? settings.etaBack(number(json, "etaBack")) : settings;
  }

  private static FeedbackWeights feedback(JsonObject json) {
    String id = json.get("feedbackSource").getAsString();
    return Stream.of(FeedbackWeights.Source.values())
        .filter(source -> id(source).equals(id))
        .findFirst()
        .map(source -> new FeedbackWeights(source, number(json, "feedbackWeights")))
        .orElseThrow(
            () -> new IllegalArgumentException("There are no feedback weights '" + id + "'."));
  }

  private static String id(FeedbackWeights.Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  private static int integer(JsonObject json, String name) {
    double value = number(json, name);
    if (value != StrictMath.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(name + " must be a whole number, not " + value + ".");
    }
    return (int) value;
  }

  private static double number(JsonObject json, String name) {
    JsonElement value = json.get(name);
    if (value == null || !value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
      throw new IllegalArgumentException(name + " must be a number.");
    }
    return value.getAsDouble();
  }

  private static Activation activation(String id) {
    return Stream.of(Activation.values())
        .filter(activation -> activation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no activation '" + id + "'."));
  }

  private static List<BigInteger> seeds(String text) {
    List<BigInteger> seeds = new ArrayList<>();
    for (String seed : text.strip().split("[\\s,]+")) {
      if (!seed.matches("[0-9]{1,30}")) {
        throw new IllegalArgumentException("Seeds must be whole numbers, 0 or more.");
      }
      seeds.add(new BigInteger(seed));
    }
    return seeds;
  }

  /**
   * Reads rules.
   *
   * @throws IllegalArgumentException if there is none, or one is not known
   */
  static List<Rule> rules(JsonArray ids, LabRules known) {
    List<Rule> rules = new ArrayList<>();
    for (JsonElement id : ids) {
      Rule rule =
          known.rules().stream()
              .filter(r -> r.id().equals(id.getAsString()))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("This rule is not known: " + id + "."));
      if (!rules.contains(rule)) {
        rules.add(rule);
      }
    }
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("Choose a rule.");
    }
    return rules;
  }

  static JsonArray numbers(double[] values) {
    JsonArray array = new JsonArray();
    for (double value : values) {
      array.add(number(value));
    }
    return array;
  }

  /** JSON has no infinities and no NaN: null stands for them. */
  static JsonElement number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }
}
