package microlearning.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import microlearning.report.HeadlessBrowser;

/** A headless Chromium with one page, driven by the DevTools protocol. */
final class DevTools implements WebSocket.Listener {
  private static final int SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final StringBuilder part = new StringBuilder();
  private final ConcurrentHashMap<Integer, CompletableFuture<JsonObject>> answers =
      new ConcurrentHashMap<>();
  private final List<JsonObject> events = Collections.synchronizedList(new ArrayList<>());
  private int calls;

  DevTools(HeadlessBrowser browser) throws Exception {
    process =
        new ProcessBuilder(
                browser.command(" , EXCLUDE 127.0.0.1", "--remote-debugging-port=0", "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(browser.folder().resolve("log.txt").toFile())
            .start();
    socket = connect(browser.folder().resolve("profile/DevToolsActivePort"));
    call("Page.enable");
    call("Runtime.enable");
    call("Network.enable");
  }

  private WebSocket connect(Path portFile) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!Files.exists(portFile) || Files.readAllLines(portFile).size() < 2) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new IOException("The browser does not start.");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    HttpClient client = HttpClient.newHttpClient();
    String port = Files.readAllLines(portFile).get(0);
    URI pages = URI.create("http://127.0.0.1:" + port + "/json");
    String json =
        client.send(HttpRequest.newBuilder(pages).build(), BodyHandlers.ofString()).body();
    for (JsonElement page : JsonParser.parseString(json).getAsJsonArray()) {
      if (page.getAsJsonObject().get("type").getAsString().equals("page")) {
        String address = page.getAsJsonObject().get("webSocketDebuggerUrl").getAsString();
        return client.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
      }
    }
    throw new IOException("The browser has no page.");
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      JsonObject message = JsonParser.parseString(part.toString()).getAsJsonObject();
      part.setLength(0);
      if (message.has("id")) {
        answers.get(message.get("id").getAsInt()).complete(message);
      } else {
        events.add(message);
      }
    }
    from.request(1);
    return null;
  }

  /** Calls a method; parameters are names and values in turn. */
  JsonObject call(String method, Object... parameters) throws Exception {
    JsonObject given = new JsonObject();
    for (int i = 0; i < parameters.length; i += 2) {
      Object value = parameters[i + 1];
      if (value instanceof Boolean flag) {
        given.addProperty((String) parameters[i], flag);
      } else if (value instanceof Number number) {
        given.addProperty((String) parameters[i], number);
      } else if (value instanceof JsonElement element) {
        given.add((String) parameters[i], element);
      } else {
        given.addProperty((String) parameters[i], value.toString());
      }
    }
    JsonObject request = new JsonObject();
    int id = ++calls;
    request.addProperty("id", id);
    request.addProperty("method", method);
    request.add("params", given);
    CompletableFuture<JsonObject> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(request.toString(), true);
    JsonObject message = answer.get(SECONDS, TimeUnit.SECONDS);
    if (message.has("error")) {
      throw new IOException(method + ": " + message.get("error"));
    }
    return message.getAsJsonObject("result");
  }

  /** The value of an expression, which may be a promise. */
  JsonElement evaluate(String expression) throws Exception {
    JsonObject result =
        call(
            "Runtime.evaluate",
            "expression",
            expression,
            "returnByValue",
            true,
            "awaitPromise",
            true);
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.getAsJsonObject("result").get("value");
  }

  /** Waits until an expression is true. */
  void await(String expression) throws Exception {
    await(expression, () -> evaluate("!!(" + expression + ")").getAsBoolean());
  }

  /** Waits until something is true outside of the page. */
  void await(Callable<Boolean> condition) throws Exception {
    await("what was waited for", condition);
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!condition.call()) {
      if (System.nanoTime() > end) {
        throw new IOException("This did not come true: " + what);
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  /** A picture of the whole page, as a PNG file. */
  void picture(Path file) throws Exception {
    String data =
        call("Page.captureScreenshot", "captureBeyondViewport", true).get("data").getAsString();
    Files.write(file, Base64.getDecoder().decode(data));
  }

  /** Parameters of the events of a method so far. */
  List<JsonObject> events(String method) {
    synchronized (events) {
      return events.stream()
          .filter(event -> event.get("method").getAsString().equals(method))
          .map(event -> event.getAsJsonObject("params"))
          .toList();
    }
  }

  /** Ends the browser, which then removes what it has put beside its folder. */
  void end() throws Exception {
    call("Browser.close");
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }
}
