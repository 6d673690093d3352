package microlearning.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import microlearning.report.HeadlessBrowser;
import microlearning.report.HeadlessBrowser.Scheme;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Looks at the page of a class in a real browser, and sorts its table by the keyboard's ways. */
class ClassPageBrowserIT {
  private static final String MEASURE =
      """
      frame => {
        const page = frame.contentDocument;
        const table = page.querySelector('table.sortable');
        const points = [...table.querySelectorAll('th button')]
          .find(button => button.textContent === 'Points');
        const first = () => table.tBodies[0].rows[0].cells[0].textContent;
        const order = [];
        points.focus();
        for (let i = 0; i < 2; i++) {
          page.activeElement.click();
          order.push([first(), points.parentElement.getAttribute('aria-sort'),
            page.querySelector('[role=status]').textContent]);
        }
        page.querySelectorAll('details').forEach(details => details.open = true);
        const root = page.scrollingElement;
        return {
          title: page.title,
          order,
          focused: page.activeElement === points,
          scrolled: root.scrollWidth - root.clientWidth,
          background: getComputedStyle(page.body).backgroundColor,
          headings: page.querySelectorAll('h1, h2').length,
          rowHeadings: table.querySelectorAll('tbody th[scope=row]').length,
          reached: page.querySelectorAll('.scroll[tabindex="0"][role=region]').length,
          figures: page.querySelectorAll('svg.figure[role=img]').length,
          buttons: [...table.querySelectorAll('th button')]
            .every(button => button.getBoundingClientRect().height >= 24),
        };
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void shouldBeReadableAndSortable(Scheme scheme) throws Exception {
    HeadlessBrowser browser =
        HeadlessBrowser.installed(Files.createDirectory(folder.resolve("browser")));
    String html = SamplePage.make(folder).get(ClassFiles.PAGE);

    List<JsonObject> pages = browser.look(List.of(html), MEASURE, scheme);

    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests()).isEmpty();
    for (JsonObject page : pages) {
      assertThat(page.get("title").getAsString()).isEqualTo("Learning rules, winter");
      assertThat(page.get("order").toString())
          .isEqualTo(
              "[[\"stranger\",\"ascending\",\"Sorted by Points, upwards.\"],"
                  + "[\"Student 1\",\"descending\",\"Sorted by Points, downwards.\"]]");
      assertThat(page.get("focused").getAsBoolean()).isTrue();
      assertThat(page.get("scrolled").getAsInt()).as("pixels to scroll to the right").isZero();
      assertThat(page.get("background").getAsString())
          .isEqualTo(scheme == Scheme.DARK ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
      assertThat(page.get("headings").getAsInt()).isGreaterThan(6);
      assertThat(page.get("rowHeadings").getAsInt()).isEqualTo(27);
      assertThat(page.get("reached").getAsInt()).isEqualTo(10);
      assertThat(page.get("figures").getAsInt()).isEqualTo(9);
      assertThat(page.get("buttons").getAsBoolean()).as("buttons that a finger hits").isTrue();
    }
  }
}
