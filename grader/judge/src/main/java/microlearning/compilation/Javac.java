package microlearning.compilation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.reader.Sources;
import microlearning.reader.SubmissionReader;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Limits;
import microlearning.sandbox.ProcessTree;
import microlearning.sandbox.Sandbox;
import microlearning.submission.GraderFault;
import microlearning.text.PlainText;

/**
 * Compiles a submission's sources in a process of its own, against the library and nothing else.
 * Annotation processors are off, and nothing is compiled but the files that are named.
 */
public final class Javac {
  /** As the project itself: what is right here is right in {@code mvn test}. */
  private static final String RELEASE = "17";

  private static final int HEAP_MEGABYTES = 256;
  private static final long MOST_CLASS_BYTES = 8 << 20;
  private static final int LONGEST_MESSAGE = 200;
  private static final int TOLD_ERRORS = 2;

  /** What Java says if it does not come to run anything. */
  private static final String NO_JVM = "Error occurred during initialization of ";

  private static final Pattern ERROR = Pattern.compile("(.*\\.java):([0-9]+): error: (.*)");
  private static final Pattern SYMBOL = Pattern.compile(" +symbol: +(.*)");

  private final Sandbox sandbox;

  public Javac(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Compiles.
   *
   * @return class files by the names of their classes
   * @throws SubmissionFailure if that fails, with the first errors
   */
  public Map<String, byte[]> compile(Sources sources) throws SubmissionFailure {
    try {
      Path root = sandbox.newJudgesFolder();
      Path out = sandbox.newFolder();
      try {
        return compile(sources, root, out);
      } finally {
        sandbox.delete(root);
        sandbox.delete(out);
      }
    } catch (IOException e) {
      throw new GraderFault("The grader cannot run the compiler: " + e.getMessage(), e);
    }
  }

  private Map<String, byte[]> compile(Sources sources, Path root, Path out)
      throws IOException, SubmissionFailure {
    Path folder = root.resolve(SubmissionReader.PACKAGE_FOLDER);
    List<String> files = new ArrayList<>();
    for (Map.Entry<String, String> source : sources.texts().entrySet()) {
      Path file = folder.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.getValue()).toString());
    }
    sandbox.openToAccount(root);
    CapturedOutput messages = new CapturedOutput(Limits.OUTPUT);
    ProcessTree javac = ProcessTree.start(sandbox.java(out, arguments(out, files)));
    try {
      messages.drain(javac.root().getInputStream());
      Thread errors = messages.drain(javac.root().getErrorStream());
      if (!javac.root().waitFor(Limits.COMPILER.toSeconds(), TimeUnit.SECONDS)) {
        throw failure("the compiler was still at it after " + Limits.COMPILER.toSeconds() + " s.");
      }
      errors.join(Limits.COMPILER.toMillis());
      if (javac.root().exitValue() != 0) {
        throw failure(messages.text(), folder);
      }
      return read(out);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The grader was interrupted.", e);
    } finally {
      javac.end();
      sandbox.account().endProcesses();
    }
  }

  private List<String> arguments(Path out, List<String> files) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-Xmx" + HEAP_MEGABYTES + "m", "-XX:TieredStopAtLevel=1"));
    arguments.addAll(List.of("-m", "jdk.compiler/com.sun.tools.javac.Main"));
    arguments.addAll(List.of("-proc:none", "-implicit:none", "-sourcepath", out.toString()));
    arguments.addAll(List.of("-cp", sandbox.libraryJar().toString(), "--release", RELEASE));
    arguments.addAll(List.of("-encoding", "UTF-8", "-g:source,lines", "-nowarn"));
    arguments.addAll(List.of("-d", out.toString()));
    arguments.addAll(files);
    return arguments;
  }

  private static SubmissionFailure failure(String what) {
    return new SubmissionFailure(Kind.NOT_COMPILED, "It does not compile: " + what);
  }

  /** The first errors, each with its place; or what else there is, if the compiler broke down. */
  private static SubmissionFailure failure(String messages, Path folder) {
    List<String> errors = new ArrayList<>();
    for (String line : messages.lines().toList()) {
      Matcher error = ERROR.matcher(line);
      Matcher symbol = SYMBOL.matcher(line);
      if (error.matches()) {
        errors.add(
            place(error.group(1), folder)
                + ":"
                + error.group(2)
                + ": "
                + PlainText.of(error.group(3), LONGEST_MESSAGE));
      } else if (symbol.matches() && !errors.isEmpty()) {
        String named = " (" + PlainText.of(symbol.group(1), LONGEST_MESSAGE) + ")";
        errors.set(errors.size() - 1, errors.get(errors.size() - 1) + named);
      }
    }
    String first = PlainText.of(messages.lines().findFirst().orElse("no reason"), LONGEST_MESSAGE);
    if (messages.startsWith(NO_JVM)) {
      throw new GraderFault("The grader cannot run the compiler: " + messages.strip(), null);
    }
    return errors.isEmpty()
        ? failure(first + ".")
        : failure(String.join("; ", errors.subList(0, Math.min(errors.size(), TOLD_ERRORS))) + ".");
  }

  private static String place(String file, Path folder) {
    Path path = Path.of(file);
    String shown =
        path.startsWith(folder) ? folder.relativize(path).toString() : path.getFileName() + "";
    return shown.replace('\\', '/');
  }

  /** Reads the class files; only those in the exercises' package and below are taken. */
  private static Map<String, byte[]> read(Path out) throws IOException, SubmissionFailure {
    Map<String, byte[]> classFiles = new TreeMap<>();
    long bytes = 0;
    try (Stream<Path> paths = Files.walk(out)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        String name = out.relativize(path).toString().replace('\\', '/');
        if (!name.endsWith(".class") || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          continue;
        }
        String className = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        if (!name.startsWith(SubmissionReader.PACKAGE_FOLDER + "/")) {
          throw new SubmissionFailure(
              Kind.REFUSED,
              "The class "
                  + PlainText.of(className, LONGEST_MESSAGE)
                  + " is not in the package microlearning.exercises or below. Move it there.");
        }
        byte[] classFile = Files.readAllBytes(path);
        bytes += classFile.length;
        if (bytes > MOST_CLASS_BYTES) {
          throw failure("its class files hold more than " + MOST_CLASS_BYTES + " bytes.");
        }
        classFiles.put(className, classFile);
      }
    }
    return classFiles;
  }
}
