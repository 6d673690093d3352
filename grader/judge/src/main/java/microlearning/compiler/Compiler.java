package microlearning.compiler;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import microlearning.wire.ParentProcess;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;

/**
 * The program that compiles. It says that it is there, takes sources on standard input, answers on
 * standard output, and ends. Annotation processors are off, and the library is all that it finds.
 */
public final class Compiler {
  /** Of a submission, in all class files. */
  public static final int MOST_CLASSES = 2000;

  /** Of a submission, in all class files. */
  public static final int MOST_CLASS_BYTES = 8 << 20;

  /** Of a name or a message, in bytes. */
  public static final int MOST_TEXT = 1 << 16;

  private static final int MOST_SOURCE_BYTES = 1 << 24;

  /** For sources that nest deeply: many times what Maven's compiler has. */
  static final long STACK_BYTES = 16 << 20;

  private Compiler() {}

  /**
   * Runs the program.
   *
   * @param arguments the jar file of the library
   */
  public static void main(String[] arguments) throws IOException {
    ParentProcess.endWithIt();
    WireWriter out = new WireWriter(new FileOutputStream(FileDescriptor.out));
    out.flag(true);
    out.flush();
    List<SourceText> sources = read(new WireReader(new FileInputStream(FileDescriptor.in)));
    Thread thread =
        new Thread(
            null, () -> answer(sources, Path.of(arguments[0]), out), "compiler", STACK_BYTES);
    thread.start();
  }

  private static List<SourceText> read(WireReader in) throws IOException {
    int count = in.number();
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sources.add(new SourceText(in.text(MOST_TEXT), i, in.text(MOST_SOURCE_BYTES)));
    }
    return sources;
  }

  private static void answer(List<SourceText> sources, Path library, WireWriter out) {
    try {
      Rounds.Result result = compile(sources, library);
      out.text(result.refusal());
      out.number(result.errors().size());
      for (CompileError error : result.errors()) {
        out.number(error.round());
        out.text(error.file());
        out.number((int) error.line());
        out.text(error.message());
      }
      out.number(result.classFiles().size());
      for (Map.Entry<String, byte[]> file : result.classFiles().entrySet()) {
        out.text(file.getKey());
        out.bytes(file.getValue());
      }
      out.flush();
      Runtime.getRuntime().halt(0);
    } catch (IOException e) {
      // Nobody listens any more.
      Runtime.getRuntime().halt(1);
    }
  }

  /** Compiles sources against the library. */
  static Rounds.Result compile(List<SourceText> sources, Path library) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of(library));
      files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of());
      return new Rounds(compiler, files, MOST_CLASSES, MOST_CLASS_BYTES).run(sources);
    }
  }
}
