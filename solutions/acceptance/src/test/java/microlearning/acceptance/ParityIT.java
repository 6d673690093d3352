package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.program.Invocation;
import microlearning.submission.Exercise;
import microlearning.zoo.Thirds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files by {@code mvn test} in a student's repository and by {@code grade}. */
class ParityIT {
  @TempDir private Path folder;
  private StudentRepository student;

  @BeforeEach
  void export() throws IOException, InterruptedException {
    assumeTrue(
        "UTF-8".equals(System.getProperty("sun.jnu.encoding")), "names of files are in UTF-8");
    student = StudentRepository.export(folder.resolve("Müller, Zoë"), folder);
  }

  /** Of three exercises, one is right, one begins with a byte order mark, and one throws. */
  @Test
  void shouldSayTheSameOfAllChecksWhateverNamesAndSyntaxItHas() throws Exception {
    for (Exercise exercise : Exercise.values()) {
      student.fillIn(exercise);
    }
    OddSources.write(student.source(Exercise.PERTURB).getParent());
    begin(Exercise.PERTURB, "Größe.allesGut();");
    begin(Exercise.KOLEPOLL, "学习.失败();");
    breakTheLab();
    String feedback = Files.readString(student.source(Exercise.FEEDBACK));
    Files.writeString(student.source(Exercise.FEEDBACK), "\ufeff" + feedback);

    Map<String, JsonObject> inMaven = byMaven();

    assertThat(inMaven.get("perturb.loss").get("status").getAsString()).isEqualTo("passed");
    assertThat(inMaven.get("kolepoll.hidden_update").toString()).contains("failed", "梯度消失");
    assertThat(inMaven.get("feedback.hidden_update").toString())
        .contains("failed", "illegal character: '\\\\ufeff'");
    // C is the harder one, so the other is left to the profile.
    for (String locale : Thirds.isSlowProfile() ? List.of("C.UTF-8", "C") : List.of("C")) {
      assertThat(byGrade(locale)).as(locale).isEqualTo(inMaven);
    }
  }

  /** The lab is the student's to play with: it is neither taken nor a fault. */
  private void breakTheLab() throws IOException {
    Path lab = student.folder().resolve("exercises/src/main/java/lab/Lab.java");
    Files.writeString(lab, Files.readString(lab) + "this is no Java");
  }

  /** Lets an exercise's method begin with a statement. */
  private void begin(Exercise exercise, String statement) throws IOException {
    Path source = student.source(exercise);
    String text = Files.readString(source);
    assertThat(text).containsPattern("public Update " + exercise.method() + "\\([^{]*\\{");
    Files.writeString(
        source,
        text.replaceFirst(
            "(public Update " + exercise.method() + "\\([^{]*\\{)", "$1 " + statement));
  }

  private Map<String, JsonObject> byMaven() throws Exception {
    Maven build = Maven.run(student.folder(), "test");
    Path grade = student.folder().resolve("exercises/target/grade/grade.json");
    assertThat(grade).as(build.text()).exists();
    return outcomes(grade);
  }

  private Map<String, JsonObject> byGrade(String locale) throws Exception {
    Path out = folder.resolve("graded-" + locale);
    Invocation run =
        new Program(folder)
            .run(
                List.of(),
                Map.of("LC_ALL", locale),
                List.of(
                    "grade",
                    "--dataset=digits",
                    "--secret-seed=none",
                    "--out=" + out,
                    student.folder().toString()));
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).as(run.out()).isZero();
    assertThat(run.out()).doesNotContain("Lab.java");
    try (var files = Files.walk(out)) {
      return outcomes(files.filter(file -> file.endsWith("grade.json")).findFirst().orElseThrow());
    }
  }

  /** What is said of each check, by its name in files. */
  private static Map<String, JsonObject> outcomes(Path grade) throws IOException {
    Map<String, JsonObject> outcomes = new LinkedHashMap<>();
    JsonObject json = JsonParser.parseString(Files.readString(grade)).getAsJsonObject();
    for (JsonElement exercise : json.getAsJsonArray("exercises")) {
      for (JsonElement check : exercise.getAsJsonObject().getAsJsonArray("checks")) {
        JsonObject object = check.getAsJsonObject();
        outcomes.put(object.get("id").getAsString(), object);
      }
    }
    return outcomes;
  }
}
