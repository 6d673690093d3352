package microlearning.submission;

import java.io.IOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.network.MLP;
import microlearning.text.ClassNames;

/**
 * Compiles a class and what it refers to, from a folder of sources, against the library and nothing
 * else. Annotation processors are off, so nothing of the sources is run.
 */
final class SourceCompiler {
  /** As the project itself. */
  private static final String RELEASE = "17";

  private static final int TOLD_ERRORS = 2;

  /** A student's grader is one jar: of its packages, these are the library. */
  private static final Set<String> LIBRARY =
      Set.of(
          "microlearning.blank",
          "microlearning.matrix",
          "microlearning.network",
          "microlearning.random");

  private final Path sources;
  private final String classPath;

  SourceCompiler(Path sources) {
    this(sources, library().toString());
  }

  /**
   * Prepares to compile.
   *
   * @param classPath that holds the library, and perhaps more, which is not seen
   */
  SourceCompiler(Path sources, String classPath) {
    this.sources = sources;
    this.classPath = classPath;
  }

  /** The source file of a class, which need not be there. */
  Path file(String className) {
    return sources.resolve(className.replace('.', '/') + ".java");
  }

  /**
   * Compiles.
   *
   * @return class files by the names of their classes, with the names of local variables
   * @throws SubmissionFailure if there is no such file, or it does not compile: with the first
   *     errors, each with its file and line
   */
  Map<String, byte[]> compile(String className) throws SubmissionFailure {
    Path file = file(className);
    if (!Files.isRegularFile(file)) {
      throw new SubmissionFailure(Kind.NO_CLASS, "There is no file " + file + ".");
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new GraderFault("This Java has no compiler: run the tests with a JDK.", null);
    }
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    try (var files = compiler.getStandardFileManager(errors, Locale.ROOT, StandardCharsets.UTF_8)) {
      LibraryOnly memory = new LibraryOnly(files);
      List<String> options =
          List.of(
              "-proc:none",
              "-g",
              "-nowarn",
              "--release",
              RELEASE,
              "-encoding",
              "UTF-8",
              "-sourcepath",
              sources.toString(),
              "-cp",
              classPath);
      boolean compiled =
          compiler
              .getTask(
                  Writer.nullWriter(),
                  memory,
                  errors,
                  options,
                  null,
                  files.getJavaFileObjects(file))
              .call();
      if (!compiled) {
        throw failure(errors.getDiagnostics());
      }
      return memory.classFiles();
    } catch (IOException e) {
      throw new GraderFault("The compiler cannot be run: " + e.getMessage(), e);
    }
  }

  /** The jar, or the folder of classes, that the library is in. */
  private static Path library() {
    try {
      return Path.of(MLP.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The place of the library is no file.", e);
    }
  }

  private SubmissionFailure failure(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    List<String> errors =
        diagnostics.stream()
            .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
            .map(this::words)
            .distinct()
            .toList();
    String told = errors.stream().limit(TOLD_ERRORS).collect(Collectors.joining("; "));
    int more = errors.size() - TOLD_ERRORS;
    return new SubmissionFailure(
        Kind.NOT_COMPILED,
        SubmissionFailure.DOES_NOT_COMPILE
            + told
            + "."
            + (more > 0 ? " Further errors: " + more + "." : ""));
  }

  /** Such as "KolenPollackMLP.java:54: cannot find symbol (class Matrix)". */
  private String words(Diagnostic<? extends JavaFileObject> error) {
    List<String> lines = error.getMessage(Locale.ROOT).lines().map(String::strip).toList();
    String symbols =
        lines.stream()
            .filter(line -> line.matches("(symbol|first type|second type): .*"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .collect(Collectors.joining(", "));
    String what =
        ClassNames.withoutPackages(lines.get(0) + (symbols.isEmpty() ? "" : " (" + symbols + ")"));
    return error.getSource() == null
        ? what
        : place(error.getSource()) + ":" + error.getLineNumber() + ": " + what;
  }

  private static String place(JavaFileObject source) {
    String name = source.getName().replace('\\', '/');
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Finds no class but Java's and the library's. */
  private static final class LibraryOnly extends ClassFilesInMemory {
    LibraryOnly(JavaFileManager files) {
      super(files);
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      return location == StandardLocation.CLASS_PATH && !LIBRARY.contains(packageName)
          ? List.of()
          : super.list(location, packageName, kinds, recurse);
    }
  }
}
