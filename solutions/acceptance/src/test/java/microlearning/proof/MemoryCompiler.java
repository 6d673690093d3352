package microlearning.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import microlearning.submission.ClassPathSubmission;
import microlearning.submission.Exercise;
import microlearning.submission.Submission;

/** Compiles many programs at once, without a file. */
final class MemoryCompiler {
  /** So many programs fit into the memory of the tests. */
  static final int AT_ONCE = 500;

  private MemoryCompiler() {}

  /**
   * Compiles programs.
   *
   * @return submissions of them, in the same order
   * @throws IllegalArgumentException if one does not compile
   */
  static List<Submission> compile(List<GeneratedProgram> programs) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      sources.add(new Source(className(i), programs.get(i).source(className(i))));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (Classes classes =
        new Classes(compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8))) {
      List<String> options = List.of("-proc:none", "-nowarn", "-Xlint:none", "-g:source,lines");
      if (!compiler.getTask(messages, classes, null, options, null, sources).call()) {
        throw new IllegalArgumentException(messages.toString());
      }
      ClassLoader loader = loader(classes.bytes());
      List<Submission> submissions = new ArrayList<>();
      for (int i = 0; i < programs.size(); i++) {
        submissions.add(submission(GeneratedProgram.PACKAGE, loader, className(i)));
      }
      return submissions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A submission whose class files are found by this loader. */
  static Submission submission(String packageName, ClassLoader loader, String className) {
    ClassPathSubmission classes = new ClassPathSubmission(packageName, loader);
    return (Exercise exercise) -> classes.network(exercise, className);
  }

  /** Finds class files, by their paths, among these. */
  static ClassLoader loader(Map<String, byte[]> classFiles) {
    return new ClassLoader(MemoryCompiler.class.getClassLoader()) {
      @Override
      public InputStream getResourceAsStream(String path) {
        byte[] bytes = classFiles.get(path);
        return bytes == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(bytes);
      }
    };
  }

  private static String className(int i) {
    return "Program" + i;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String className, String text) {
      super(URI.create("string:///generated/" + className + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Keeps class files. */
  private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

    Classes(JavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      written.put(className.replace('.', '/') + ".class", bytes);
      return new SimpleJavaFileObject(URI.create("memory:///" + className), kind) {
        @Override
        public OutputStream openOutputStream() {
          return bytes;
        }
      };
    }

    Map<String, byte[]> bytes() {
      Map<String, byte[]> bytes = new HashMap<>();
      written.forEach((path, stream) -> bytes.put(path, stream.toByteArray()));
      return bytes;
    }
  }
}
