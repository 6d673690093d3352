package microlearning.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import microlearning.figures.Html;
import microlearning.report.PageHead;

/**
 * The handout as HTML pages, which ask for nothing from outside and run no script. They lie in the
 * folder {@value #FOLDER} beside the Markdown that they are made of, and link to each other where
 * that does.
 */
public final class HandoutPages {
  /** Where the pages are, from the exercises' folder. */
  public static final String FOLDER = "handout/html/";

  private static final String CONTENTS = "README.md";
  private static final String FIGURES = "handout/figures/README.md";
  private static final Pattern PAGE = Pattern.compile("\\]\\(((?:handout/)?[\\w-]+\\.md)\\)");
  private static final String STYLE = PageHead.resource(HandoutPages.class, "handout.css");

  private final UnaryOperator<String> files;
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();

  /**
   * The pages of a handout.
   *
   * @param files reads a text of the exercises' folder by its path, such as {@code handout/lab.md}
   */
  public HandoutPages(UnaryOperator<String> files) {
    this.files = files;
    names.put(CONTENTS, "index.html");
    names.put(FIGURES, "figures.html");
    addLinked(CONTENTS, line -> line.startsWith("|"));
    List.copyOf(names.keySet()).forEach(path -> addLinked(path, line -> true));
    names.put(FIGURES, names.remove(FIGURES));
    names.keySet().forEach(path -> titles.put(path, page(path).title()));
  }

  /**
   * Adds the pages of the handout that some lines of a page link to: first the table of contents.
   */
  private void addLinked(String path, Predicate<String> lines) {
    files
        .apply(path)
        .lines()
        .filter(lines)
        .flatMap(line -> PAGE.matcher(line).results())
        .map(link -> resolved(path, link.group(1)))
        .forEach(linked -> names.putIfAbsent(linked, name(linked)));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).replace(".md", ".html");
  }

  /** All pages by their file names, in the order of the contents. */
  public Map<String, String> html() {
    Map<String, String> pages = new LinkedHashMap<>();
    names.forEach((path, name) -> pages.put(name, html(path)));
    return pages;
  }

  private MarkdownPage page(String path) {
    return new MarkdownPage(
        files.apply(path).replace("\r\n", "\n"),
        link -> address(path, link),
        src -> svg(path, src));
  }

  /** From the folder of the pages: to a page, or to a file that is none. */
  private String address(String from, String link) {
    if (link.startsWith("https://") || link.startsWith("#")) {
      return link;
    }
    String[] parts = link.split("#", 2);
    String path = resolved(from, parts[0]);
    String anchor = parts.length > 1 ? "#" + parts[1] : "";
    return names.getOrDefault(path, "../../" + path) + anchor;
  }

  private static String resolved(String from, String link) {
    return Path.of(from).resolveSibling(link).normalize().toString().replace('\\', '/');
  }

  /**
   * A figure without the style sheet of its file, which the page has. A page may show two figures
   * of the same name, so its elements are named by the file.
   */
  private String svg(String from, String source) {
    String svg = files.apply(resolved(from, source)).replace("\r\n", "\n");
    String name = source.replaceAll("[^\\w-]", "-");
    return svg.substring(svg.indexOf("<svg "))
        .replaceFirst("(?s)<style>.*?</style>\n", "")
        .replaceFirst(
            "aria-labelledby=\"\\S+-title \\S+-desc\"",
            "aria-labelledby=\"" + name + "-title " + name + "-desc\"")
        .replaceFirst("<title id=\"[^\"]*\">", "<title id=\"" + name + "-title\">")
        .replaceFirst("<desc id=\"[^\"]*\">", "<desc id=\"" + name + "-desc\">");
  }

  private String html(String path) {
    String content;
    try {
      content = page(path).html();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(path + " cannot be made a page: " + e.getMessage(), e);
    }
    return PageHead.html(titles.get(path), STYLE, "")
        + "<div class=\"handout\">\n<main>\n"
        + "<p class=\"to-contents\"><a href=\"#contents\">Contents</a></p>\n"
        + content
        + steps(path)
        + "</main>\n"
        + contents(path)
        + "</div>\n</body>\n</html>\n";
  }

  private String steps(String path) {
    List<String> order = new ArrayList<>(names.keySet());
    int at = order.indexOf(path);
    String before = at > 0 ? link(order.get(at - 1), "Previous: ", "prev") : "";
    String after = at + 1 < order.size() ? link(order.get(at + 1), "Next: ", "next") : "";
    return "<nav class=\"steps\" aria-label=\"Previous and next page\">"
        + before
        + after
        + "</nav>\n";
  }

  private String link(String path, String word, String relation) {
    String text = word + Html.escape(titles.get(path));
    return "<a rel=\"" + relation + "\" href=\"" + names.get(path) + "\">" + text + "</a>";
  }

  private String contents(String current) {
    StringBuilder html = new StringBuilder("<nav id=\"contents\" aria-label=\"Contents\">\n<ul>\n");
    names.forEach(
        (path, name) ->
            html.append("<li><a href=\"")
                .append(name)
                .append(path.equals(current) ? "\" aria-current=\"page\">" : "\">")
                .append(Html.escape(titles.get(path)))
                .append("</a></li>\n"));
    return html.append("</ul>\n</nav>\n").toString();
  }
}
