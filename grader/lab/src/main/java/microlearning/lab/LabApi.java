package microlearning.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.data.DataSet;
import microlearning.data.Digits;
import microlearning.data.Mnist;
import microlearning.figures.Figure;
import microlearning.network.Rule;
import microlearning.reference.Curves;
import microlearning.reference.ReferenceData;

/** Answers the requests of the lab's page. One run is trained at a time; the last ones are kept. */
final class LabApi implements AutoCloseable {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int KEPT_RUNS = 20;

  /** More updates would fill memory with losses. */
  private static final long MOST_UPDATES = 200_000;

  private static final Pattern RUN =
      Pattern.compile("/runs/([0-9]{1,9})(?:/(stop|losses\\.csv|figures))?");

  private final LabRules rules;
  private final LabData data;
  private final ReferenceData reference;
  private final List<LiveRun> runs = new ArrayList<>();

  LabApi(LabRules rules, LabData data, ReferenceData reference) {
    this.rules = rules;
    this.data = data;
    this.reference = reference;
  }

  /**
   * Answers a request.
   *
   * @param query of the address, or null
   * @param body of the request
   */
  LabResponse respond(String method, String path, String query, String body) throws IOException {
    try {
      if (method.equals("GET") && path.equals("/options")) {
        return LabResponse.json(LabJson.options(rules));
      }
      if (method.equals("GET") && path.equals("/reference")) {
        return LabResponse.json(reference(String.valueOf(query)));
      }
      if (method.equals("POST") && path.equals("/runs")) {
        return start(JsonParser.parseString(body).getAsJsonObject());
      }
      Matcher run = RUN.matcher(path);
      return run.matches()
          ? ofRun(method, run.group(1), String.valueOf(run.group(2)), query)
          : LabResponse.empty(NOT_FOUND);
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | NullPointerException
        | ClassCastException e) {
      return LabResponse.fault("The request is not understood.");
    } catch (IllegalArgumentException | IOException e) {
      return LabResponse.fault(String.valueOf(e.getMessage()));
    }
  }

  private synchronized LabResponse start(JsonObject request) throws IOException {
    if (runs.stream().anyMatch(run -> !run.isDone())) {
      return LabResponse.fault("A run is still being trained. Stop it first.");
    }
    LabSettings settings = LabJson.settings(request.getAsJsonObject("settings"));
    List<Rule> wanted = LabJson.rules(request.getAsJsonArray("rules"), rules);
    long updates = (long) settings.settings().epochs() * settings.settings().batches();
    if (updates * settings.seeds().size() * wanted.size() > MOST_UPDATES) {
      throw new IllegalArgumentException(
          "That is more than " + MOST_UPDATES + " updates. Ask for fewer epochs, rules or seeds.");
    }
    DataSet images = data.get(settings.dataSet());
    LabData.requireImages(images, settings);
    int id = runs.isEmpty() ? 1 : runs.get(runs.size() - 1).id() + 1;
    LiveRun run = new LiveRun(id, settings, wanted);
    runs.add(run);
    if (runs.size() > KEPT_RUNS) {
      runs.remove(0);
    }
    run.start(rules, images);
    JsonObject started = new JsonObject();
    started.addProperty("id", id);
    started.addProperty("java", settings.toJava());
    started.addProperty("isReference", settings.isReference());
    return LabResponse.json(started);
  }

  private LabResponse ofRun(String method, String id, String what, String query)
      throws IOException {
    LiveRun run = find(Integer.parseInt(id));
    if (run == null) {
      return LabResponse.fault("Run " + id + " is no longer kept.");
    }
    return switch (method + " " + what) {
      case "GET null" -> LabResponse.json(run.since(number(query)));
      case "POST stop" -> {
        run.stop();
        yield LabResponse.json(new JsonObject());
      }
      case "GET losses.csv" ->
          LabResponse.text(OK, "text/csv; charset=utf-8", LabPage.lossesCsv(run.result()));
      case "GET figures" -> LabResponse.json(figures(run.result()));
      default -> LabResponse.empty(NOT_FOUND);
    };
  }

  private synchronized LiveRun find(int id) {
    return runs.stream().filter(run -> run.id() == id).findFirst().orElse(null);
  }

  private static int number(String query) {
    return query != null && query.matches("after=[0-9]{1,9}")
        ? Integer.parseInt(query.substring("after=".length()))
        : 0;
  }

  private JsonElement figures(LabRun run) throws IOException {
    JsonArray figures = new JsonArray();
    DataSet images = data.get(run.settings().dataSet());
    for (Figure figure : LabPage.figures(List.of(run), images, reference)) {
      JsonObject json = new JsonObject();
      json.addProperty("id", figure.id());
      json.addProperty("title", figure.title());
      json.addProperty("caption", figure.caption());
      json.addProperty("svg", figure.svg());
      figures.add(json);
    }
    return figures;
  }

  private JsonObject reference(String dataSet) {
    if (!List.of(Mnist.NAME, Digits.NAME).contains(dataSet)) {
      throw new IllegalArgumentException("There is no data set '" + dataSet + "'.");
    }
    JsonObject curves = new JsonObject();
    for (Rule rule : Rule.values()) {
      Curves of = reference.curves(dataSet, rule);
      JsonObject json = new JsonObject();
      json.add("losses", LabJson.numbers(of.losses()));
      json.add("accuracy", LabJson.numbers(of.accuracy()));
      json.add("cosine", LabJson.numbers(of.cosineSimilarity()));
      curves.add(rule.id(), json);
    }
    return curves;
  }

  @Override
  public synchronized void close() {
    runs.forEach(LiveRun::stop);
  }
}
