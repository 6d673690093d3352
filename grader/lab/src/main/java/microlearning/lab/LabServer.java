package microlearning.lab;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import microlearning.reference.ReferenceData;

/**
 * Serves the lab's page on the loopback address alone. A request gets nothing unless it names this
 * address as its host, comes from this page or from nowhere else, and holds the token, which is
 * drawn for each start.
 */
final class LabServer implements AutoCloseable {
  /** The header of the token, for all requests but that of the page itself. */
  static final String TOKEN_HEADER = "X-Lab-Token";

  private static final int TOKEN_BYTES = 24;
  private static final int MOST_BODY_BYTES = 64 * 1024;
  private static final int FORBIDDEN = 403;

  /** A page asks one thing at a time; a few may be open. */
  static final int MOST_THREADS = 8;

  /** Requests beyond these are hung up on. */
  static final int MOST_WAITING = 64;

  private static final int IDLE_SECONDS = 10;

  /** The JDK's server hangs up on a request that is not there whole after so many seconds. */
  private static final String MOST_SECONDS_SETTING = "sun.net.httpserver.maxReqTime";

  private static final String MOST_SECONDS = "10";

  private final HttpServer server;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          MOST_THREADS,
          MOST_THREADS,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          LabServer::daemon);
  private final String token = drawToken();
  private final LabApi api;

  private LabServer(HttpServer server, LabApi api) {
    this.server = server;
    this.api = api;
  }

  /**
   * Starts on a free port.
   *
   * @throws IOException if no port can be opened
   */
  static LabServer start(LabRules rules, LabData data, ReferenceData reference) throws IOException {
    if (System.getProperty(MOST_SECONDS_SETTING) == null) {
      System.setProperty(MOST_SECONDS_SETTING, MOST_SECONDS);
    }
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    LabServer lab = new LabServer(HttpServer.create(free, 0), new LabApi(rules, data, reference));
    lab.server.createContext("/", lab::answer);
    lab.server.setExecutor(lab.threads);
    lab.server.start();
    return lab;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "lab-server");
    thread.setDaemon(true);
    return thread;
  }

  /** Of no number that matters: it must be hard to guess, and differ at each start. */
  private static String drawToken() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** The page's address with the token. */
  String address() {
    return "http://" + host() + "/?token=" + token;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      LabResponse response = isOurs(exchange) ? respond(exchange) : LabResponse.empty(FORBIDDEN);
      response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] body = response.body();
      exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private LabResponse respond(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/") && exchange.getRequestMethod().equals("GET")) {
      return LabHtml.page(token);
    }
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(MOST_BODY_BYTES + 1);
      if (body.length > MOST_BODY_BYTES) {
        return LabResponse.fault("The request is larger than " + MOST_BODY_BYTES + " bytes.");
      }
      return api.respond(
          exchange.getRequestMethod(),
          path,
          exchange.getRequestURI().getQuery(),
          new String(body, StandardCharsets.UTF_8));
    }
  }

  /** Another page in the same browser, and another name for this address, are turned away. */
  private boolean isOurs(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
    return host().equals(host)
        && (origin == null || origin.equals("http://" + host()))
        && (site == null || List.of("same-origin", "none").contains(site))
        && hasToken(exchange);
  }

  private boolean hasToken(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst(TOKEN_HEADER);
    if (given == null && exchange.getRequestURI().getPath().equals("/")) {
      String query = exchange.getRequestURI().getQuery();
      given = query != null && query.startsWith("token=") ? query.substring(6) : null;
    }
    return given != null
        && MessageDigest.isEqual(
            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    api.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
