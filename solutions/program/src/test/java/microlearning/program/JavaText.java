package microlearning.program;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import microlearning.submission.ClassFilesInMemory;

/** Sources that a test has as texts. */
public final class JavaText {
  private JavaText() {}

  /**
   * Compiles, without a file and without annotation processors.
   *
   * @param sources by the names of their classes
   * @return class files by the names of their classes
   * @throws IllegalArgumentException if one does not compile, with the compiler's errors
   */
  public static Map<String, byte[]> compile(Map<String, String> sources, String... options) {
    List<JavaFileObject> texts = new ArrayList<>();
    sources.forEach((className, text) -> texts.add(new Source(className, text)));
    List<String> all = new ArrayList<>(List.of("-proc:none", "-nowarn"));
    all.addAll(List.of(options));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (ClassFilesInMemory files =
        new ClassFilesInMemory(
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8))) {
      if (!compiler.getTask(messages, files, null, all, null, texts).call()) {
        throw new IllegalArgumentException(messages.toString());
      }
      return files.classFiles();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
