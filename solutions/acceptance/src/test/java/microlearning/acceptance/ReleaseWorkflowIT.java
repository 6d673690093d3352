package microlearning.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import microlearning.program.Invocation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release, step by step, of the program that this build has packaged. Not repeated are the build
 * itself, the tests, and the comparison of two builds; GitHub's program writes down what it is
 * told.
 */
@EnabledOnOs(OS.LINUX)
class ReleaseWorkflowIT {
  private static final Path ROOT = Path.of("../..");
  private static final String SNAPSHOT = System.getProperty("microlearning.version");
  private static final String VERSION = SNAPSHOT.replace("-SNAPSHOT", "");

  @TempDir private Path folder;
  private WorkflowRun run;
  private Machine machine;

  @BeforeEach
  void checkOut() throws IOException, InterruptedException {
    run = new WorkflowRun(Workflow.FOLDER.resolve("release.yml"), folder);
    machine = run.machine("build");
    for (Path file :
        List.of(Path.of("CHANGELOG.md"), Path.of("pom.xml"), Path.of("solutions/pom.xml"))) {
      Path copy = machine.work().resolve(file);
      Files.createDirectories(copy.getParent());
      Files.writeString(
          copy,
          Files.readString(ROOT.resolve(file)).replaceFirst("## Unreleased", "## " + VERSION));
    }
    Files.createDirectory(machine.work().resolve(".ci"));
    for (String script : List.of("set-version", "release-files")) {
      Files.copy(
          ROOT.resolve(".ci").resolve(script), machine.work().resolve(".ci").resolve(script));
    }
    for (String script : List.of("same-jars", "run")) {
      Path file = Files.writeString(machine.work().resolve(".ci").resolve(script), "#!/bin/sh\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Invocation git =
        new OfflineShell(folder)
            .run(machine.work(), Map.of(), List.of("bash", "-c", "git init --quiet && git add ."));
    assertThat(git.exitCode()).as(git.err()).isZero();
    run.replace(
        "mvn",
        """
        mkdir -p solutions/target solutions/program/target grader/library/target
        cp '%s' solutions/target/microlearning.jar
        touch solutions/program/target/microlearning.cdx.json
        touch grader/library/target/microlearning-library-%2$s-sources.jar
        touch grader/library/target/microlearning-library-%2$s-javadoc.jar
        """
            .formatted(Program.JAR.toAbsolutePath().normalize(), VERSION));
    run.replace("gh", "printf '%s\\n' \"$@\"");
    run.set("github.token", "token");
    run.variable("GITHUB_REPOSITORY", "course/microlearning");
  }

  @Test
  void shouldReleaseAllFilesWithTheirSumsAndNotes() throws Exception {
    run.variable("GITHUB_REF_NAME", "v" + VERSION);

    run.run("build", machine, 0);
    Machine publisher = run.machine("publish");
    List<String> said = run.run("publish", publisher, 0);

    assertThat(machine.work().resolve("solutions/pom.xml"))
        .content()
        .contains("<version>" + VERSION + "</version>")
        .doesNotContain("SNAPSHOT");
    List<String> files =
        List.of(
            "SHA256SUMS",
            "classroom50.zip",
            "gradescope.zip",
            "microlearning-grader.jar",
            "microlearning-library-" + VERSION + "-javadoc.jar",
            "microlearning-library-" + VERSION + "-sources.jar",
            "microlearning-starter.zip",
            "microlearning.cdx.json",
            "microlearning.jar");
    assertThat(said)
        .containsSequence("release", "create", "v" + VERSION, "--repo", "course/microlearning")
        .filteredOn(line -> line.startsWith("release/"))
        .containsExactlyElementsOf(files.stream().map(file -> "release/" + file).toList());
    assertThat(run.given("actions/attest-build-provenance"))
        .containsEntry("subject-path", "release/*");
    assertThat(publisher.work().resolve("release-notes.md"))
        .content()
        .isNotBlank()
        .doesNotContain("## ");
    try (ZipFile starter =
            new ZipFile(publisher.work().resolve("release/microlearning-starter.zip").toFile());
        Stream<String> names = starter.stream().map(entry -> entry.getName())) {
      assertThat(names).contains("microlearning-exercises/pom.xml").isSorted();
    }
  }

  @Test
  void shouldRefuseATagThatThePomsDoNotPrepare() throws Exception {
    run.variable("GITHUB_REF_NAME", "v99.0.0");

    List<String> said = run.run("build", machine, 1);

    assertThat(said)
        .containsExactly(
            "set-version: the poms prepare version "
                + VERSION
                + "; the tag is for 99.0.0. Set the version in the poms first.");
    assertThat(machine.work().resolve("pom.xml")).content().contains(SNAPSHOT);
  }

  @Test
  void shouldRefuseAVersionThatTheChangelogDoesNotTellOf() throws Exception {
    Files.writeString(machine.work().resolve("CHANGELOG.md"), "# Changelog\n\n## Unreleased\n");
    run.variable("GITHUB_REF_NAME", "v" + VERSION);

    List<String> said = run.run("build", machine, 1);

    assertThat(said).singleElement().asString().contains("no section '## " + VERSION + "'");
  }
}
