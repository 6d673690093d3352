package microlearning.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import microlearning.reference.ReferenceData;
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

  @TempDir private Path folder;
  private LabServer server;
  private DevTools browser;

  @BeforeEach
  void open() throws Exception {
    Path program = DevTools.find().orElse(null);
    if (!"required".equals(System.getenv("MICROLEARNING_BROWSER"))) {
      assumeTrue(program != null, "The lab was not opened: install Chromium or Chrome.");
    }
    assertThat(program).as("Chromium or Chrome on the path").isNotNull();
    server =
        LabServer.start(
            new LabRules(), new LabData(), new ReferenceData(getClass().getClassLoader()));
    browser = new DevTools(program, folder);
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
            "LabSettings.digits().hidden(5).images(400).testImages(20).batchSize(20).epochs(2)");

    browser.evaluate("document.querySelector('#rules input').click()");
    train();
    assertThat(number("document.querySelectorAll('#loss polyline').length")).isEqualTo(3);
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
    assertNothingFromElsewhere();
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
