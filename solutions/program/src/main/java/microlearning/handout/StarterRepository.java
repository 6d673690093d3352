package microlearning.handout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import microlearning.submission.Exercise;

/**
 * What students start from: the exercises, the grader and the reference data of a checkout of this
 * project, with a README and workflows of their own. The solutions stay behind, and so do the
 * grader's tests.
 */
public final class StarterRepository {
  private static final List<String> COPIED =
      List.of(".gitattributes", ".gitignore", "LICENSE", "exercises", "grader", "reference-data");

  /**
   * Modules of the grader that stay behind: what grades a class, and the experiment on variance,
   * which perturbs weights as a solution does.
   */
  private static final List<String> INSTRUCTORS_MODULES =
      List.of("gradebook", "judge", "program", "systems", "variance");

  /** Texts of this program, and the files that they become. */
  private static final Map<String, String> OWN =
      Map.of(
          "README.md", "README.md",
          "grade.yml", ".github/workflows/grade.yml",
          "classroom.yml", ".github/workflows/classroom.yml");

  private final Path project;

  /**
   * Names a checkout of this project.
   *
   * @throws IOException if there is none
   */
  public StarterRepository(Path project) throws IOException {
    if (!Files.isRegularFile(project.resolve("pom.xml"))
        || !Files.isDirectory(project.resolve("exercises"))) {
      throw new IOException(
          project.toAbsolutePath().normalize()
              + " is no checkout of the Microlearning Grader: it has no pom.xml and exercises.");
    }
    this.project = project;
  }

  /**
   * Writes the repository into an empty folder.
   *
   * @throws IOException if something cannot be read or written
   */
  public void write(Path folder) throws IOException {
    for (String name : COPIED) {
      copy(project.resolve(name), folder.resolve(name));
    }
    for (String name : List.of("pom.xml", "grader/pom.xml")) {
      if (Files.exists(project.resolve(name))) {
        String pom = Files.readString(project.resolve(name));
        Files.writeString(folder.resolve(name), withoutInstructorsModules(pom));
      }
    }
    for (Map.Entry<String, String> own : OWN.entrySet()) {
      Path file = folder.resolve(own.getValue());
      Files.createDirectories(file.getParent());
      Files.writeString(file, resource(own.getKey()));
    }
    for (Exercise exercise : Exercise.values()) {
      ExerciseFile file = ExerciseFile.of(exercise);
      Files.writeString(
          folder.resolve("exercises/src/main/java").resolve(file.path()), file.text());
    }
  }

  private void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.resolve(from.relativize(path).toString());
        if (isLeftBehind(path)) {
          continue;
        }
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.toAbsolutePath().getParent());
          Files.copy(path, target);
        }
      }
    }
  }

  /** What a build made, a regeneration that was stopped, the grader's own tests, and modules. */
  private boolean isLeftBehind(Path path) {
    String unix = "/" + project.relativize(path).toString().replace('\\', '/') + "/";
    return unix.contains("/target/")
        || unix.endsWith(".working/")
        || unix.startsWith("/grader/") && unix.contains("/src/test/")
        || INSTRUCTORS_MODULES.stream().anyMatch(name -> unix.startsWith("/grader/" + name + "/"));
  }

  static String withoutInstructorsModules(String pom) {
    return pom.lines()
        .filter(line -> !isInstructors(line.strip()))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static boolean isInstructors(String line) {
    return line.equals("<module>solutions</module>")
        || INSTRUCTORS_MODULES.stream()
            .anyMatch(name -> line.equals("<module>" + name + "</module>"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        StarterRepository.class.getResourceAsStream("/microlearning/handout/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
