package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
