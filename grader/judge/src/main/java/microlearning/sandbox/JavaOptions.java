package microlearning.sandbox;

import java.util.List;

/** How Java runs for a submission: with limits on all kinds of memory, and in one language. */
final class JavaOptions {
  private JavaOptions() {}

  /**
   * The options.
   *
   * @param heap in megabytes
   */
  static List<String> of(int heap) {
    return List.of(
        "-Xmx" + heap + "m",
        "-XX:MaxDirectMemorySize=64m",
        "-XX:MaxMetaspaceSize=128m",
        "-XX:CompressedClassSpaceSize=64m",
        "-XX:ReservedCodeCacheSize=64m",
        "-XX:+UseSerialGC",
        "-XX:-OmitStackTraceInFastThrow",
        "-XX:-UsePerfData",
        "-XX:+DisableAttachMechanism",
        "-XX:+DisplayVMOutputToStderr",
        // Warnings go to standard output else, where the answers go.
        "-Xlog:disable",
        "-Xlog:all=warning:stderr",
        "-XX:-CreateCoredumpOnCrash",
        "-XX:ErrorFile=error.log",
        "-Djava.io.tmpdir=.",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en");
  }
}
