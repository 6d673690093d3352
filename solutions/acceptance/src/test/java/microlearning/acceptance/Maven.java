package microlearning.acceptance;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/**
 * A build of another folder, by the Maven and the repository of this one.
 *
 * @param lines what it said
 */
record Maven(int exitCode, List<String> lines) {
  /** An option of Java: Maven's own code does not run long enough to be compiled twice. */
  static final String SHORT_RUN = "-XX:TieredStopAtLevel=1";

  /** Runs Maven without MNIST. */
  static Maven run(Path folder, String... arguments) throws MavenInvocationException {
    List<String> lines = new ArrayList<>();
    InvocationRequest request =
        new DefaultInvocationRequest()
            .setMavenHome(new File(System.getProperty("maven.home")))
            .setJavaHome(new File(System.getProperty("java.home")))
            .setLocalRepositoryDirectory(new File(System.getProperty("maven.repository")))
            .setOffline(Boolean.getBoolean("maven.offline"))
            .setBatchMode(true)
            .setMavenOpts(SHORT_RUN)
            .setBaseDirectory(folder.toFile())
            .addArgs(List.of(arguments))
            .addShellEnvironment("MICROLEARNING_MNIST", folder.resolve("none").toString())
            .setOutputHandler(lines::add)
            .setErrorHandler(lines::add);
    return new Maven(new DefaultInvoker().execute(request).getExitCode(), lines);
  }

  String text() {
    return String.join("\n", lines);
  }
}
