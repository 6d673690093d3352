package microlearning.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import microlearning.program.Invocation;

/** The packaged program, in a JVM of its own, as {@code java -jar} starts it. */
final class Program {
  static final Path JAR = Path.of(System.getProperty("microlearning.jar"));

  /** Variables that would change what is tested: a data set's place, and options for any JVM. */
  private static final List<String> FOREIGN =
      List.of("MICROLEARNING_MNIST", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Path logs;

  /**
   * @param logs an existing folder to keep the program's output in
   */
  Program(Path logs) {
    this.logs = logs;
  }

  Process start(List<String> jvmOptions, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    FOREIGN.forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    return builder.redirectOutput(out().toFile()).redirectError(err().toFile()).start();
  }

  Invocation run(List<String> jvmOptions, Map<String, String> environment, List<String> arguments)
      throws IOException, InterruptedException {
    Process process = start(jvmOptions, environment, arguments);
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("The program does not end.");
    }
    return new Invocation(process.exitValue(), Files.readString(out()), Files.readString(err()));
  }

  Path out() {
    return logs.resolve("stdout");
  }

  private Path err() {
    return logs.resolve("stderr");
  }
}
