package microlearning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Chromium, or Chrome, without a window. It can resolve no name but those of this machine.
 *
 * @param program that is run
 * @param folder for its files, a new one for each page
 */
public record HeadlessBrowser(Path program, Path folder) {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** A screen's colours. */
  public enum Scheme {
    DARK,
    LIGHT
  }

  /** In pixels, of a desktop and of a telephone. */
  public static final List<Integer> WIDTHS = List.of(1280, 390);

  /** Holds the pages in frames, and what was measured in them, as JSON. */
  private static final String FRAMES =
      """
      <!DOCTYPE html><meta charset=utf-8><title>t</title>
      %s<pre id="measured"></pre>
      <script>
      const measure = %s;
      addEventListener('load', () => {
        document.getElementById('measured').textContent =
          JSON.stringify([...document.querySelectorAll('iframe')].map(measure));
      });
      </script>
      """;

  private static final Pattern MEASURED = Pattern.compile("<pre id=\"measured\">([^<]*)</pre>");

  /**
   * The browser of this machine. Without one, the test that asks is skipped, or fails where a
   * browser is said to be required.
   *
   * @param folder for its files, a new one
   */
  public static HeadlessBrowser installed(Path folder) {
    Path program = find().orElse(null);
    if (!"required".equals(System.getenv("MICROLEARNING_BROWSER"))) {
      assumeTrue(
          program != null,
          "The pages were not looked at: install Chromium or Chrome, and have it on the path.");
    }
    assertThat(program).as("Chromium or Chrome on the path").isNotNull();
    return new HeadlessBrowser(program, folder);
  }

  private static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(p -> Path.of(p, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * A command that starts it with a profile of its own, in the folder {@code profile}.
   *
   * @param known names that it resolves, as an end of Chromium's rule
   */
  public List<String> command(String known, String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND" + known,
                "--user-data-dir=" + Files.createDirectory(folder.resolve("profile"))));
    command.addAll(List.of(options));
    return command;
  }

  /**
   * Renders pages in frames, each at all {@link #WIDTHS}.
   *
   * @param measure a function of JavaScript that returns what is to be known of a frame
   * @return what it returned, each page's widths one after the other
   */
  public List<JsonObject> look(Iterable<String> pages, String measure, Scheme scheme)
      throws IOException, InterruptedException {
    StringBuilder frames = new StringBuilder();
    for (String page : pages) {
      String source = page.replace("&", "&amp;").replace("\"", "&quot;");
      for (int width : WIDTHS) {
        frames.append("<iframe style='border:0;height:800px;width:").append(width);
        frames.append("px' srcdoc=\"").append(source).append("\"></iframe>\n");
      }
    }
    Matcher measured = MEASURED.matcher(open(FRAMES.formatted(frames, measure), scheme));
    assertThat(measured.find()).as("what was measured").isTrue();
    String json = measured.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return JsonParser.parseString(json).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /** Opens a page, runs its scripts, and returns what they made of it. */
  private String open(String page, Scheme scheme) throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("page.html"), page);
    List<String> command =
        command(
            "",
            "--blink-settings=preferredColorScheme=" + scheme.ordinal(),
            "--log-net-log=" + folder.resolve("net.json"),
            "--enable-logging=stderr",
            "--hide-scrollbars",
            "--window-size=1800,900",
            "--timeout=20000",
            "--dump-dom",
            file.toUri().toString());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("dom.html").toFile())
            .redirectError(folder.resolve("log.txt").toFile())
            .start();
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ended in time").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    return Files.readString(folder.resolve("dom.html"));
  }

  /** What the last page wrote on the console, errors among it. */
  public List<String> console() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("log.txt"))) {
      return lines.filter(line -> line.contains("CONSOLE")).toList();
    }
  }

  /**
   * The addresses that the last page, or what it framed, asked the network for. What a browser asks
   * for on its own account has no origin.
   */
  public List<String> requests() throws IOException {
    List<String> requests = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("net.json"))) {
      if (line.startsWith("{\"params\":{\"initiator\"")) {
        String event = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
        JsonObject request =
            JsonParser.parseString(event).getAsJsonObject().getAsJsonObject("params");
        String url = request.get("url").getAsString();
        if (!request.get("initiator").getAsString().equals("not an origin")
            && !url.startsWith("file:")) {
          requests.add(url);
        }
      }
    }
    return requests;
  }
}
