package microlearning.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import microlearning.matrix.VectorClass;

/**
 * The module by which products are calculated in vectors of numbers. It incubates, so a JVM has it
 * only if it is asked for, and says so in its first line.
 */
final class VectorModule {
  private static final String WARNING = "WARNING: Using incubator modules: " + VectorClass.MODULE;

  private VectorModule() {}

  /** Options for a JVM like this one; none where products would not be faster. */
  static List<String> options() {
    boolean there = ModuleFinder.ofSystem().find(VectorClass.MODULE).isPresent();
    boolean known =
        isKnown(
            System.getProperty("java.vm.name", ""),
            System.getProperty("java.vm.version", ""),
            System.getProperty("os.arch", ""));
    return there && known ? List.of("--add-modules", VectorClass.MODULE) : List.of();
  }

  /**
   * Whether a JVM's compiler is known to turn the module's calls into vector instructions, without
   * which they take a hundred times as long. Graal's, which says {@code jvmci}, is not. On ARM,
   * whose vectors are of two numbers, nothing was measured.
   */
  static boolean isKnown(String vm, String version, String processor) {
    return vm.contains("64-Bit Server VM")
        && !version.contains("jvmci")
        && (processor.equals("amd64") || processor.equals("x86_64"));
  }

  /**
   * Copies what a JVM writes about errors, without the line about the module, until it writes no
   * more. It never waits for a reader who has gone.
   */
  static void passOnErrors(InputStream from, OutputStream to) {
    try {
      try {
        leaveOutWarning(from, to);
        from.transferTo(to);
      } catch (IOException e) {
        from.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      // The other JVM has ended.
    }
  }

  private static void leaveOutWarning(InputStream from, OutputStream to) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = 0;
    while (next >= 0 && next != '\n' && line.size() < WARNING.length() + "\r\n".length()) {
      next = from.read();
      if (next >= 0) {
        line.write(next);
      }
    }
    if (!line.toString(StandardCharsets.UTF_8).strip().equals(WARNING)) {
      line.writeTo(to);
    }
  }
}
