package microlearning.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import microlearning.reference.ReferenceData;
import microlearning.report.HeadlessBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lab's page in a real browser. */
class LabBrowserIT {
  private static final String SMALL =
      "for (const [name, value] of Object.entries({hidden: 5, images: 400, testImages: 20,"
          + " batchSize: 20, epochs: 2})) { document.getElementById(name).value = value; }";

  private static final String POINTS_OF_OWN_LOSS =
      "document.querySelector('#loss polyline:last-of-type').getAttribute('points')"
          + ".split(' ').length";

  @TempDir private Path folder;
  private LabServer server;
  private DevTools browser;

  @BeforeEach
  void open() throws Exception {
    HeadlessBrowser program = HeadlessBrowser.installed(folder);
    server = LabServer.start(new LabRules(), new LabData(), ReferenceData.stored());
    browser = new DevTools(program);
    browser.call("Browser.setDownloadBehavior", "behavior", "allow", "downloadPath", folder);
    browser.call("Browser.grantPermissions", "permissions", permissions());
    browser.call("Emulation.setFocusEmulationEnabled", "enabled", true);
  }

  private static JsonArray permissions() {
    JsonArray permissions = new JsonArray();
    permissions.add("clipboardReadWrite");
    permissions.add("clipboardSanitizedWrite");
    return permissions;
  }

  @AfterEach
  void close() throws Exception {
    if (server != null) {
      server.close();
      browser.end();
    }
  }

  private void openPage() throws Exception {
    browser.call("Page.navigate", "url", server.address());
    browser.await(
        "document.readyState === 'complete' && document.querySelector('#rules input')"
            + " && document.getElementById('hidden').value");
  }

  private void train() throws Exception {
    browser.evaluate(SMALL + " document.getElementById('run').click()");
    browser.await("document.getElementById('status').textContent.endsWith('has ended.')");
  }

  @Test
  void shouldTrainByTheRulesThatAreChosenAndKeepRunsToCompare() throws Exception {
    openPage();
    assertThat(text("location.search")).as("the token, which others might see").isEmpty();
    assertThat(text("[...document.querySelectorAll('#rules input')].map(b => b.value).join()"))
        .isEqualTo("node_perturbation,backpropagation");
    train();
    assertThat(number("document.querySelectorAll('#loss polyline').length")).isEqualTo(1);
    assertThat(text("document.querySelector('#loss polyline').getAttribute('points')"))
        .matches("([0-9.]+,[0-9.]+ ?){40}");
    assertThat(text("document.querySelector('#runs code').textContent"))
        .isEqualTo(
            "LabSettings.digits().hidden(5).batchSize(20).images(400).testImages(20).epochs(2)");

    browser.evaluate(
        "document.querySelector('#rules input').click();"
            + "document.querySelector('#runs input').focus()");
    train();
    assertThat(text("document.activeElement.getAttribute('aria-label')"))
        .as("focus while rows were added")
        .isEqualTo("Show run 1");
    assertThat(number("document.querySelectorAll('#loss polyline').length")).isEqualTo(3);
    assertThat(number("document.querySelectorAll('#runs tr').length")).isEqualTo(3);
    assertThat(number("document.querySelectorAll('#runs button').length")).isEqualTo(6);
    browser.evaluate("document.querySelector('#runs input').click()");
    assertThat(number("document.querySelectorAll('#loss polyline').length")).isEqualTo(2);

    browser.evaluate(
        "[...document.querySelectorAll('#runs button')].find(b => b.textContent === 'Figures')"
            + ".click()");
    browser.await("document.querySelectorAll('#figures figure').length > 5");
    assertNothingFromElsewhere();
  }

  @Test
  void shouldShowTheReferenceAndStopOnRequest() throws Exception {
    openPage();
    browser.evaluate("document.getElementById('run').click()");
    browser.await("document.querySelectorAll('#loss polyline').length === 2");
    assertThat(text("document.querySelector('#loss polyline title').textContent"))
        .isEqualTo("Backpropagation, reference");
    browser.evaluate("document.getElementById('stop').click()");
    browser.await("document.getElementById('status').textContent.endsWith('has ended.')");
    assertThat(text("document.getElementById('stop').disabled + ''")).isEqualTo("true");
    assertThat(number(POINTS_OF_OWN_LOSS)).as("updates that are kept").isBetween(1, 374);
    browser.evaluate(button("CSV"));
    String csv = download("run-1.csv");
    assertThat(csv).startsWith("backpropagation_12345\n");
    assertThat(csv.lines().count()).isGreaterThan(1);
    browser.evaluate(button("Figures"));
    browser.await("document.querySelectorAll('#figures figure').length > 5");
    assertNothingFromElsewhere();
  }

  @Test
  void shouldGiveCurvesAsCsvFiguresAsSvgAndSettingsAsJava() throws Exception {
    openPage();
    train();
    browser.evaluate(button("CSV"));
    assertThat(download("run-1.csv").lines()).hasSize(41);
    browser.evaluate(button("Figures"));
    browser.await("document.querySelectorAll('#figures figure button').length > 5");
    browser.evaluate(
        "[...document.querySelectorAll('#figures figure button')].find(b =>"
            + " b.textContent === 'SVG of Accuracy on test images').click()");
    assertThat(download("accuracy.svg")).contains("<svg ").contains("Accuracy on test images");
    browser.evaluate(button("Java"));
    browser.await(
        "document.getElementById('status').textContent.startsWith('Copied: LabSettings')");
  }

  @Test
  void shouldTrainWithTheFeedbackWeightsThatAreChosen() throws Exception {
    openPage();
    browser.evaluate(
        "document.getElementById('feedbackSource').value = 'output_signs';"
            + "document.getElementById('feedbackWeights').value = '-2'");
    train();
    assertThat(text("document.querySelector('#runs code').textContent"))
        .endsWith(".epochs(2).feedbackWithOutputSigns(-2.0)");
  }

  /** From the first field to a training with nothing but Tab, Space and Enter. */
  @Test
  void shouldBeWorkedByTheKeyboard() throws Exception {
    openPage();
    browser.evaluate(SMALL);
    press("Tab", 9, "");
    assertThat(text("document.activeElement.value")).isEqualTo("node_perturbation");
    press(" ", 32, " ");
    for (int i = 0; i < 60 && !text("document.activeElement.id").equals("run"); i++) {
      press("Tab", 9, "");
    }
    assertThat(text("document.activeElement.id")).isEqualTo("run");
    assertThat(text("getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
    press("Enter", 13, "\r");
    browser.await("document.getElementById('status').textContent.endsWith('has ended.')");
    assertThat(number("document.querySelectorAll('#loss polyline').length")).isEqualTo(2);
  }

  private void press(String key, int code, String text) throws Exception {
    browser.call(
        "Input.dispatchKeyEvent",
        "type",
        "keyDown",
        "key",
        key,
        "windowsVirtualKeyCode",
        code,
        "text",
        text);
    browser.call(
        "Input.dispatchKeyEvent", "type", "keyUp", "key", key, "windowsVirtualKeyCode", code);
  }

  /** A page of another port has another origin, though its host is the same. */
  @Test
  void shouldGiveNothingToAPageOfAnotherOrigin() throws Exception {
    HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    other.createContext(
        "/",
        exchange -> {
          byte[] page = "<!doctype html><title>elsewhere</title>".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
    try {
      browser.call(
          "Page.navigate", "url", "http://127.0.0.1:" + other.getAddress().getPort() + "/");
      browser.await("document.title === 'elsewhere'");
      String[] address = server.address().split("/\\?token=");
      for (String path : List.of("/options", "/?token=" + address[1])) {
        assertThat(text(fetch(address[0] + path, "headers: {'X-Lab-Token': '" + address[1] + "'}")))
            .startsWith("TypeError");
        assertThat(text(fetch(address[0] + path, "mode: 'no-cors'"))).isEqualTo("opaque, 0 bytes");
      }
      assertThat(
              text(
                  "new Promise(done => { const script = document.createElement('script');"
                      + " script.onload = () => done('loaded'); script.onerror = () =>"
                      + " done('refused'); script.src = '"
                      + server.address()
                      + "'; document.head.append(script); })"))
          .isEqualTo("refused");
    } finally {
      other.stop(0);
    }
  }

  private static String fetch(String address, String options) {
    return "fetch('"
        + address
        + "', {"
        + options
        + "}).then(async r => r.type + ', ' + (await r.text()).length + ' bytes', fault => '' +"
        + " fault)";
  }

  private static String button(String name) {
    return "[...document.querySelectorAll('#runs button')].find(b => b.textContent === '"
        + name
        + "').click()";
  }

  private String download(String name) throws Exception {
    Path file = folder.resolve(name);
    browser.await(() -> Files.exists(file) && Files.size(file) > 0);
    return Files.readString(file);
  }

  @Test
  void shouldSayWhatIsWrongWithTheSettings() throws Exception {
    openPage();
    browser.evaluate(
        "document.getElementById('noise').value = 'much';"
            + "document.getElementById('run').click()");
    browser.await("document.getElementById('status').textContent !== ''");
    assertThat(text("document.getElementById('status').textContent"))
        .isEqualTo("Noise (standard deviation) must be a number.");
    browser.evaluate(
        "document.getElementById('noise').value = '-1';"
            + "document.getElementById('run').click()");
    browser.await("document.getElementById('status').textContent.includes('not -1')");
  }

  @ParameterizedTest
  @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
  void shouldFitTheScreenAndNameItsFields(int width, String scheme) throws Exception {
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        "width",
        width,
        "height",
        900,
        "deviceScaleFactor",
        1,
        "mobile",
        width < 500);
    JsonObject feature = new JsonObject();
    feature.addProperty("name", "prefers-color-scheme");
    feature.addProperty("value", scheme);
    JsonArray features = new JsonArray();
    features.add(feature);
    browser.call("Emulation.setEmulatedMedia", "features", features);
    openPage();
    train();
    browser.evaluate(button("Figures"));
    browser.await("document.querySelectorAll('#figures figure').length > 5");
    browser.picture(Path.of("target", "lab-" + width + "-" + scheme + ".png"));
    assertThat(number("document.scrollingElement.scrollWidth")).isLessThanOrEqualTo(width);
    assertThat(text("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo(scheme.equals("dark") ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
    assertThat(
            number(
                "[...document.querySelectorAll('input, select, button')].filter(field =>"
                    + " !field.labels?.length && !field.getAttribute('aria-label')"
                    + " && !field.textContent).length"))
        .as("fields without a name")
        .isZero();
    assertThat(number("document.querySelectorAll('[tabindex]:not([tabindex=\"0\"])').length"))
        .isZero();
  }

  private void assertNothingFromElsewhere() {
    assertThat(browser.events("Runtime.exceptionThrown")).isEmpty();
    String host = "http://127.0.0.1:" + URI.create(server.address()).getPort() + "/";
    List<String> requests =
        browser.events("Network.requestWillBeSent").stream()
            .map(event -> event.getAsJsonObject("request").get("url").getAsString())
            .filter(url -> !url.startsWith("about:"))
            .toList();
    assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(host));
  }

  private String text(String expression) throws Exception {
    return browser.evaluate(expression).getAsString();
  }

  private int number(String expression) throws Exception {
    return browser.evaluate(expression).getAsInt();
  }
}
