package microlearning.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  private static final String MAIN = "microlearning.command.Grader";
  private static final List<String> AWKWARD = List.of("--mnist", "a 'b' \"c\" \\$(d) é");

  @TempDir private Path folder;
  private Path program;

  @BeforeEach
  void makeProgram() throws IOException {
    program =
        program(
            Map.of(
                "microlearning/judge/Judge.class", new byte[10],
                "microlearning/exercises/SolvedRules.class", new byte[10],
                "microlearning/exercises/KolenPollackMLP.java", new byte[10],
                "microlearning/misconceptions/Mistake.class", new byte[10],
                "microlearning/variance/Perturbation.class", new byte[10],
                "microlearning/figures/VarianceFigure.class", new byte[10],
                "microlearning/handout/README.md", new byte[10]));
  }

  private Path program(Map<String, byte[]> entries) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "1.2.3");
    Path jar = folder.resolve("program.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return jar;
  }

  @Test
  void shouldLeaveTheSolutionsOut() throws IOException {
    byte[] grader = Bundle.GITHUB.bytes(program, MAIN, List.of());
    try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(grader))) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.getValue(Attributes.Name.MAIN_CLASS)).isEqualTo(MAIN);
      assertThat(manifest.getValue(Attributes.Name.IMPLEMENTATION_VERSION)).isEqualTo("1.2.3");
      assertThat(jar.getNextEntry().getName()).isEqualTo("microlearning/judge/Judge.class");
      assertThat(jar.getNextEntry()).isNull();
    }
  }

  @Test
  void shouldPutGradescopesScriptsAtTheRootAndMakeThemExecutable() throws IOException {
    assertThat(permissions(Bundle.GRADESCOPE))
        .isEqualTo(
            Map.of(
                "setup.sh", "rwxr-xr-x",
                "run_autograder", "rwxr-xr-x",
                "microlearning.jar", "rw-r--r--"));
  }

  @Test
  void shouldPutClassroom50sScriptBesideTheGrader() throws IOException {
    assertThat(permissions(Bundle.CLASSROOM50))
        .containsOnlyKeys("autograder.py", "microlearning-grader.jar");
  }

  @Test
  void shouldQuoteOptionsAsEachLanguageDoes() throws IOException {
    assertThat(text(Bundle.GRADESCOPE, "run_autograder"))
        .contains(" --as-user student '--mnist' 'a '\\''b'\\'' \"c\" \\$(d) é'\n")
        .startsWith("#!/usr/bin/env bash\n");
    assertThat(text(Bundle.CLASSROOM50, "autograder.py"))
        .contains("OPTIONS = [\"--mnist\",\"a 'b' \\\"c\\\" \\\\$(d) é\"]\n");
  }

  private String text(Bundle bundle, String name) throws IOException {
    try (FileSystem zip = open(bundle, AWKWARD)) {
      return Files.readString(zip.getPath(name));
    }
  }

  @Test
  void shouldMakeTheSameBytesWhateverTheClockSays() throws Exception {
    for (Bundle bundle : Bundle.values()) {
      byte[] now = bundle.bytes(program, MAIN, AWKWARD);
      // Archives count in seconds, or in pairs of them.
      Thread.sleep(2100);
      assertThat(bundle.bytes(program, MAIN, AWKWARD)).isEqualTo(now);
    }
  }

  @Test
  void shouldRefuseWhatIsTooLargeForClassroom50() throws IOException {
    byte[] noise = new byte[11 * 1024 * 1024];
    new Random(1).nextBytes(noise);
    Path large = program(Map.of("microlearning/Noise.class", noise));

    assertThatThrownBy(() -> Bundle.CLASSROOM50.bytes(large, MAIN, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Classroom 50 takes bundles of at most 10485760 bytes;");
    assertThat(Bundle.GRADESCOPE.bytes(large, MAIN, List.of())).hasSizeGreaterThan(noise.length);
  }

  @Test
  void shouldSayThatAFolderOfClassesIsNoProgram() {
    assertThatThrownBy(() -> Bundle.GITHUB.bytes(folder, MAIN, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("packaged program");
  }

  private Map<String, String> permissions(Bundle bundle) throws IOException {
    Map<String, String> permissions = new HashMap<>();
    try (FileSystem zip = open(bundle, List.of());
        Stream<Path> files = Files.list(zip.getPath(""))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        permissions.put(
            file.toString(), PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return permissions;
  }

  private FileSystem open(Bundle bundle, List<String> options) throws IOException {
    Path file = Files.write(folder.resolve("made.zip"), bundle.bytes(program, MAIN, options));
    return FileSystems.newFileSystem(file, Map.of("enablePosixFileAttributes", "true"));
  }
}
