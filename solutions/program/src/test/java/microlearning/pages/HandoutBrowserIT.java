package microlearning.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import microlearning.handout.Pages;
import microlearning.report.HeadlessBrowser;
import microlearning.report.HeadlessBrowser.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looks at the handout's pages in a real browser, at the widths of a desktop and a telephone. */
class HandoutBrowserIT {
  private static final String MEASURE =
      """
      frame => {
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
  void shouldRenderEachPage(Scheme scheme) throws Exception {
    Map<String, String> pages = Pages.html();
    List<JsonObject> seen = browser.look(pages.values(), MEASURE, scheme);
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
    assertThat(seen).hasSize(pages.size() * HeadlessBrowser.WIDTHS.size());
    int formulas = 0;
    int pictures = 0;
    for (int i = 0; i < seen.size(); i++) {
      shouldBeReadable(
          seen.get(i),
          HeadlessBrowser.WIDTHS.get(i % HeadlessBrowser.WIDTHS.size()),
          scheme,
          pages.size());
      formulas += seen.get(i).get("formulas").getAsInt();
      pictures += seen.get(i).get("pictures").getAsInt();
    }
    assertThat(formulas).isGreaterThan(250 * HeadlessBrowser.WIDTHS.size());
    assertThat(pictures).isGreaterThan(8 * HeadlessBrowser.WIDTHS.size());
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
}
