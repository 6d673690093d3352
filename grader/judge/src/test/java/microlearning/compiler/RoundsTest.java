package microlearning.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The compiler in this process, on small sources. */
class RoundsTest {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager library =
      compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  private final List<SourceText> sources = new ArrayList<>();

  @AfterEach
  void close() throws IOException {
    library.close();
  }

  private void add(String name, String text) {
    sources.add(new SourceText(name, sources.size(), text));
  }

  private Rounds.Result run(int mostClasses, long mostBytes) {
    return new Rounds(compiler, library, mostClasses, mostBytes).run(sources);
  }

  private Rounds.Result run() {
    return run(Compiler.MOST_CLASSES, Compiler.MOST_CLASS_BYTES);
  }

  @Test
  void shouldTakeAsManyClassesAsThereMayBeAndNoMore() {
    add("A.java", "class A { class B {} } class C {}");

    assertThat(run(3, 1 << 20).classFiles()).containsOnlyKeys("A", "A$B", "C");
    assertThat(run(2, 1 << 20).refusal()).isEqualTo("It has more than 2 classes. Make fewer.");
    assertThat(run(2, 1 << 20).classFiles()).isEmpty();
  }

  @Test
  void shouldTakeAsManyBytesAsThereMayBeAndNoMore() {
    add("A.java", "class A {}");
    add("B.java", "class B { String s = \"constant\"; }");
    int bytes = run().classFiles().values().stream().mapToInt(file -> file.length).sum();

    assertThat(run(9, bytes).classFiles()).hasSize(2);
    assertThat(run(9, bytes - 1).refusal())
        .isEqualTo("Its class files have more than " + (bytes - 1) + " bytes. Make it smaller.");
  }

  @Test
  void shouldLeaveOutWhatHasErrorsAndWhatNeedsThat() {
    add("Bad.java", "class Bad { int x = ; }");
    add("Needs.java", "class Needs extends Bad {}");
    add("NeedsThat.java", "class NeedsThat { Needs n; }");
    add("Good.java", "class Good {}");

    Rounds.Result result = run();

    assertThat(result.classFiles()).containsOnlyKeys("Good");
    assertThat(result.errors())
        .extracting(error -> error.round() + " " + error.file())
        .contains("1 Bad.java", "2 Needs.java", "3 NeedsThat.java");
  }

  @ParameterizedTest
  @CsvSource({"\u00dcbung", "\u7df4\u7fd2", "\ud835\udc00"})
  void shouldTakeNamesOfAllScripts(String name) {
    add("help/" + name + ".java", "package help; public class " + name + " { class \u00df {} }");

    assertThat(run().errors()).isEmpty();
    assertThat(run().classFiles()).containsOnlyKeys("help." + name, "help." + name + "$\u00df");
  }

  /** Archives made on macOS part an umlaut into two characters. */
  @Test
  void shouldTakeAnUmlautInTwoCharactersForOne() {
    add("U\u0308bung.java", "public class \u00dcbung {}");

    assertThat(run().classFiles()).containsOnlyKeys("\u00dcbung");
  }

  @Test
  void shouldWriteTheNameOfTheFileIntoItsClass() {
    add("help/\u00dcbung.java", "package help; public class \u00dcbung {}");

    assertThat(new String(run().classFiles().get("help.\u00dcbung"), StandardCharsets.UTF_8))
        .contains("\u00dcbung.java")
        .doesNotContain("/\u00dcbung.java");
  }

  @Test
  void shouldHoldAPublicClassToTheNameOfItsFile() {
    add("Other.java", "public class \u00dcbung {}");

    assertThat(run().errors()).hasSize(1);
    assertThat(run().errors().get(0).message())
        .contains("should be declared in a file named \u00dcbung.java");
  }

  @Test
  void shouldBlameTheFileThatIsTooMuchForTheCompiler() {
    add(
        "Deep.java",
        "class Deep { int x = " + "(".repeat(90_000) + "1" + ")".repeat(90_000) + "; }");
    add("Good.java", "class Good {}");

    Rounds.Result result = run();

    assertThat(result.classFiles()).containsOnlyKeys("Good");
    assertThat(result.errors())
        .containsExactly(
            new CompileError(
                1,
                "Deep.java",
                0,
                "the compiler's stack of 16 MB is full; is something nested too deeply?"));
  }

  @Test
  void shouldCompileNothing() {
    assertThat(run()).isEqualTo(new Rounds.Result("", List.of(), Map.of()));
  }
}
