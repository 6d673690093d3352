package microlearning.command.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import microlearning.reader.SubmittedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HandInsTest {
  @TempDir private Path folder;

  private List<String> names(String... submissions) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String submission : submissions) {
      paths.add(Files.createDirectories(folder.resolve(submission)));
    }
    return HandIns.of(paths, folder.resolve("out"), false).submissions().stream()
        .map(SubmittedFiles::name)
        .toList();
  }

  @Test
  void shouldGiveNobodyTheNameOfAnotherFile() throws IOException {
    assertThat(names("gradebook.csv", "class.md", "Index.HTML", "secret-seed.txt", "ada"))
        .containsExactly(
            "gradebook.csv-2", "class.md-2", "Index.HTML-2", "secret-seed.txt-2", "ada");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldGiveNobodyANameThatSomeSystemDoesNotTake() throws IOException {
    assertThat(names("CON", "aux.zip", "a:b", "a ", "ada", "x/Ada", "\u00fc", "x/u\u0308"))
        .containsExactly("_CON", "_aux", "a_b", "a", "ada", "Ada-2", "\u00fc", "u\u0308-2");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void shouldGiveNobodyANameThatIsTooLong() throws IOException {
    String longest = "\u69cb".repeat(80);

    assertThat(names(longest, "x/" + longest))
        .containsExactly("\u69cb".repeat(66), "\u69cb".repeat(66) + "-2");
  }

  @Test
  void shouldPassOverTheFolderForTheResults() throws IOException {
    Path ada = Files.createDirectory(folder.resolve("ada"));
    Path out = Files.createDirectory(folder.resolve("out"));
    HandIns handIns = HandIns.of(List.of(ada, out), out, false);

    assertThat(handIns.submissions()).extracting(SubmittedFiles::name).containsExactly("ada");
    assertThat(handIns.lines()).containsExactly("Passed over: the folder for the results.");
  }

  /** A class is one by its names; whoever has results already is one person. */
  @Test
  void shouldTakeForOneSubmissionWhatHasBeenGradedAsOne() throws IOException {
    names("week/Ada_1_assignsubmission_file_", "week/Bob_2_assignsubmission_file_");
    Path week = folder.resolve("week");
    Path out = Files.createDirectory(folder.resolve("out"));

    assertThat(HandIns.of(List.of(week), out, false).submissions()).hasSize(2);
    assertThat(HandIns.of(List.of(week), out, true).submissions()).hasSize(1);
    Files.createDirectory(out.resolve("week"));
    assertThat(HandIns.of(List.of(week), out, false).submissions()).hasSize(1);
  }
}
