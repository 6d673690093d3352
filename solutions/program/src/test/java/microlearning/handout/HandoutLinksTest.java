package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import microlearning.pages.HandoutPages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links and pictures of all pages lead to files that are there, for instructors and students. */
class HandoutLinksTest {
  private static final String LINK = "(?:\\]\\(|src=\"|href=\")([^)\"\\s]+)";

  @TempDir private Path folder;

  @Test
  void shouldLeadToFilesOfTheProject() throws IOException {
    assertThat(Pages.read("../../README.md")).contains("](exercises/README.md)");
    assertNoDeadLinks(Pages.PROJECT, Pages.in(Pages.PROJECT));
  }

  @Test
  void shouldLeadToFilesOfAStudentsRepository() throws IOException {
    StarterRepositoryTest.repository().write(folder);

    Map<Path, String> pages = Pages.in(folder);
    assertThat(pages.get(folder.resolve("README.md"))).contains("](exercises/README.md)");
    assertNoDeadLinks(folder, pages);
  }

  @Test
  void shouldLeadFromThePagesInHtmlToFilesAndHeadings() throws IOException {
    StarterRepositoryTest.repository().write(folder);
    Path html = folder.resolve("exercises").resolve(HandoutPages.FOLDER);
    List<String> dead = new ArrayList<>();
    int links = 0;
    try (Stream<Path> pages = Files.list(html)) {
      for (Path page : pages.toList()) {
        for (String link : Pages.all("href=\"([^\"]+)\"", Files.readString(page))) {
          if (!link.startsWith("https://")) {
            links++;
            if (!leadsSomewhere(page, link)) {
              dead.add(page.getFileName() + ": " + link);
            }
          }
        }
      }
    }
    assertThat(dead).isEmpty();
    assertThat(links).isGreaterThan(200);
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return Files.exists(target)
        && (parts.length == 1 || Files.readString(target).contains("id=\"" + parts[1] + "\""));
  }

  private static void assertNoDeadLinks(Path root, Map<Path, String> pages) throws IOException {
    Path home = root.toRealPath();
    List<String> links = new ArrayList<>();
    List<String> dead = new ArrayList<>();
    for (Map.Entry<Path, String> page : pages.entrySet()) {
      for (String link : Pages.all(LINK, withoutCode(page.getValue()))) {
        if (!link.startsWith("https://") && !link.startsWith("#")) {
          Path target = page.getKey().toRealPath().resolveSibling(link.replaceAll("#.*", ""));
          links.add(link);
          if (!target.normalize().startsWith(home) || !Files.exists(target)) {
            dead.add(page.getKey() + ": " + link);
          }
        }
      }
    }
    assertThat(links).contains("figures/variance.svg", "handout/exercise-1-perturb.md");
    assertThat(dead).isEmpty();
  }

  private static String withoutCode(String page) {
    return page.replaceAll("(?s)```.*?```", "").replaceAll("`[^`]*`", "");
  }
}
