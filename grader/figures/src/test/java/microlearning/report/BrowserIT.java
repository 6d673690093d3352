package microlearning.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import microlearning.report.HeadlessBrowser.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Looks at the pages in a real browser. A page that frames the report at the width of a desktop and
 * of a telephone measures what the browser made of it, and points at its curves.
 */
class BrowserIT {
  /** What counts as overlapping, in pixels: boxes of letters have empty edges. */
  private static final String MEASURE =
      """
      frame => {
        const page = frame.contentDocument;
        page.querySelectorAll('details').forEach(details => details.open = true);
        const figures = [...page.querySelectorAll('svg.figure')].map(svg => {
          const edges = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll('text')]
            .map(text => ({text: text.textContent, box: text.getBoundingClientRect()}));
          const apart = (a, b) => a.right - 1 < b.left || b.right - 1 < a.left
            || a.bottom - 3 < b.top || b.bottom - 3 < a.top;
          return {
            title: svg.querySelector(':scope > title').textContent,
            role: svg.getAttribute('role'),
            label: svg.getAttribute('aria-labelledby').split(' ')
              .map(id => page.getElementById(id).textContent.length),
            width: edges.width,
            size: texts[1].box.height,
            colour: getComputedStyle(svg.querySelector('text')).fill,
            outside: texts.filter(({box}) => box.left < edges.left || box.right > edges.right
              || box.top < edges.top || box.bottom > edges.bottom).map(({text}) => text),
            overlapping: texts.flatMap((a, i) => texts.slice(i + 1)
              .filter(b => !apart(a.box, b.box)).map(b => a.text + ' / ' + b.text)),
          };
        });
        const root = page.scrollingElement;
        const values = [...page.querySelectorAll('.values')].map(box => {
          const svg = box.closest('figure').querySelector('svg.figure');
          const edges = svg.getBoundingClientRect();
          const [slider, output] = [box.querySelector('input'), box.querySelector('output')];
          const told = [output.textContent];
          svg.dispatchEvent(new PointerEvent('pointermove', {clientX: edges.left, clientY: 0}));
          told.push(output.textContent);
          slider.stepUp();
          slider.dispatchEvent(new Event('input'));
          told.push(output.textContent);
          return {
            told,
            spoken: slider.getAttribute('aria-valuetext'),
            shown: slider.getBoundingClientRect().height > 0 && slider.tabIndex === 0,
            cursor: svg.querySelector(':scope > path:last-of-type').getBoundingClientRect().height,
          };
        });
        const names = [...page.querySelectorAll('section, nav, [role=region], .values input')]
          .map(part => part.getAttribute('aria-label')
            ?? page.getElementById(part.getAttribute('aria-labelledby')).textContent);
        const second = [...page.querySelectorAll('figure thead th:nth-child(2)')]
          .map(cell => cell.textContent);
        const screen = {background: getComputedStyle(page.body).backgroundColor,
          colour: getComputedStyle(page.body).color, scrolled: root.scrollWidth - root.clientWidth};
        [...page.styleSheets].flatMap(sheet => [...sheet.cssRules])
          .filter(rule => rule.media?.mediaText === 'print')
          .forEach(rule => { rule.media.mediaText = 'all'; });
        const print = {
          background: getComputedStyle(page.body).backgroundColor,
          colour: getComputedStyle(page.body).color,
          sliders: [...page.querySelectorAll('.values')].filter(box => box.clientHeight > 0).length,
        };
        return {
          values, names, second, print,
          title: page.title,
          width: root.clientWidth,
          ...screen,
          tables: page.querySelectorAll('figure table').length,
          figures,
        };
      }
      """;

  @TempDir private Path folder;
  private HeadlessBrowser browser;

  @BeforeEach
  void find() {
    browser = HeadlessBrowser.installed(folder);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRenderTheFigures(Scheme scheme) throws Exception {
    shouldRender(SamplePages.figures(), scheme, 14);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRenderAGrade(Scheme scheme) throws Exception {
    for (JsonObject page : shouldRender(SamplePages.report(), scheme, 9)) {
      assertThat(page.getAsJsonArray("values")).hasSize(9);
      assertThat(strings(page.getAsJsonArray("second")))
          .hasSize(9)
          .allMatch(s -> s.contains("yours"));
      assertThat(strings(page.getAsJsonArray("names")))
          .contains("What to do next", "Your rules, compared")
          .contains("Exercise 1: weight perturbation, Training loss, the numbers");
    }
  }

  @Test
  void shouldNoticeARequestAnErrorAndAPageThatIsTooWide() throws Exception {
    List<JsonObject> pages =
        look(
            "<!DOCTYPE html><title>t</title><img src='http://localhost:9/x.png'>"
                + "<p style='width:400px'>wide</p><script>none()</script>",
            Scheme.LIGHT);
    assertThat(browser.requests()).anyMatch(url -> url.startsWith("http://localhost:9/x.png"));
    assertThat(browser.console()).anyMatch(line -> line.contains("none is not defined"));
    assertThat(pages.get(0).get("scrolled").getAsInt()).isZero();
    assertThat(pages.get(1).get("scrolled").getAsInt()).isPositive();
  }

  private static List<String> strings(JsonArray array) {
    return array.asList().stream().map(JsonElement::getAsString).toList();
  }

  private List<JsonObject> shouldRender(String report, Scheme scheme, int figures)
      throws Exception {
    List<JsonObject> pages = look(report, scheme);
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
    for (int i = 0; i < HeadlessBrowser.WIDTHS.size(); i++) {
      JsonObject page = pages.get(i);
      assertThat(page.get("width").getAsInt()).isEqualTo(HeadlessBrowser.WIDTHS.get(i));
      assertThat(page.get("title").getAsString()).isNotEqualTo("taken").isNotEmpty();
      assertThat(page.get("scrolled").getAsInt()).as("pixels to scroll to the right").isZero();
      assertThat(page.get("tables").getAsInt()).isEqualTo(figures);
      assertThat(page.get("background").getAsString())
          .isEqualTo(scheme == Scheme.DARK ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
      assertThat(page.getAsJsonArray("figures")).hasSize(figures);
      for (JsonElement figure : page.getAsJsonArray("figures")) {
        shouldBeReadable(figure.getAsJsonObject(), page);
      }
      page.getAsJsonArray("values").forEach(values -> shouldTellValues(values.getAsJsonObject()));
      assertThat(strings(page.getAsJsonArray("names"))).doesNotHaveDuplicates().doesNotContain("");
      JsonObject print = page.getAsJsonObject("print");
      assertThat(print.get("background").getAsString()).isEqualTo("rgb(255, 255, 255)");
      assertThat(print.get("colour").getAsString()).isEqualTo("rgb(0, 0, 0)");
      assertThat(print.get("sliders").getAsInt()).isZero();
    }
    return pages;
  }

  /** At the end, at the pointer on the left, and a step of the keyboard to the right of it. */
  private static void shouldTellValues(JsonObject values) {
    List<String> told = strings(values.getAsJsonArray("told"));
    assertThat(told.get(1)).matches("(Update|Epoch) 1\\D.*: .*[0-9].*");
    assertThat(told.get(2)).matches("(Update|Epoch) 2\\D.*: .*[0-9].*");
    assertThat(told).doesNotHaveDuplicates();
    assertThat(values.get("spoken").getAsString()).matches("(Update|Epoch) 2\\. .*: .*");
    assertThat(values.get("shown").getAsBoolean()).isTrue();
    assertThat(values.get("cursor").getAsDouble()).isGreaterThan(100);
  }

  private static void shouldBeReadable(JsonObject figure, JsonObject page) {
    String title = figure.get("title").getAsString();
    assertThat(title).isNotBlank();
    assertThat(figure.get("role").getAsString()).isEqualTo("img");
    assertThat(figure.getAsJsonArray("label"))
        .as("lengths of title and description")
        .hasSize(2)
        .allMatch(length -> length.getAsInt() > 0);
    assertThat(figure.get("colour")).isEqualTo(page.get("colour"));
    assertThat(figure.get("width").getAsDouble())
        .as(title)
        .isBetween(350.0, page.get("width").getAsDouble());
    assertThat(figure.get("size").getAsDouble()).as("letters of " + title).isGreaterThan(12);
    assertThat(figure.getAsJsonArray("outside")).as(title).isEmpty();
    assertThat(figure.getAsJsonArray("overlapping")).as(title).isEmpty();
  }

  private List<JsonObject> look(String page, Scheme scheme) throws Exception {
    return browser.look(List.of(page), MEASURE, scheme);
  }
}
