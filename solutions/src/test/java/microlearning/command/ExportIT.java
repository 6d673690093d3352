package microlearning.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import microlearning.handout.ExerciseFile;
import microlearning.submission.Exercise;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.InvocationResult;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A student's repository, from the packaged program to full marks. */
class ExportIT {
  /** With what it says to students: its name alone is in a comment, too. */
  private static final String BLANK = "Blank\\.fillIn\\(\\s*\"[^;]*\\)";

  @TempDir private Path folder;

  @Test
  void shouldBeGradedZeroAsHandedOutAndAHundredOnceFilledIn() throws Exception {
    Path repository = folder.resolve("student");
    Invocation export =
        new Program(folder)
            .run(List.of(), Map.of(), List.of("export", repository + "", "--project", ".."));
    assertThat(export.err()).isEmpty();

    JsonObject handedOut = grade(repository);
    assertThat(handedOut.get("score").getAsInt()).isZero();
    assertThat(statuses(handedOut)).containsExactly("not_started", "not_started", "not_started");

    fillIn(repository);
    JsonObject filledIn = grade(repository);
    assertThat(filledIn.get("score").getAsInt()).isEqualTo(100);
    assertThat(filledIn.get("data_set").getAsString()).isEqualTo("digits");
  }

  /** Runs the README's command as this build is run, without MNIST, and reads the grade. */
  private JsonObject grade(Path repository) throws IOException, MavenInvocationException {
    List<String> lines = new ArrayList<>();
    InvocationRequest request =
        new DefaultInvocationRequest()
            .setMavenHome(new File(System.getProperty("maven.home")))
            .setJavaHome(new File(System.getProperty("java.home")))
            .setLocalRepositoryDirectory(new File(System.getProperty("maven.repo.local")))
            .setOffline(Boolean.getBoolean("maven.offline"))
            .setBatchMode(true)
            .setBaseDirectory(repository.toFile())
            .addArg("test")
            .addShellEnvironment("MICROLEARNING_MNIST", folder.resolve("none").toString())
            .setOutputHandler(lines::add)
            .setErrorHandler(lines::add);
    InvocationResult result = new DefaultInvoker().execute(request);
    assertThat(result.getExitCode()).as(String.join("\n", lines)).isZero();
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

  /** Puts an answer in place of each blank, as a student would. */
  private static void fillIn(Path repository) throws IOException {
    for (Exercise exercise : Exercise.values()) {
      ExerciseFile file = ExerciseFile.of(exercise);
      Path source = repository.resolve("exercises/src/main/java").resolve(file.path());
      String text = Files.readString(source);
      for (String answer : file.answers()) {
        text = text.replaceFirst(BLANK, Matcher.quoteReplacement(answer));
      }
      Files.writeString(source, text);
    }
  }
}
