package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import microlearning.submission.Exercise;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's repository, from the packaged program to full marks. */
class ExportIT {
  @TempDir private Path folder;

  @Test
  void shouldBeGradedZeroAsHandedOutAndAHundredOnceFilledIn() throws Exception {
    StudentRepository student = StudentRepository.export(folder.resolve("student"), folder);
    Path repository = student.folder();

    JsonObject handedOut = grade(repository);
    assertThat(handedOut.get("score").getAsInt()).isZero();
    assertThat(statuses(handedOut)).containsExactly("not_started", "not_started", "not_started");

    for (Exercise exercise : Exercise.values()) {
      student.fillIn(exercise);
    }
    JsonObject filledIn = grade(repository);
    assertThat(filledIn.get("score").getAsInt()).isEqualTo(100);
    assertThat(filledIn.get("data_set").getAsString()).isEqualTo("digits");
  }

  /** Runs the README's command as this build is run, without MNIST, and reads the grade. */
  private JsonObject grade(Path repository) throws IOException, MavenInvocationException {
    Maven build = Maven.run(repository, "test");
    assertThat(build.exitCode()).as(build.text()).isZero();
    return JsonParser.parseString(
            Files.readString(repository.resolve("exercises/target/grade/grade.json")))
        .getAsJsonObject();
  }

  private static List<String> statuses(JsonObject grade) {
    return grade.getAsJsonArray("exercises").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(exercise -> exercise.get("status").getAsString())
        .toList();
  }
}
