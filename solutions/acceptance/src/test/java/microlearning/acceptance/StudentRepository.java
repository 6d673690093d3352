package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import microlearning.handout.ExerciseFile;
import microlearning.program.Invocation;
import microlearning.submission.Exercise;

/** A student's repository, as the packaged program exports it. */
record StudentRepository(Path folder) {
  /** With what it says to students: its name alone is in a comment, too. */
  private static final String BLANK = "Blank\\.fillIn\\(\\s*\"[^;]*\\)";

  static StudentRepository export(Path folder, Path logs) throws IOException, InterruptedException {
    Invocation export =
        new Program(logs).run(List.of(), Map.of(), List.of("export", folder.toString()));
    assertThat(export.err()).isEmpty();
    return new StudentRepository(folder);
  }

  /** The source of an exercise. */
  Path source(Exercise exercise) {
    return folder.resolve("exercises/src/main/java").resolve(ExerciseFile.of(exercise).path());
  }

  /** Puts an answer in place of each blank, as a student would. */
  void fillIn(Exercise exercise) throws IOException {
    String text = Files.readString(source(exercise));
    for (String answer : ExerciseFile.of(exercise).answers()) {
      text = text.replaceFirst(BLANK, Matcher.quoteReplacement(answer));
    }
    Files.writeString(source(exercise), text);
  }
}
