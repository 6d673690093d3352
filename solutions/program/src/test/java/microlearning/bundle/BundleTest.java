package microlearning.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BundleTest {
  private static final byte[] GRADER = {1, 2, 3};
  private static final List<String> AWKWARD = List.of("--mnist", "a 'b' \"c\" \\$(d) é");

  @TempDir private Path folder;
  private Path program;

  @BeforeEach
  void makeProgram() throws IOException {
    program = program(Map.of(GraderJar.ENTRY, GRADER));
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
  void shouldTakeTheGraderThatTheProgramCarries() throws IOException {
    assertThat(Bundle.GITHUB.bytes(program, List.of())).isEqualTo(GRADER);
  }

  @Test
  void shouldSayThatAProgramCarriesNoGrader() throws IOException {
    Path bare = program(Map.of());
    assertThatThrownBy(() -> Bundle.GITHUB.bytes(bare, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessage(bare + " was built without " + GraderJar.ENTRY + ". Build it again.");
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

  @ParameterizedTest
  @EnumSource(names = {"CLASSROOM50", "GRADESCOPE"})
  void shouldGiveAllFilesOneTimeWhateverTheClockSays(Bundle bundle) throws IOException {
    assertThat(bundle.bytes(program, AWKWARD)).isEqualTo(bundle.bytes(program, AWKWARD));
    Path zip = Files.write(folder.resolve("timed.zip"), bundle.bytes(program, AWKWARD));
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.stream())
          .isNotEmpty()
          .allSatisfy(
              entry ->
                  assertThat(
                          Stream.of(
                              entry.getLastModifiedTime(),
                              entry.getLastAccessTime(),
                              entry.getCreationTime()))
                      .allMatch(time -> time == null || time.equals(Bundle.TIME)));
    }
  }

  @Test
  void shouldRefuseWhatIsTooLargeForClassroom50() throws IOException {
    byte[] noise = new byte[11 * 1024 * 1024];
    new Random(1).nextBytes(noise);
    Path large = program(Map.of(GraderJar.ENTRY, noise));

    assertThatThrownBy(() -> Bundle.CLASSROOM50.bytes(large, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Classroom 50 takes bundles of at most 10485760 bytes;");
    assertThat(Bundle.GRADESCOPE.bytes(large, List.of())).hasSizeGreaterThan(noise.length);
  }

  @Test
  void shouldSayThatAFolderOfClassesIsNoProgram() {
    assertThatThrownBy(() -> Bundle.GITHUB.bytes(folder, List.of()))
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
    Path file = Files.write(folder.resolve("made.zip"), bundle.bytes(program, options));
    return FileSystems.newFileSystem(file, Map.of("enablePosixFileAttributes", "true"));
  }
}
