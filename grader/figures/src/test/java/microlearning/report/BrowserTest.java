package microlearning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at the pages in a real browser, where Chromium is installed. A page that frames the report
 * at the width of a screen measures what the browser made of it; the report itself runs no script.
 */
class BrowserTest {
  private static final int DESKTOP = 1280;
  private static final int TELEPHONE = 375;

  /** What counts as overlapping, in pixels: boxes of letters have empty edges. */
  private static final String MEASURE =
      """
      <script>
      addEventListener('load', () => {
        const page = document.querySelector('iframe').contentDocument;
        const figures = [...page.querySelectorAll('svg.figure')].map(svg => {
          const edges = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')]
            .map(text => ({text: text.textContent, box: text.getBoundingClientRect()}));
          const apart = (a, b) => a.right - 1 < b.left || b.right - 1 < a.left
            || a.bottom - 3 < b.top || b.bottom - 3 < a.top;
          return {
            title: svg.querySelector(':scope > title').textContent,
            label: svg.getAttribute('aria-labelledby').split(' ')
              .map(id => page.getElementById(id).textContent.length),
            width: edges.width,
            height: edges.height,
            size: texts.length == 0 ? 0 : texts[1].box.height,
            outside: texts.filter(({box}) => box.left < edges.left || box.right > edges.right
              || box.top < edges.top || box.bottom > edges.bottom).map(({text}) => text),
            overlapping: texts.flatMap((a, i) => texts.slice(i + 1)
              .filter(b => !apart(a.box, b.box)).map(b => a.text + ' / ' + b.text)),
          };
        });
        const root = page.scrollingElement;
        document.querySelector('pre').textContent = JSON.stringify({
          title: page.title,
          scrolled: root.scrollWidth - root.clientWidth,
          background: getComputedStyle(page.body).backgroundColor,
          tables: page.querySelectorAll('figure table').length,
          figures,
        });
      });
      </script>
      """;

  @TempDir private Path folder;
  private String browser;

  @BeforeEach
  void find() {
    browser = browser().orElse(null);
    assumeTrue(browser != null, "There is no Chromium on the path.");
  }

  @Test
  void shouldRenderTheFiguresOnADesktop() throws Exception {
    shouldRender(SamplePages.figures(), DESKTOP, 8);
  }

  @Test
  void shouldRenderTheFiguresOnATelephone() throws Exception {
    shouldRender(SamplePages.figures(), TELEPHONE, 8);
  }

  @Test
  void shouldRenderAGradeOnADesktop() throws Exception {
    shouldRender(SamplePages.report(), DESKTOP, 6);
  }

  @Test
  void shouldRenderAGradeOnATelephone() throws Exception {
    shouldRender(SamplePages.report(), TELEPHONE, 6);
  }

  @Test
  void shouldFollowADarkScreen() throws Exception {
    JsonObject page = look(SamplePages.report(), TELEPHONE, 0);
    assertThat(page.get("background").getAsString()).isEqualTo("rgb(13, 17, 23)");
  }

  @Test
  void shouldNoticeARequestAndAnError() throws Exception {
    String page = "<!DOCTYPE html><img src='http://localhost:9/x.png'><script>none()</script>";
    look("<title>t</title>" + page, DESKTOP, 1);
    assertThat(requests()).anyMatch(url -> url.startsWith("http://localhost:9/x.png"));
    assertThat(errors()).anyMatch(line -> line.contains("none is not defined"));
  }

  private void shouldRender(String report, int width, int figures) throws Exception {
    JsonObject page = look(report, width, 1);
    assertThat(errors()).isEmpty();
    assertThat(requests()).isEmpty();
    assertThat(page.get("title").getAsString()).isNotEqualTo("taken").isNotEmpty();
    assertThat(page.get("scrolled").getAsInt()).as("pixels to scroll to the right").isZero();
    assertThat(page.get("tables").getAsInt()).isEqualTo(figures);
    assertThat(page.get("background").getAsString()).isEqualTo("rgb(255, 255, 255)");
    JsonArray list = page.getAsJsonArray("figures");
    assertThat(list).hasSize(figures);
    for (JsonElement element : list) {
      JsonObject figure = element.getAsJsonObject();
      String title = figure.get("title").getAsString();
      assertThat(title).isNotBlank();
      for (JsonElement length : figure.getAsJsonArray("label")) {
        assertThat(length.getAsInt()).as("length of title and description").isPositive();
      }
      assertThat(figure.get("width").getAsDouble()).as(title).isBetween(300.0, (double) width);
      assertThat(figure.get("size").getAsDouble()).as("letters of " + title).isGreaterThan(10);
      assertThat(figure.getAsJsonArray("outside")).as(title).isEmpty();
      assertThat(figure.getAsJsonArray("overlapping")).as(title).isEmpty();
    }
  }

  /** Renders a page in a frame and returns what was measured. */
  private JsonObject look(String report, int width, int scheme) throws Exception {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<!DOCTYPE html><meta charset=utf-8><title>t</title><iframe style='border:0;height:800px;"
            + "width:"
            + width
            + "px' srcdoc=\""
            + report.replace("&", "&amp;").replace("\"", "&quot;")
            + "\"></iframe><pre></pre>"
            + MEASURE);
    List<String> command =
        List.of(
            browser,
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
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--blink-settings=preferredColorScheme=" + scheme,
            "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")),
            "--log-net-log=" + folder.resolve("net.json"),
            "--enable-logging=stderr",
            "--window-size=1400,900",
            "--timeout=20000",
            "--dump-dom",
            page.toUri().toString());
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
    Matcher measured =
        Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL)
            .matcher(Files.readString(folder.resolve("dom.html")));
    assertThat(measured.find()).as("what was measured").isTrue();
    String json = measured.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private List<String> errors() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("log.txt"))) {
      return lines.filter(line -> line.contains("CONSOLE")).toList();
    }
  }

  /**
   * The addresses that the page, or what it framed, asked the network for. What a browser asks for
   * on its own account has no origin.
   */
  private List<String> requests() throws IOException {
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

  private static Optional<String> browser() {
    List<String> names =
        List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return names.stream()
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(p -> Path.of(p, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }
}
