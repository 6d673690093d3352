package microlearning.calls;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.matrix.Parallel;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.random.Generator;
import microlearning.wire.ParentProcess;
import microlearning.wire.Request;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;

/**
 * The program that runs a submission's code. It takes requests on standard input and answers on
 * standard output; what the code itself prints goes to standard error. It ends with its input, or
 * with the process that started it. With the argument {@link #ALONE}, it divides no work.
 */
public final class Worker {
  /** Exit code of a worker whose memory is full. */
  public static final int OUT_OF_MEMORY = 97;

  /** Says that the other processors have work of their own. */
  public static final String ALONE = "alone";

  /** Limits on what is loaded: far more than three exercises need. */
  private static final int MOST_CLASSES = 10_000;

  private static final int MOST_BYTES = 1 << 24;

  private final WireReader in;
  private final WireWriter out;
  private final List<HeldNetwork> networks = new ArrayList<>();
  private String method;
  private NetworkClass networkClass;

  Worker(InputStream in, java.io.OutputStream out) {
    this.in = new WireReader(in);
    this.out = new WireWriter(out);
  }

  /** Runs the program. */
  public static void main(String[] arguments) {
    Worker worker =
        new Worker(
            new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
    PrintStream printed =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.setIn(InputStream.nullInputStream());
    System.setOut(printed);
    System.setErr(printed);
    ParentProcess.endWithIt();
    try {
      if (List.of(arguments).contains(ALONE)) {
        Parallel.alone(worker::serveToTheEnd);
      } else {
        worker.serveToTheEnd();
      }
      Runtime.getRuntime().halt(0);
    } catch (OutOfMemoryError e) {
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private void serveToTheEnd() {
    try {
      serve();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers requests until there are no more. */
  void serve() throws IOException {
    while (in.hasMore()) {
      try {
        switch (in.constant(Request.values())) {
          case GREET -> out.flag(true);
          case LOAD -> load();
          case CREATE -> create();
          case CALL -> networks.get(in.number()).call(method, in, out);
        }
      } catch (SubmissionFailure failure) {
        out.flag(false);
        out.constant(failure.kind());
        out.text(failure.getMessage());
      }
      out.flush();
    }
  }

  private void load() throws IOException, SubmissionFailure {
    networks.clear();
    networkClass = null;
    method = in.text(MOST_BYTES);
    String className = in.text(MOST_BYTES);
    int count = Math.min(in.number(), MOST_CLASSES);
    Map<String, byte[]> classFiles = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      classFiles.put(in.text(MOST_BYTES), in.bytes(MOST_BYTES));
    }
    networkClass = NetworkClass.find(className, new Loader(classFiles));
    out.flag(true);
  }

  private void create() throws IOException, SubmissionFailure {
    Architecture architecture =
        new Architecture(
            in.number(), in.number(), in.number(), in.real(), in.constant(Activation.values()));
    Generator rng = Generator.defaultRng(0);
    rng.setState(in.words(rng.state().length));
    try {
      networks.add(new HeldNetwork(networkClass.create(rng, architecture)));
    } catch (Throwable thrown) {
      throw FailureWords.of(method, thrown);
    }
    out.flag(true);
  }

  /** Loads a submission's classes from memory, and leaves everything else to the worker's own. */
  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classFiles;

    Loader(Map<String, byte[]> classFiles) {
      super(FailureWords.LOADER, Worker.class.getClassLoader());
      this.classFiles = classFiles;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] classFile = classFiles.get(name);
      if (classFile == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, classFile, 0, classFile.length);
    }
  }
}
