package microlearning.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JVM that is set up for training: left to itself, the JVM takes more than 1 GB for matrices that
 * live for a millisecond each. New ones are made in some megabytes, which stay in a cache: that
 * takes less memory by a quarter, and no more time. The rest of the heap grows with the data.
 *
 * <p>A program cannot set these options for the JVM it runs in, so it starts a second one. A JVM
 * that was given options of any kind is taken as it is.
 */
public final class MatrixJvm {
  /** The last option lets vectors begin where lines of the cache do: a tenth of the time. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:ObjectAlignmentInBytes=64");

  private static final int MEGABYTE = 1 << 20;

  /**
   * The place where new matrices are made, in megabytes, if they are small. With a quarter of it,
   * two rules side by side spend a third of their time on collecting.
   */
  private static final int NEW = 32;

  /**
   * Each of two places for those that are still in use then, in megabytes, at least and at most.
   */
  private static final int SMALL = 8;

  private static final int LARGE = 64;

  /** For the images, in megabytes, before the heap has to grow. */
  private static final int OLD = 144;

  /** Tells the second JVM that it is one. */
  private static final String MARK = "microlearning.second";

  private MatrixJvm() {}

  /** A command that is worth a JVM of its own. */
  public interface Needed {
    /**
     * The most memory that the command needs, if that does not depend on what it is asked for. Up
     * to its limit the heap grows before the JVM looks for what is dead among the old.
     *
     * @return as after -Xmx
     */
    default Optional<String> heap() {
      return Optional.empty();
    }

    /** The bytes of the largest matrices that are made often. */
    default long largestMatrix() {
      return 0;
    }
  }

  /** Whether this JVM was started without any options. */
  public static boolean isLeftToItself() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().isEmpty();
  }

  /**
   * Runs the program in a second JVM, with the same streams.
   *
   * @param needed the command that the arguments call
   * @param program its main class
   * @return its exit code
   * @throws IOException if it cannot be started
   */
  public static int run(Needed needed, Class<?> program, String[] arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(VectorModule.options());
    command.addAll(HugePages.options());
    command.addAll(sizes(needed.largestMatrix()));
    needed.heap().ifPresent(heap -> command.add("-Xmx" + heap));
    command.add("-D" + MARK + "=true");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return follow(new ProcessBuilder(command));
  }

  /** A matrix that is larger than the place for new ones would be made among the old. */
  static List<String> sizes(long largestMatrix) {
    long wanted = largestMatrix / MEGABYTE * 5 / 4 + 1;
    long used = Math.max(SMALL, Math.min(LARGE, wanted));
    long ratio = Math.max(1, NEW / used);
    long all = (ratio + 2) * used;
    return List.of("-Xmn" + all + "m", "-XX:SurvivorRatio=" + ratio, "-Xms" + (all + OLD) + "m");
  }

  /** Runs a second JVM, with the same streams, and returns its exit code. */
  static int follow(ProcessBuilder second) throws IOException {
    Process process = second.inheritIO().redirectError(ProcessBuilder.Redirect.PIPE).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
    VectorModule.passOnErrors(process.getErrorStream(), new FileOutputStream(FileDescriptor.err));
    return process.onExit().join().exitValue();
  }

  /** Who ends the first JVM means the second. */
  private static void end(Process process) {
    process.destroy();
    process.onExit().join();
  }

  /** In a second JVM: ends it when the first has been ended without a chance to say so. */
  public static void endWithTheFirst() {
    if (Boolean.getBoolean(MARK) || Utf8Locale.isSecond()) {
      ProcessHandle.current()
          .parent()
          .ifPresent(first -> first.onExit().thenRun(() -> System.exit(1)));
    }
  }
}
