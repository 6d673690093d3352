package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of the handout's questions without running them. */
class HandoutQuestionsTest {
  private static final String NUMBER = "(?<![\\w.-])([0-9]+(?:,[0-9]{3})*(?:\\.[0-9]+)?)(?!\\w)";

  /** Numbers of answers that follow from formulas, not from what is printed. */
  private static final Map<String, List<Double>> FORMULAS =
      Map.of(
          "1b", List.of(90.0, 79_510.0, degreesOff(79_510)),
          "3c", List.of(3 * (double) (10_000 / 20), 3 * (double) (10_000 / 320)),
          "3b", List.of(noiseAlone(30), noiseAlone(100), noiseAlone(300), noiseAlone(1000)),
          "5a", List.of(halved(1), halved(0.1), 0.1),
          "5c", List.of(StrictMath.log(6.22 / 4.35) / -StrictMath.log1p(-0.002)));

  /** The angle between a normal vector and a direction, beside a right angle, as a mean size. */
  private static double degreesOff(double dimensions) {
    return StrictMath.toDegrees(1 / Math.sqrt(dimensions));
  }

  private static double noiseAlone(double draws) {
    return Math.sqrt(2 / (Math.PI * draws));
  }

  private static double halved(double decay) {
    return -StrictMath.log(2) / StrictMath.log1p(-0.02 * decay);
  }

  static List<Question> all() throws IOException {
    return Question.all();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void shouldAskTwoOrThreeOnEachSectionsPage(int section) throws IOException {
    String page = Question.PAGES.get(section);
    assertThat(all().stream().filter(question -> question.page().equals(page)))
        .hasSizeBetween(2, 3)
        .allMatch(question -> question.id().startsWith("" + section));
  }

  @Test
  void shouldFindEveryQuestion() throws IOException {
    int asked = 0;
    for (String page : Question.PAGES) {
      asked += Pages.all("\n(\\*\\*Predict\\.\\*\\*)", Pages.read(page)).size();
    }
    assertThat(all()).hasSize(asked).extracting(Question::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldCompileAsTypedInLinesThatFitAScreen(Question question) {
    assertThat(question.lines().lines()).hasSizeLessThanOrEqualTo(5);
    assertThat(question.lines().lines()).allMatch(line -> line.length() <= 110);
    assertThatCode(() -> LabProgram.of(question)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("all")
  void shouldShowAPictureAndWhatIsPrinted(Question question) {
    assertThat(question.figures()).isNotEmpty();
    assertThat(question.printed()).isNotBlank();
    assertThat(question.answer().strip()).isNotEmpty();
  }

  @Test
  void shouldKeepNoPictureThatNoAnswerShows() throws IOException {
    List<String> shown =
        all().stream()
            .flatMap(q -> q.figures().stream().map(figure -> q.id() + "-" + figure + ".svg"))
            .toList();
    Path folder = Pages.HANDOUT.resolve("figures/questions");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(shown);
    }
  }

  /** A number of an answer's text is printed by the lab, was typed, or follows from a formula. */
  @ParameterizedTest
  @MethodSource("all")
  void shouldTellNoNumberThatIsNotMeasured(Question question) throws IOException {
    String text =
        question.answer().replaceAll("\\$`[^`]*`\\$", "").replaceAll("\\[[^]]*\\]\\([^)]*\\)", "");
    List<Double> known = new ArrayList<>(FORMULAS.getOrDefault(question.id(), List.of()));
    known.addAll(numbers(question.lines() + question.decay().orElse("")));
    for (Question other : all()) {
      if (other.equals(question) || text.contains("question " + other.id())) {
        known.addAll(numbers(other.printed()));
      }
    }
    assertThat(Pages.all(NUMBER, text).stream().map(number -> number.replace(",", "")))
        .as("numbers that nothing printed rounds to")
        .allMatch(number -> known.stream().anyMatch(value -> rounds(value, number)));
  }

  private static List<Double> numbers(String text) {
    return Pages.all(NUMBER, text).stream().map(n -> Double.valueOf(n.replace(",", ""))).toList();
  }

  private static boolean rounds(double value, String number) {
    BigDecimal told = new BigDecimal(number);
    return BigDecimal.valueOf(Math.abs(value))
            .setScale(told.scale(), RoundingMode.HALF_UP)
            .compareTo(told)
        == 0;
  }
}
