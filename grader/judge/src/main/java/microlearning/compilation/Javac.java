package microlearning.compilation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.compiler.CompileError;
import microlearning.compiler.Compiler;
import microlearning.reader.Sources;
import microlearning.reader.SubmissionReader;
import microlearning.sandbox.CapturedOutput;
import microlearning.sandbox.Limits;
import microlearning.sandbox.Sandbox;
import microlearning.sandbox.TimeLimit;
import microlearning.sandbox.WatchedProcess;
import microlearning.submission.GraderFault;
import microlearning.text.PlainText;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;

/** Has a {@link Compiler} compile a submission's sources, in a process of its own. */
public final class Javac {
  private static final int HEAP_MEGABYTES = 256;
  private static final int MOST_ERRORS = 1000;
  private static final int LONGEST_NAME = 200;

  private static final String BROKEN = "The grader cannot run the compiler: ";

  /** Uses the library, as every submission does. */
  private static final Sources PROBE =
      new Sources(
          new TreeMap<>(
              Map.of(
                  "Probe.java",
                  "package "
                      + SubmissionReader.PACKAGE
                      + "; abstract class Probe extends microlearning.network.MLP {"
                      + " Probe() { super(null, null); } }")));

  private final Sandbox sandbox;

  /** Compiles in a sandbox. */
  public Javac(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  /**
   * Compiles all sources at once. A file with errors costs only those that need it.
   *
   * @param whole time limit of the submission
   * @throws SubmissionFailure if there is no result, with why
   * @throws GraderFault if the compiler does not work for what is known to be right either
   */
  public CompiledSources compile(Sources sources, TimeLimit whole) throws SubmissionFailure {
    try {
      return run(sources, whole);
    } catch (NoAnswer e) {
      requireSound();
      throw failure(e.getMessage());
    }
  }

  /**
   * Compiles what is known to be right.
   *
   * @throws GraderFault if that fails
   */
  public void requireSound() {
    try {
      CompiledSources probe =
          run(PROBE, TimeLimit.of(Limits.COMPILER, "what is known to be right"));
      if (!probe.errors().isEmpty()) {
        throw new GraderFault(BROKEN + probe.errors().get(0).message(), null);
      }
    } catch (NoAnswer | SubmissionFailure e) {
      throw new GraderFault(BROKEN + e.getMessage(), e);
    }
  }

  private CompiledSources run(Sources sources, TimeLimit whole) throws NoAnswer, SubmissionFailure {
    CapturedOutput output = new CapturedOutput(Limits.OUTPUT);
    List<String> arguments =
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-cp",
            sandbox.classPath(),
            Compiler.class.getName(),
            sandbox.library());
    try (WatchedProcess process =
        WatchedProcess.start(sandbox, HEAP_MEGABYTES, arguments, output)) {
      WireReader in = new WireReader(process.output());
      process.await(TimeLimit.of(Limits.START, "its start"));
      if (!isThere(in)) {
        throw new GraderFault(BROKEN + output.text().strip(), null);
      }
      process.await(TimeLimit.of(Limits.COMPILER, "the compiler"), whole);
      try {
        send(sources, new WireWriter(process.input()));
        return read(in);
      } catch (IOException e) {
        throw new NoAnswer(words(process) + " Write it in a simpler way.");
      }
    } catch (IOException e) {
      throw new GraderFault(BROKEN + e.getMessage(), e);
    }
  }

  private static boolean isThere(WireReader in) {
    try {
      return in.flag();
    } catch (IOException e) {
      return false;
    }
  }

  private static void send(Sources sources, WireWriter out) throws IOException {
    out.number(sources.texts().size());
    for (Map.Entry<String, String> source : sources.texts().entrySet()) {
      out.text(source.getKey());
      out.text(source.getValue());
    }
    out.flush();
  }

  private static CompiledSources read(WireReader in) throws IOException, SubmissionFailure {
    String refusal = in.text(Compiler.MOST_TEXT);
    if (!refusal.isEmpty()) {
      throw new SubmissionFailure(Kind.REFUSED, PlainText.of(refusal, LONGEST_NAME));
    }
    List<CompileError> errors = new ArrayList<>();
    for (int left = in.number(MOST_ERRORS); left > 0; left--) {
      errors.add(
          new CompileError(
              in.number(), in.text(Compiler.MOST_TEXT), in.number(), in.text(Compiler.MOST_TEXT)));
    }
    Map<String, byte[]> classFiles = new TreeMap<>();
    int room = Compiler.MOST_CLASS_BYTES;
    for (int left = in.number(Compiler.MOST_CLASSES); left > 0; left--) {
      String name = in.text(Compiler.MOST_TEXT);
      requirePackage(name);
      byte[] classFile = in.bytes(room);
      room -= classFile.length;
      classFiles.put(name, classFile);
    }
    return new CompiledSources(errors, classFiles);
  }

  private static void requirePackage(String className) throws SubmissionFailure {
    if (!className.startsWith(SubmissionReader.PACKAGE + ".")) {
      throw new SubmissionFailure(
          Kind.REFUSED,
          "The class "
              + PlainText.of(className, LONGEST_NAME)
              + " is not in the package microlearning.exercises or below. Move it there.");
    }
  }

  private static String words(WatchedProcess process) {
    return switch (process.excess()) {
      case TIME ->
          process
              .timeLimit()
              .map(limit -> "the compiler was still running after its time limit of " + limit + ".")
              .orElse("the compiler was not waited for: the grading was interrupted.");
      case MEMORY ->
          "the compiler took more than " + Limits.memory(HEAP_MEGABYTES) + " MB of memory.";
      case THREADS -> "the compiler started more than " + Limits.THREADS + " threads.";
      case NONE -> "the compiler crashes.";
    };
  }

  /** The failure of what is not compiled. */
  static SubmissionFailure failure(String why) {
    return new SubmissionFailure(Kind.NOT_COMPILED, SubmissionFailure.DOES_NOT_COMPILE + why);
  }

  /** The compiler gives no answer to some sources; the message says why. */
  private static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswer(String why) {
      super(why);
    }
  }
}
