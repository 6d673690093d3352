package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import microlearning.checks.Check;
import microlearning.data.Mnist;
import microlearning.figures.Figure;
import microlearning.figures.Figures;
import microlearning.figures.Run;
import microlearning.reference.ReferenceData;
import microlearning.submission.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the table of the tutorial's parts names is there; {@link HandoutLinksTest} follows links.
 */
class TutorialTableTest {
  private static final String NAME = "`(microlearning(?:\\.\\w+)+)`";

  private static String page() throws IOException {
    return Pages.read("tutorial.md");
  }

  static List<String> names() throws IOException {
    return Pages.all(NAME, page());
  }

  @ParameterizedTest
  @MethodSource("names")
  void shouldNameClassesAndMethodsThatAreThere(String name) throws ClassNotFoundException {
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (Character.isUpperCase(last.charAt(0))) {
      assertThat(Class.forName(name)).isPublic();
    } else {
      Class<?> owner = Class.forName(name.substring(0, name.lastIndexOf('.')));
      Stream<Method> methods = Arrays.stream(owner.getMethods());
      assertThat(methods.map(Method::getName)).contains(last);
    }
  }

  /** The tutorial's figures are those that are drawn here, in its order. */
  @Test
  void shouldNameEveryFigureOfTheTutorial() throws IOException {
    ReferenceData reference = new ReferenceData(getClass().getClassLoader());
    List<String> drawn =
        Figures.tutorial(List.of(Run.reference(reference, Mnist.NAME))).stream()
            .map(Figure::id)
            .toList();
    List<String> named =
        Pages.all("\\[([\\w-]+)\\.svg\\]\\(figures/\\1\\.svg\\)", page()).stream()
            .filter(id -> !id.equals("variance"))
            .distinct()
            .toList();
    assertThat(named.get(0)).isEqualTo("digits");
    assertThat(named.subList(1, named.size())).isEqualTo(drawn);
  }

  @Test
  void shouldNameChecksAndQuestionsThatAreThere() throws IOException {
    List<String> checks =
        Stream.of(Exercise.values())
            .flatMap(exercise -> Check.of(exercise).stream())
            .map(Check::number)
            .toList();
    assertThat(Pages.all("checks (\\d\\.\\d+) to", page())).hasSize(3);
    assertThat(checks)
        .containsAll(Pages.all("checks (\\d\\.\\d+) to", page()))
        .containsAll(Pages.all("checks \\d\\.\\d+ to (\\d\\.\\d+)", page()));
    assertThat(Question.all())
        .extracting(Question::id)
        .containsAll(Pages.all("\\[(\\d[a-z])\\]", page()));
  }

  @Test
  void shouldFillEveryCell() throws IOException {
    List<String> rows = page().lines().filter(line -> line.startsWith("| ")).toList();
    assertThat(rows).hasSizeGreaterThan(40).allMatch(row -> row.matches("(\\| [^|]*[^| ] ){3}\\|"));
  }
}
