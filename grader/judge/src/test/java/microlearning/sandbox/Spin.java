package microlearning.sandbox;

import java.nio.file.Path;

/** A program that calculates without end, or starts one that does and waits for it. */
final class Spin {
  private Spin() {}

  /** Runs it; with an argument, as the child of another. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      while (true) {
        Thread.onSpinWait();
      }
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    new ProcessBuilder(java, "-cp", classPath, Spin.class.getName()).start().waitFor();
  }
}
