package microlearning.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import microlearning.network.Rule;
import microlearning.reference.ReferenceData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private LabServer server;
  private URI address;
  private String token;

  @BeforeEach
  void start() throws IOException {
    server = LabServer.start(new LabRules(), new LabData(), ReferenceData.stored());
    address = URI.create(server.address());
    token = address.getQuery().substring("token=".length());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void shouldListenOnTheLoopbackAddressWithAnotherTokenEachTime() throws IOException {
    assertThat(address.getHost()).isEqualTo("127.0.0.1");
    try (LabServer other = LabServer.start(new LabRules(), new LabData(), ReferenceData.stored())) {
      assertThat(other.address()).doesNotContain(token);
    }
  }

  @Test
  void shouldServeThePageToWhoHasItsAddress() throws Exception {
    HttpResponse<String> page =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>The lab</h1>").doesNotContain("@SCRIPT@", "@TOKEN@");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none';"));
  }

  /** Other names for the address are how a page elsewhere gets through a browser to a server. */
  @ParameterizedTest
  @CsvSource({
    "evil.example, , , right",
    "localhost, , , right",
    "127.0.0.1, http://evil.example, , right",
    "127.0.0.1, null, , right",
    "127.0.0.1, , cross-site, right",
    "127.0.0.1, , same-site, right",
    "127.0.0.1, , , wrong",
    "127.0.0.1, , , none"
  })
  void shouldGiveNothingToRequestsFromElsewhere(
      String host, String origin, String site, String kind) throws IOException {
    for (String path : new String[] {"/", "/options", "/runs/1", "/reference?digits"}) {
      StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
      request.append("Host: ").append(host).append(':').append(address.getPort()).append("\r\n");
      if (origin != null) {
        request.append("Origin: ").append(origin).append("\r\n");
      }
      if (site != null) {
        request.append("Sec-Fetch-Site: ").append(site).append("\r\n");
      }
      if (!kind.equals("none")) {
        String sent = kind.equals("right") ? token : token.replace(token.charAt(0), 'x');
        request.append(LabServer.TOKEN_HEADER).append(": ").append(sent).append("\r\n");
      }
      String answer = raw(request.append("Connection: close\r\n\r\n").toString());
      assertThat(answer).startsWith("HTTP/1.1 403 ").endsWith("\r\n\r\n");
    }
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.US_ASCII);
    }
  }

  /** Who opens more connections than there is room for, and says nothing, holds up nobody later. */
  @Test
  void shouldBoundItsThreads() throws Exception {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < LabServer.MOST_THREADS + LabServer.MOST_WAITING + 20; i++) {
        Socket socket = new Socket("127.0.0.1", address.getPort());
        socket
            .getOutputStream()
            .write("GET / HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));
        silent.add(socket);
      }
      while (threads() < LabServer.MOST_THREADS) {
        Thread.onSpinWait();
      }
      assertThat(threads()).isEqualTo(LabServer.MOST_THREADS);
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
    assertThat(get("/options").statusCode()).isEqualTo(200);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("lab-server"))
        .count();
  }

  @Test
  void shouldTrainARunToItsEndAndGiveItsFiles() throws Exception {
    JsonObject started = json(post("/runs", request("backpropagation", 1)));
    assertThat(started.get("id").getAsInt()).isEqualTo(1);
    assertThat(started.get("isReference").getAsBoolean()).isFalse();
    assertThat(started.get("java").getAsString()).startsWith("LabSettings.digits().hidden(4)");

    JsonArray events = followToTheEnd();
    assertThat(events).hasSize(5 + 1 + 1);
    assertThat(events.get(0).toString()).startsWith("[\"loss\",\"backpropagation\",\"3\",1,5,");
    assertThat(events.get(5).toString()).startsWith("[\"epoch\",\"backpropagation\",\"3\",1,");
    assertThat(events.get(6).toString()).isEqualTo("[\"ended\",\"backpropagation\",\"3\",\"\"]");
    assertThat(get("/runs/1/losses.csv").body()).startsWith("backpropagation_3\n").hasLineCount(6);
    assertThat(JsonParser.parseString(get("/runs/1/figures").body()).getAsJsonArray())
        .hasSizeGreaterThan(4)
        .allMatch(figure -> figure.getAsJsonObject().get("svg").getAsString().contains("<svg"));
  }

  @Test
  void shouldLetAnotherRunBeginAfterOneThatFailedAltogether() throws Exception {
    server.close();
    LabRules broken =
        new LabRules()
            .with(
                Rule.BACKPROPAGATION,
                (rng, architecture) -> {
                  throw new OutOfMemoryError("as a test");
                });
    server = LabServer.start(broken, new LabData(), ReferenceData.stored());
    address = URI.create(server.address());
    token = address.getQuery().substring("token=".length());
    post("/runs", request("backpropagation", 1));
    JsonArray events = followToTheEnd();
    assertThat(events.get(0).toString()).contains("failed", "OutOfMemoryError");
    assertThat(fault(get("/runs/1/figures"))).isEqualTo("The run has failed.");
    json(post("/runs", request("node_perturbation", 1)));
  }

  private JsonArray followToTheEnd() throws Exception {
    JsonArray events = new JsonArray();
    boolean done = false;
    while (!done) {
      JsonObject news = json(get("/runs/1?after=" + events.size()));
      events.addAll(news.getAsJsonArray("events"));
      done = news.get("done").getAsBoolean();
      Thread.onSpinWait();
    }
    return events;
  }

  @Test
  void shouldStopARunAndTrainOneAtATime() throws Exception {
    post("/runs", request("node_perturbation", 2000));
    assertThat(fault(post("/runs", request("backpropagation", 1))))
        .isEqualTo("A run is still being trained. Stop it first.");
    assertThat(fault(get("/runs/1/figures"))).isEqualTo("The run is still being trained.");
    post("/runs/1/stop", "{}");
    JsonArray events = followToTheEnd();
    assertThat(events.get(events.size() - 1).toString()).startsWith("[\"ended\"");
    assertThat(events.size()).isLessThan(2000);
  }

  @Test
  void shouldGiveTheReferencesCurves() throws Exception {
    JsonObject reference = json(get("/reference?digits"));
    assertThat(reference.keySet()).hasSize(5);
    assertThat(reference.getAsJsonObject("kolen_pollack").getAsJsonArray("losses")).hasSize(375);
    assertThat(fault(get("/reference?cats"))).isEqualTo("There is no data set 'cats'.");
  }

  @Test
  void shouldSayWhatIsWrongWithARequest() throws Exception {
    assertThat(fault(post("/runs", "nonsense"))).isEqualTo("The request is not understood.");
    assertThat(fault(post("/runs", "{}"))).isEqualTo("The request is not understood.");
    assertThat(
            fault(
                post(
                    "/runs",
                    request("backpropagation", 1).replace("\"hidden\":4", "\"hidden\":0"))))
        .isEqualTo("Hidden units must be 1 to 100000, not 0.");
    assertThat(
            fault(
                post(
                    "/runs",
                    request("backpropagation", 1).replace("\"hidden\":4", "\"hidden\":2.5"))))
        .isEqualTo("hidden must be a whole number, not 2.5.");
    assertThat(fault(post("/runs", request("feedback_alignment", 1))))
        .isEqualTo("This rule is not known: \"feedback_alignment\".");
    assertThat(fault(post("/runs", request("backpropagation", 60_000))))
        .startsWith("That is more than 200000 updates.");
    assertThat(fault(post("/runs", " ".repeat(70_000))))
        .isEqualTo("The request is larger than 65536 bytes.");
    assertThat(fault(get("/runs/7"))).isEqualTo("Run 7 is no longer kept.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nothing", "/runs/1/other", "/../../etc/passwd", "/lab.js"})
  void shouldKnowNoOtherPaths(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(404, 400);
  }

  private static String request(String rule, int epochs) {
    return "{\"rules\":[\""
        + rule
        + "\"],\"settings\":{\"dataSet\":\"digits\",\"hidden\":4,\"images\":50,\"testImages\":5,"
        + "\"batchSize\":10,\"epochs\":"
        + epochs
        + ",\"learningRate\":0.02,\"noise\":0.1,\"initialWeights\":0.1,\"activation\":\"sigmoid\","
        + "\"feedbackSource\":\"drawn\",\"feedbackWeights\":1,\"seeds\":\"3\"}}";
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(builder(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return client.send(
        builder(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder builder(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + path))
        .header(LabServer.TOKEN_HEADER, token);
  }

  private static JsonObject json(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonParser.parseString(response.body()).getAsJsonObject();
  }

  private static String fault(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(400);
    return JsonParser.parseString(response.body()).getAsJsonObject().get("fault").getAsString();
  }
}
