package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What belongs to a class gets into no commit by accident. */
class GitIgnoreTest {
  private static final String PLACE =
      "(?:--out|--roster|--manual)[ =](?:\"[^\"]*\\}/)?([a-z][\\w.-]*)";

  @Test
  void shouldLeaveOutAllThatTheManualsCommandsMakeOrRead() throws IOException {
    List<String> ignored = Files.readAllLines(Pages.PROJECT.resolve(".gitignore"));
    Set<String> places = new TreeSet<>(Set.of("submissions"));
    for (String page : List.of("README.md", "solutions/README.md")) {
      places.addAll(Pages.all(PLACE, Files.readString(Pages.PROJECT.resolve(page))));
    }
    try (Stream<Path> cluster = Files.list(Pages.PROJECT.resolve("solutions/cluster"))) {
      for (Path file : (Iterable<Path>) cluster::iterator) {
        places.addAll(Pages.all(PLACE, Files.readString(file)));
      }
    }
    assertThat(places).contains("grades", "class", "course", "students.csv", "manual.csv");
    assertThat(places)
        .allMatch(place -> ignored.contains("/" + place) || ignored.contains("/" + place + "/"));
  }
}
