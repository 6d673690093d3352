package microlearning.lab;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import microlearning.data.DataSet;
import microlearning.network.Rule;

/** A run that is trained while a page asks how far it has come. */
final class LiveRun implements LabListener {
  private final int id;
  private final LabSettings settings;
  private final List<Rule> wanted;
  private final List<JsonArray> events = new ArrayList<>();
  private volatile boolean stopped;
  private volatile LabRun result;
  private volatile boolean done;

  LiveRun(int id, LabSettings settings, List<Rule> wanted) {
    this.id = id;
    this.settings = settings;
    this.wanted = wanted;
  }

  int id() {
    return id;
  }

  void start(LabRules rules, DataSet data) {
    Thread thread = new Thread(() -> train(rules, data), "run");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whatever goes wrong: a run that never ended would let no other begin. */
  private void train(LabRules rules, DataSet data) {
    try {
      result = Trainings.run("run " + id, settings, wanted, rules, data, this);
    } catch (RuntimeException | Error e) {
      add("failed", e.toString());
    } finally {
      done = true;
    }
  }

  void stop() {
    stopped = true;
  }

  boolean isDone() {
    return done;
  }

  /**
   * The trainings.
   *
   * @throws IllegalArgumentException if they have not ended, or failed altogether
   */
  LabRun result() {
    if (result == null) {
      throw new IllegalArgumentException(
          done ? "The run has failed." : "The run is still being trained.");
    }
    return result;
  }

  /**
   * What has happened.
   *
   * @param index of the first event that is wanted
   */
  JsonObject since(int index) {
    // Asked first: what happened before the end is then among the events.
    boolean done = isDone();
    JsonObject json = new JsonObject();
    JsonArray recent = new JsonArray();
    synchronized (events) {
      events.subList(Math.min(index, events.size()), events.size()).forEach(recent::add);
      json.addProperty("next", events.size());
    }
    json.addProperty("done", done);
    json.add("events", recent);
    return json;
  }

  private void add(Object... event) {
    JsonArray array = new JsonArray();
    for (Object part : event) {
      array.add(
          part instanceof Double number
              ? LabJson.number(number)
              : part instanceof Integer number
                  ? new JsonPrimitive(number)
                  : new JsonPrimitive(part.toString()));
    }
    synchronized (events) {
      events.add(array);
    }
  }

  @Override
  public void loss(Rule rule, BigInteger seed, int update, int updates, double loss) {
    add("loss", rule.id(), seed, update, updates, loss);
  }

  @Override
  public void epoch(Rule rule, BigInteger seed, int epoch, double accuracy, double cosine) {
    add("epoch", rule.id(), seed, epoch, accuracy, cosine);
  }

  @Override
  public void ended(LabTraining training) {
    add("ended", training.rule().id(), training.seed(), training.failure().orElse(""));
  }

  @Override
  public boolean stopped() {
    return stopped;
  }
}
