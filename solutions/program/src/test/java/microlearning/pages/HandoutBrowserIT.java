package microlearning.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import microlearning.handout.Pages;
import microlearning.report.HeadlessBrowser;
import microlearning.report.HeadlessBrowser.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looks at the handout's pages in a real browser, at the widths of a desktop and a telephone. */
class HandoutBrowserIT {
  private static final List<Integer> WIDTHS = List.of(1280, 390);

  private static final String MEASURE =
      """
      <script>
      const measure = frame => {
        const page = frame.contentDocument;
        page.querySelectorAll('details').forEach(details => details.open = true);
        const text = page.querySelector('main').cloneNode(true);
        text.querySelectorAll('code').forEach(code => code.remove());
        const size = element => element.getBoundingClientRect();
        const root = page.scrollingElement;
        return {
          title: page.title,
          width: root.clientWidth,
          scrolled: root.scrollWidth - root.clientWidth,
          background: frame.contentWindow.getComputedStyle(page.body).backgroundColor,
          heading: page.querySelector('h1').textContent,
          dollars: text.textContent.includes('$'),
          formulas: page.querySelectorAll('math').length,
          flat: [...page.querySelectorAll('math, svg.figure')]
            .filter(part => size(part).height < 5 || size(part).width < 3).length,
          pictures: page.querySelectorAll('figure svg.figure').length,
          doubled: [...page.querySelectorAll('[id]')].map(part => part.id)
            .filter((id, i, all) => all.indexOf(id) !== i).length,
          contents: page.querySelectorAll('#contents a').length,
          current: page.querySelector('#contents [aria-current]').textContent,
          hidden: [...page.querySelectorAll('#contents, .steps a')]
            .filter(part => size(part).height === 0).length,
        };
      };
      addEventListener('load', () => {
        document.querySelector('pre').textContent =
          JSON.stringify([...document.querySelectorAll('iframe')].map(measure));
      });
      </script>
      """;

  @TempDir private Path folder;
  private HeadlessBrowser browser;

  /** Whoever says that a browser is required is told when there is none. */
  @BeforeEach
  void find() {
    Path program = HeadlessBrowser.find().orElse(null);
    if (!"required".equals(System.getenv("MICROLEARNING_BROWSER"))) {
      assumeTrue(
          program != null,
          "The pages were not looked at: install Chromium or Chrome, and have it on the path.");
    }
    assertThat(program).as("Chromium or Chrome on the path").isNotNull();
    browser = new HeadlessBrowser(program, folder);
  }

  @ParameterizedTest
  @EnumSource
  void shouldRenderEachPage(Scheme scheme) throws Exception {
    Map<String, String> pages = Pages.html();
    List<JsonObject> seen = look(pages.values(), scheme);
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
    assertThat(seen).hasSize(pages.size() * WIDTHS.size());
    int formulas = 0;
    int pictures = 0;
    for (int i = 0; i < seen.size(); i++) {
      shouldBeReadable(seen.get(i), WIDTHS.get(i % WIDTHS.size()), scheme, pages.size());
      formulas += seen.get(i).get("formulas").getAsInt();
      pictures += seen.get(i).get("pictures").getAsInt();
    }
    assertThat(formulas).isGreaterThan(250 * WIDTHS.size());
    assertThat(pictures).isGreaterThan(8 * WIDTHS.size());
  }

  private static void shouldBeReadable(JsonObject page, int width, Scheme scheme, int pages) {
    String title = page.get("title").getAsString();
    assertThat(page.get("heading").getAsString()).isEqualTo(title);
    assertThat(page.get("current").getAsString()).isEqualTo(title);
    assertThat(page.get("width").getAsInt()).isEqualTo(width);
    assertThat(page.get("scrolled").getAsInt()).as("to scroll to the right: " + title).isZero();
    assertThat(page.get("background").getAsString())
        .isEqualTo(scheme == Scheme.DARK ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
    assertThat(page.get("dollars").getAsBoolean()).as("raw formulas in " + title).isFalse();
    assertThat(page.get("flat").getAsInt()).as("not drawn in " + title).isZero();
    assertThat(page.get("doubled").getAsInt()).as("names used twice in " + title).isZero();
    assertThat(page.get("contents").getAsInt()).isEqualTo(pages);
    assertThat(page.get("hidden").getAsInt()).isZero();
  }

  /** Renders pages in frames of all widths and returns what was measured in each. */
  private List<JsonObject> look(Iterable<String> pages, Scheme scheme) throws Exception {
    StringBuilder frames =
        new StringBuilder("<!DOCTYPE html><meta charset=utf-8><title>t</title>\n");
    for (String page : pages) {
      String source = page.replace("&", "&amp;").replace("\"", "&quot;");
      for (int width : WIDTHS) {
        frames.append("<iframe style='border:0;height:800px;width:").append(width);
        frames.append("px' srcdoc=\"").append(source).append("\"></iframe>\n");
      }
    }
    String dom = browser.open(frames + "<pre></pre>" + MEASURE, scheme);
    Matcher measured = Pattern.compile("<pre>(\\[[^<]*)</pre>").matcher(dom);
    assertThat(measured.find()).as("what was measured").isTrue();
    String json = measured.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    return JsonParser.parseString(json).getAsJsonArray().asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }
}
