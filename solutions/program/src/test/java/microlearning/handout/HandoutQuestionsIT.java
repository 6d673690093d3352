package microlearning.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The answers of the handout's questions are what their lines give with the solved exercises: the
 * figures byte for byte, and what the lab prints. All of them take a minute or two; the build runs
 * some.
 */
class HandoutQuestionsIT {
  /** A sweep, pictures of weights, and the one that changes an exercise. */
  private static final Set<String> SAMPLE = Set.of("0a", "0b", "5a");

  private static final Path MADE = Path.of("target/questions");

  @TempDir private Path folder;

  static List<Question> sample() throws IOException {
    return Question.all().stream().filter(q -> SAMPLE.contains(q.id())).toList();
  }

  static List<Question> others() throws IOException {
    return Question.all().stream().filter(q -> !SAMPLE.contains(q.id())).toList();
  }

  @ParameterizedTest
  @MethodSource("sample")
  void shouldGiveWhatIsAnswered(Question question) throws Exception {
    assertAnswered(question);
  }

  @ParameterizedTest
  @MethodSource("others")
  @Tag("slow")
  void shouldGiveWhatIsAnsweredToAllOthers(Question question) throws Exception {
    assertAnswered(question);
  }

  private void assertAnswered(Question question) throws Exception {
    String printed = LabProgram.of(question).run(folder);
    Files.createDirectories(MADE);
    Files.writeString(MADE.resolve(question.id() + ".txt"), printed);
    for (String figure : question.figures()) {
      String name = question.id() + "-" + figure + ".svg";
      Files.writeString(MADE.resolve(name), Files.readString(folder.resolve(figure + ".svg")));
    }
    assertThat(question.printed())
        .as("Copy %s into the answer.", MADE.resolve(question.id() + ".txt").toAbsolutePath())
        .isEqualTo(printed);
    for (String figure : question.figures()) {
      Path stored =
          Pages.HANDOUT.resolve("figures/questions/" + question.id() + "-" + figure + ".svg");
      assertThat(stored)
          .as("Copy it from %s.", MADE.toAbsolutePath())
          .hasBinaryContent(Files.readAllBytes(folder.resolve(figure + ".svg")));
    }
  }
}
