package microlearning.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import microlearning.handout.Pages;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class HandoutPagesTest {
  private static final String SVG =
      "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\">"
          + "<title id=\"x-title\">A</title>\n<style>\n.t{}\n</style>\n<path/></svg>\n";

  private static Map<String, String> pages(String lab) {
    Map<String, String> files =
        Map.of(
            "README.md",
            "# The course\n\n| [The lab](handout/lab.md) |\n\n[a class](src/A.java)\n",
            "handout/lab.md",
            lab,
            "handout/more.md",
            "# More\n",
            "handout/figures/README.md",
            "# Figures\n",
            "handout/figures/a.svg",
            SVG);
    return new HandoutPages(files::get).html();
  }

  private static String lab(String content) {
    return pages("# The lab\n\n" + content).get("lab.html");
  }

  @Test
  void shouldLinkToEachOtherAndToFiles() {
    Map<String, String> pages = pages("# Lab\n\n[a](../src/A.java) [b](../README.md#points)\n");
    assertThat(pages).containsOnlyKeys("index.html", "lab.html", "figures.html");
    assertThat(pages.get("index.html"))
        .contains("<a href=\"lab.html\">The lab</a>", "<a href=\"../../src/A.java\">a class</a>");
    assertThat(pages.get("lab.html"))
        .contains("<a href=\"../../src/A.java\">a</a>", "<a href=\"index.html#points\">b</a>")
        .contains("<a href=\"lab.html\" aria-current=\"page\">Lab</a>")
        .contains("<a rel=\"prev\" href=\"index.html\">Previous: The course</a>")
        .contains("<a rel=\"next\" href=\"figures.html\">Next: Figures</a>");
  }

  @Test
  void shouldBeMadeOfWhatAPageLinksTo() {
    assertThat(pages("# Lab\n\n[more](more.md)\n").keySet())
        .containsExactly("index.html", "lab.html", "more.html", "figures.html");
  }

  @Test
  void shouldPutFormulasFiguresTablesAndHintsIntoThePage() {
    assertThat(lab("A $`x`$ and `y`.\n\n```math\nz\n```\n"))
        .contains("<p>A <math><mrow><mi>x</mi></mrow></math> and <code>y</code>.</p>")
        .contains("<div class=\"formula\"><math display=\"block\">");
    assertThat(lab("<img src=\"figures/a.svg\" width=\"480\" alt=\"A.\">\n\n*See [a](lab.md).*\n"))
        .contains("<figure>\n<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"figure\">")
        .contains("<title id=\"figures-a-svg-title\">A</title>\n<path/></svg>")
        .contains("<figcaption>See <a href=\"lab.html\">a</a>.</figcaption>\n</figure>")
        .doesNotContain("<?xml", ".t{}");
    assertThat(lab("| a | b |\n| --- | --- |\n| $`x`$ | 1 |\n"))
        .containsPattern("(?s)<div class=\"wide\">\\s*<table>.*<math>.*</table>\\s*</div>");
    assertThat(lab("<details>\n<summary>Why?</summary>\n\nAs *so*.\n\n</details>\n"))
        .containsPattern("<details>\\s*<summary>Why\\?</summary>\\s*<p>As <em>so</em>.</p>");
  }

  @Test
  void shouldRefuseWhatItDoesNotKnow() {
    assertThatThrownBy(() -> lab("<script>x</script>\n"))
        .hasMessage(
            "handout/lab.md cannot be made a page: This HTML is not known here:"
                + " <script>x</script>");
    assertThatThrownBy(() -> lab("$`\\foo`$\n"))
        .hasMessageContaining("The formula \\foo has \\foo");
  }

  /** Hints that are not closed, or closed twice, would swallow the rest of a page. */
  @Test
  void shouldCloseWhatItOpens() throws Exception {
    for (Map.Entry<String, String> page : Pages.html().entrySet()) {
      String html = page.getValue();
      String body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
      assertThat(document.getElementsByTagName("h1").getLength()).as(page.getKey()).isOne();
    }
  }
}
